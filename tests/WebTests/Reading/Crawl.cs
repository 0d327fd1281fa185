using System.Collections.Concurrent;
using System.Net;

namespace WebTests.Reading;

/// <summary>All that anybody can reach without signing in, each address visited once.</summary>
public sealed class Crawl
{
    private static readonly ParallelOptions FewAtATime = new() { MaxDegreeOfParallelism = 4 };

    private readonly ConcurrentDictionary<string, Visit> visits = new();

    private Crawl()
    {
    }

    public IEnumerable<Visit> Visits => visits.Values.OrderBy(visit => visit.Address, StringComparer.Ordinal);

    /// <summary>The public pages; a form for signing in is one, the signed-in area isn't.</summary>
    public IEnumerable<Visit> Pages => Visits.Where(visit => visit.Status == HttpStatusCode.OK && visit.Page is not null);

    public Visit? At(string address) => visits.GetValueOrDefault(address);

    /// <summary>Each link of each page, with where it stands.</summary>
    public IEnumerable<(Visit From, Uri To)> Links => Visits.SelectMany(visit => visit.Links.Select(link => (visit, link)));

    /// <summary>Follows all links from these addresses, at most so many steps away from them.</summary>
    public static async Task<Crawl> FollowAsync(HttpClient client, IEnumerable<string> from, int steps = int.MaxValue)
    {
        var crawl = new Crawl();
        var next = from.ToHashSet();
        for (var step = 0; next.Count > 0 && step <= steps; step++)
        {
            var reached = new ConcurrentBag<Visit>();
            await Parallel.ForEachAsync(next, FewAtATime, async (address, _) => reached.Add(await Visit.PayAsync(client, address)));
            foreach (var visit in reached) crawl.visits[visit.Address] = visit;
            next = [.. reached.SelectMany(Onward).Where(address => !crawl.visits.ContainsKey(address))];
        }
        return crawl;
    }

    // Filters multiply: what a filtered page offers differs from what the whole list offers only by a second filter.
    private static IEnumerable<string> Onward(Visit visit) =>
        visit.Links.Where(link => link.Query.Length == 0 || !visit.Address.Contains('?', StringComparison.Ordinal)).Select(link => link.PathAndQuery);
}
