using System.Globalization;

namespace LabourMigrationEval.Web.Shell;

/// <summary>
/// The version in a citation's address. The page of a recommendation has one for each published revision of its response,
/// and 0 before there is any: the page itself says which of them it knows. Every other page of an evaluation has one
/// version so far; an address that names another has nothing to show.
/// </summary>
public static class CitedVersion
{
    public const string Field = "version";

    /// <summary>The one version of pages that have one.</summary>
    public const int Only = 1;

    /// <summary>An address with the version that it shows.</summary>
    public static string Of(Uri page, int version = Only) => string.Create(CultureInfo.InvariantCulture, $"{page.GetLeftPart(UriPartial.Path)}?{Field}={version}");

    /// <summary>A version as an address has it; null for anything else.</summary>
    public static int? Read(string? version) =>
        int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == version ? number : null;

    public static void UseCitedVersion(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!IsUnknown(context.Request.Path, context.Request.Query)) return next();
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });

    /// <summary>Whether the address asks for a version of a page that there can't be.</summary>
    public static bool IsUnknown(PathString path, IQueryCollection query) =>
        path.StartsWithSegments("/evaluations") && query.TryGetValue(Field, out var version) && Read(version) is var number
        && (HasRevisions(path) ? number is null : number != Only);

    /// <summary>Whether the address is of a recommendation, or of a citation of it.</summary>
    public static bool HasRevisions(PathString path) => path.Value!.Split('/') is ["", "evaluations", _, "recommendations", { Length: > 0 } key, .. var rest]
        && (rest is [] ? !key.StartsWith("matrix.", StringComparison.Ordinal) : rest is [var file] && file.StartsWith("citation.", StringComparison.Ordinal));
}
