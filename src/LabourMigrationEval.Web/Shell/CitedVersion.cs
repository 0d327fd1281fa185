namespace LabourMigrationEval.Web.Shell;

/// <summary>
/// The version in a citation's address. What the portal publishes of an evaluation has one version so far; an address
/// that names another has nothing to show.
/// </summary>
public static class CitedVersion
{
    public const string Field = "version";
    public const string Current = "1";

    /// <summary>An address with the version that it shows now.</summary>
    public static string Of(Uri page) => $"{page.GetLeftPart(UriPartial.Path)}?{Field}={Current}";

    public static void UseCitedVersion(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!IsUnknown(context.Request.Path, context.Request.Query)) return next();
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });

    /// <summary>Whether the address asks for a version of a page that there isn't.</summary>
    public static bool IsUnknown(PathString path, IQueryCollection query) =>
        path.StartsWithSegments("/evaluations") && query.TryGetValue(Field, out var version) && version != Current;
}
