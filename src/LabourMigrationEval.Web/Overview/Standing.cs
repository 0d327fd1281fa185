using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace LabourMigrationEval.Web.Overview;

/// <summary>All answers and actions in brief, what is to be mended among them, and the names to show: five queries, however many there are.</summary>
public sealed record Standing(Briefs Briefs, IReadOnlyList<Lint> Lint, IReadOnlyDictionary<string, string> Evaluations, IReadOnlyDictionary<int, string> Units)
{
    public static async Task<Standing> LoadAsync(PortalDb db, DateOnly today)
    {
        var briefs = await db.BriefsAsync();
        return new Standing(
            briefs, briefs.Lint(today),
            await db.Evaluations.Select(e => new { e.Slug, e.Title, e.Fictional }).AsNoTracking().ToDictionaryAsync(e => e.Slug, e => e.Fictional ? $"{e.Title} (fictional example)" : e.Title),
            await db.Units.Select(unit => new { unit.Id, unit.Name, unit.Organisation!.Acronym }).AsNoTracking().ToDictionaryAsync(unit => unit.Id, unit => $"{unit.Acronym}: {unit.Name}"));
    }

    public IReadOnlyList<Tally> ByEvaluation(DateOnly today) => Tally.By(Briefs, Lint, today, (slug, _) => slug, slug => (slug, Evaluations[slug]));

    /// <summary>Answers under the unit that leads them, actions under the one that does them.</summary>
    public IReadOnlyList<Tally> ByUnit(DateOnly today) => Tally.By(
        Briefs, Lint, today, (_, unit) => unit ?? 0, unit => unit == 0 ? ("", "No unit, or the evaluation as a whole") : (Words.Digits(unit), Units[unit]));
}
