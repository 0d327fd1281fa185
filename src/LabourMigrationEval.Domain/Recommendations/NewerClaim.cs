namespace LabourMigrationEval.Domain.Recommendations;

/// <summary>What management said or showed after the evaluation office's verdict, which therefore doesn't speak of it.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="IsReport">Whether it is a report; evidence otherwise.</param>
public sealed record NewerClaim(DateTime At, bool IsReport)
{
    /// <summary>The last report or evidence, where it is newer than a verdict; null where it isn't, or where there is no verdict.</summary>
    public static NewerClaim? Since(DateTime? verdict, IEnumerable<DateTime> reports, IEnumerable<DateTime> evidence)
    {
        if (verdict is null) return null;
        // Of both at the same moment the report is named: it says what the evidence shows.
        return reports.Select(at => new NewerClaim(at, true)).Concat(evidence.Select(at => new NewerClaim(at, false)))
            .OrderByDescending(claim => claim.At).ThenByDescending(claim => claim.IsReport)
            .FirstOrDefault(claim => claim.At > verdict);
    }
}
