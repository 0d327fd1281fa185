using LabourMigrationEval.Data;
using LabourMigrationEval.Domain;

namespace LabourMigrationEval.Web.Shell;

/// <summary>
/// What somebody does on a page of the office, one thing at a time, and what came of it in words: a rule that was broken
/// and a database that is away are answers, not the end of the page.
/// </summary>
public sealed class OfficeAct(ILogger<OfficeAct> log)
{
    private static readonly Problem NotSaved = new("The portal could not save this. Your words are still here: try again in a minute, and copy them first.");

    private string doing = "";
    private string? saved;

    /// <summary>Whether something is being done now: a second press of a button does nothing.</summary>
    public bool Busy { get; private set; }

    /// <summary>What stood in the way of the last act.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>What the last act did, as a sentence without its stop.</summary>
    public string? Done { get; private set; }

    /// <summary>Does it, unless something else is being done.</summary>
    /// <param name="what">What it is, for the log: "Response to rural-roads 2, by account 5".</param>
    /// <param name="act">Does it; it breaks off by a <see cref="RuleViolation"/>.</param>
    /// <param name="away">What to say where the database failed before anything was saved; by default that the words are still here.</param>
    public async Task DoAsync(string what, Func<Task> act, Problem? away = null)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (Busy) return;
        Say();
        (Busy, doing) = (true, what);
        try
        {
            await act();
            Done = saved;
        }
        catch (RuleViolation violation)
        {
            Problems = violation.Problems;
        }
        catch (Exception fault) when (fault.IsOfDatabase())
        {
            log.LogError(fault, "{What} failed, {Saved}", what, saved is null ? "and was not saved" : "but was saved");
            Problems = [saved is null ? away ?? NotSaved : new($"{saved}. The portal could not show it again, though: load this page anew before you go on.")];
        }
        finally
        {
            Busy = false;
        }
    }

    /// <summary>It is saved, whatever happens from now on.</summary>
    /// <param name="then">What to say once the page shows it.</param>
    public void Saved(string then)
    {
        saved = then;
        log.LogInformation("{What}: saved", doing);
    }

    /// <summary>Says something that no act came to, or with nothing takes back what was said.</summary>
    public void Say(string? done = null, params IReadOnlyList<Problem> problems) => (saved, Done, Problems) = (null, done, problems);
}
