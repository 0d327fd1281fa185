namespace LabourMigrationEval.Cli;

/// <summary>What the end of a verb tells a script.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>The trail has a broken link.</summary>
    public const int Broken = 1;

    /// <summary>The words or settings of the command ask for nothing that can be done.</summary>
    public const int WrongUse = 2;

    /// <summary>What the command was given can't be read.</summary>
    public const int BadInput = 3;
}
