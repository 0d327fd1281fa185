namespace LabourMigrationEval.Web.Shell;

/// <summary>Headers that every answer carries.</summary>
public static class SecurityHeaders
{
    // Public pages need neither script nor inline style. MudBlazor writes inline styles, in the signed-in area only.
    private const string Public = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private const string Office = Public + "; style-src 'self' 'unsafe-inline'; connect-src 'self'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var policy = context.Request.IsOffice() ? Office : Public;
        Protect(context.Response.Headers, policy);
        context.Response.OnStarting(() =>
        {
            // A failure takes away what was set on the way in.
            if (context.Response.Headers.XContentTypeOptions.Count == 0) Protect(context.Response.Headers, policy);
            return Task.CompletedTask;
        });
        return next();
    });

    /// <summary>Whether the request is for the interactive, signed-in area.</summary>
    public static bool IsOffice(this HttpRequest request) => request.Path.StartsWithSegments("/office");

    private static void Protect(IHeaderDictionary headers, string policy)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
    }
}
