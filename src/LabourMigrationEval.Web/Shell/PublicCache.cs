using System.Globalization;
using System.IO.Compression;
using LabourMigrationEval.Web.Account;
using LabourMigrationEval.Web.FollowUp;
using LabourMigrationEval.Web.Rates;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace LabourMigrationEval.Web.Shell;

/// <summary>
/// Keeps what anybody may read as compressed bytes, so that a second reader costs neither a query nor a compression.
/// Requests of signed-in people go around it.
/// </summary>
public sealed class PublicCache(IOutputCacheStore store, PublicPages pages)
{
    /// <summary>Forgets all public pages. Call it after a save that changes one, so that the next reader sees the change.</summary>
    public ValueTask ForgetAsync(CancellationToken cancel)
    {
        pages.BeginEdition();
        return store.EvictByTagAsync(PublicPages.Tag, cancel);
    }
}

/// <summary>Which answers are kept, and under which key.</summary>
public sealed class PublicPages : IOutputCachePolicy
{
    /// <summary>The tag of every page kept.</summary>
    public const string Tag = "public";

    private static readonly PathString[] Trees = ["/evaluations", "/follow-up", "/glossary", "/units"];

    // Another process on the same database, or midnight, changes pages without a call: nothing is kept longer than this.
    internal static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    // What pages and files read of their addresses. Any other field changes nothing, so it makes no entry of its own.
    private static readonly string[] Fields =
    [
        "criterion", "theme", "q", "position", "priority", "unit", "asof", "year", "evaluation", CitedVersion.Field, "width", "scale",
        Browse.HistoryPage.FromField, Browse.HistoryPage.ToField, Browse.HistoryPage.BeforeField,
    ];

    private int edition;

    /// <summary>Counts the changes of public pages: what was read for one edition stands for all pages of it.</summary>
    public int Edition => Volatile.Read(ref edition);

    /// <summary>
    /// Gives later requests keys of their own: a page that was being rendered from old data when its data changed is
    /// kept under a key that nobody asks for again.
    /// </summary>
    public void BeginEdition() => Interlocked.Increment(ref edition);

    ValueTask IOutputCachePolicy.CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Longest;
        context.CacheVaryByRules.QueryKeys = Fields;
        context.CacheVaryByRules.HeaderNames = "Accept-Encoding";
        context.CacheVaryByRules.VaryByValues["edition"] = Edition.ToString(CultureInfo.InvariantCulture);
        context.Tags.Add(Tag);
        return ValueTask.CompletedTask;
    }

    ValueTask IOutputCachePolicy.ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    ValueTask IOutputCachePolicy.ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0 || response.GetTypedHeaders().CacheControl is { NoStore: true })
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    /// <summary>Whether the request is for a page that anybody may read, by somebody who isn't signed in.</summary>
    public static bool IsPublic(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && !request.Cookies.ContainsKey(PortalAccounts.SessionCookie)
        && (request.Path == "/" || Array.Exists(Trees, tree => request.Path.StartsWithSegments(tree))) && !EvidenceFiles.IsEvidence(request.Path);
}

/// <summary>Puts the cache in its place: outside compression, and both for public pages alone.</summary>
public static class PublicCaching
{
    private static readonly string[] AlsoCompressed = ["image/svg+xml", "text/csv", "application/atom+xml"];

    public static void AddPublicCache(this IServiceCollection services)
    {
        services.AddSingleton<PublicPages>();
        services.AddSingleton<PublicCache>();
        services.AddSingleton<FollowUpRecord>();
        services.AddOutputCache();
        services.AddOptions<OutputCacheOptions>().Configure<PublicPages>((options, pages) => options.AddBasePolicy(pages));
        // Public pages hold no secret that a compressed length could give away, and nobody is signed in to them.
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, .. AlsoCompressed];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
    }

    public static void UsePublicCache(this IApplicationBuilder app) =>
        app.UseWhen(context => PublicPages.IsPublic(context.Request), visitors => visitors.UseOutputCache().UseResponseCompression());
}
