using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Recommendations;
using Microsoft.AspNetCore.Components.Forms;

namespace LabourMigrationEval.Web.FollowUp;

/// <summary>Takes files from browsers, none larger than the portal's setting.</summary>
public sealed class Uploads
{
    /// <summary>The setting, in megabytes.</summary>
    public const string Setting = "Evidence:LargestMegabytes";

    private const int Usual = 20;
    private const int Most = 100;

    /// <exception cref="InvalidOperationException">The setting isn't a number of megabytes that can be kept.</exception>
    public Uploads(IConfiguration configuration)
    {
        Megabytes = configuration.GetValue<int?>(Setting) ?? Usual;
        if (Megabytes is < 1 or > Most) throw new InvalidOperationException($"Evidence__LargestMegabytes is {Megabytes}. Set it to 1 to {Most}.");
    }

    /// <summary>Size of the largest file that is taken.</summary>
    public int Megabytes { get; }

    private int Largest => Megabytes * 1024 * 1024;

    /// <summary>What is wrong with the size that a browser tells of a file; null where nothing is.</summary>
    public Problem? TooLarge(long length) => length <= Largest ? null : new(
        $"This file is larger than {Megabytes} MB, so it was not sent. Attach a smaller one, or give a link to where it can be read.", nameof(Evidence.File));

    /// <summary>Reads a file whole, once. One that turns out longer than its browser said is left at that length.</summary>
    /// <exception cref="RuleViolation">It is too large, breaks off, or isn't what the portal takes.</exception>
    public async Task<EvidenceFile> ReadAsync(IBrowserFile file, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (TooLarge(file.Size) is { } problem) throw new RuleViolation([problem]);
        var bytes = new byte[file.Size];
        try
        {
            await using var from = file.OpenReadStream(Largest, cancel);
            await from.ReadExactlyAsync(bytes, cancel);
        }
        catch (Exception broken) when (broken is IOException or TimeoutException or Microsoft.JSInterop.JSException)
        {
            throw new RuleViolation("The file could not be read to its end. Choose it again.", nameof(Evidence.File));
        }
        return EvidenceFile.Of(file.Name, bytes);
    }
}
