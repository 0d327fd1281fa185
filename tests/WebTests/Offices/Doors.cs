using static LabourMigrationEval.Data.Accounts.Roles;

namespace WebTests.Offices;

/// <summary>The pages of the signed-in area, and whom each is for.</summary>
public static class Doors
{
    public static IReadOnlyDictionary<string, string[]> Roles { get; } = new Dictionary<string, string[]>
    {
        ["/office"] = [.. All],
        ["/office/evaluations/{slug}/matrix"] = [.. All],
        ["/office/actions"] = [.. All],
        ["/office/actions/{id:int}"] = [.. All],
        ["/office/evaluations/{slug}/matrix.csv"] = [.. All],
        ["/office/evaluations/{slug}/matrix.xlsx"] = [.. All],
        ["/office/dashboard"] = [.. All],
        ["/office/evaluations/{slug}/assignments"] = [Evaluator, Administrator],
        ["/office/evaluations/{slug}/recommendations/{key}"] = [.. All],
        ["/office/evaluations/{slug}/recommendations/{key}/history"] = [.. All],
        ["/office/evaluations/{slug}/response"] = [.. All],
        ["/office/evaluations/{slug}/response/history"] = [.. All],
        ["/office/evaluations/{slug}/scores"] = [Evaluator, Administrator],
        ["/office/mail"] = [Administrator],
        ["/office/mend"] = [.. All],
        ["/office/organisations/{key}"] = [Administrator],
        ["/office/people"] = [Administrator],
        ["/office/people/{account:int}"] = [Administrator],
        ["/office/trail"] = [Evaluator, Administrator],
        ["/office/units"] = [Administrator],
        ["/office/units/{id:int}"] = [Administrator],
        ["/office/units/{unit:int}/calendar"] = [Contributor, Clearer, Administrator],
    };

    /// <summary>Addresses of the signed-in area that are no pages; tests of their own tell whom they answer.</summary>
    public static IReadOnlyList<string> Files { get; } = ["/office/evaluations/{slug}/evidence/{id:int}/{name}"];

    /// <summary>Where the door is for the fictional evaluation, and for its recommendation that nobody has answered.</summary>
    public static string Address(string door)
    {
        var seed = Seeds.All.Single(seed => seed.Evaluation!.Fictional);
        var open = seed.Recommendations.Select(r => r.Key).Except(seed.Responses.Select(r => r.Recommendation)).First()!;
        if (door.StartsWith("/office/organisations", StringComparison.Ordinal)) open = seed.Evaluation!.Organisation.Key;
        return door.Replace("{slug}", seed.Evaluation!.Slug, StringComparison.Ordinal)
            .Replace("{key}", open, StringComparison.Ordinal)
            .Replace("{account:int}", "1", StringComparison.Ordinal).Replace("{id:int}", "1", StringComparison.Ordinal)
            .Replace("{unit:int}", "1", StringComparison.Ordinal);
    }
}
