using DataTests.Databases;

namespace WebTests.Reading;

/// <summary>Portals that tests only read, one for each database, started by the first test that asks and crawled once.</summary>
public sealed class PublicPortals : IAsyncDisposable
{
    private readonly Dictionary<Provider, Lazy<Task<PortalHost>>> portals =
        Enum.GetValues<Provider>().ToDictionary(provider => provider, provider => new Lazy<Task<PortalHost>>(() => StartAsync(provider)));

    private readonly Lazy<Task<Crawl>> crawl;

    public PublicPortals() => crawl = new(FollowAllAsync);

    /// <summary>Everything that anybody can reach, over SQLite.</summary>
    public Task<Crawl> CrawlAsync() => crawl.Value;

    public Task<PortalHost> HostAsync(Provider provider = Provider.Sqlite) => portals[provider].Value;

    /// <summary>The databases go with their server and folder.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var started in portals.Values.Where(portal => portal.IsValueCreated && portal.Value.IsCompletedSuccessfully))
            await (await started.Value).DisposeAsync();
    }

    private static async Task<PortalHost> StartAsync(Provider provider) => PortalHost.Start(await TestDatabase.CreateAsync(provider, seeded: true));

    private async Task<Crawl> FollowAllAsync()
    {
        using var client = (await HostAsync()).Anonymous();
        return await Crawl.FollowAsync(client, Addresses.All);
    }
}
