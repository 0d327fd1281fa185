using DataTests.Databases;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace WebTests;

/// <summary>The portal itself, on a port that the system picks and over a database of the test's choice.</summary>
public sealed class PortalHost : WebApplicationFactory<Program>
{
    private readonly TestDatabase database;
    private readonly Action<IWebHostBuilder>? configure;
    private readonly string heads = Path.GetTempFileName();

    private PortalHost(TestDatabase database, Action<IWebHostBuilder>? configure) =>
        (this.database, this.configure) = (database, configure);

    /// <summary>Under the name localhost, which browsers take for a secure origin.</summary>
    public Uri Address => new UriBuilder(ClientOptions.BaseAddress) { Host = "localhost" }.Uri;

    /// <summary>Starts the portal in Development, with its documented accounts, unless <paramref name="configure"/> says otherwise.</summary>
    public static PortalHost Start(TestDatabase database, Action<IWebHostBuilder>? configure = null)
    {
        var portal = new PortalHost(database, configure);
        portal.UseKestrel(0);
        portal.StartServer();
        return portal;
    }

    /// <summary>Somebody who has not signed in, and who sees a redirection rather than following it.</summary>
    public HttpClient Anonymous() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        File.Delete(heads);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Database:Provider", database.Provider.ToString());
        builder.UseSetting("ConnectionStrings:Portal", database.ConnectionString);
        builder.UseSetting("Trail:Heads", heads);
        configure?.Invoke(builder);
    }
}
