using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace WebTests.Reading;

/// <summary>What an address of the portal answered.</summary>
public sealed class Visit
{
    private readonly Uri address;

    private Visit(Uri address, HttpResponseMessage answer, byte[] body)
    {
        this.address = address;
        (Status, Headers, Body, MediaType) = (answer.StatusCode, answer.Headers, body, answer.Content.Headers.ContentType?.MediaType);
        if (MediaType == "text/html") Page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(body));
    }

    public HttpStatusCode Status { get; }

    public HttpResponseHeaders Headers { get; }

    public string? MediaType { get; }

    public byte[] Body { get; }

    /// <summary>The document; null where the answer is no HTML.</summary>
    public IHtmlDocument? Page { get; }

    public IElement? Main => Page?.QuerySelector("main");

    /// <summary>The words of the page, without the address that this portal happens to have.</summary>
    public string Words => Main is null ? "" : Text.Of(Main).Replace(address.GetLeftPart(UriPartial.Authority), "", StringComparison.Ordinal);

    /// <summary>Path and query.</summary>
    public string Address => address.PathAndQuery;

    /// <summary>The evaluation that the address is under, if any.</summary>
    public string? Slug => SlugIn(address.AbsolutePath);

    /// <summary>Where it leads to inside the portal: pages, forms for asking, styles and pictures.</summary>
    public IEnumerable<Uri> Links
    {
        get
        {
            if (Page is null) return Headers.Location is { } moved ? [new Uri(address, moved)] : [];
            var ground = new Uri(address, Page.QuerySelector("base")?.GetAttribute("href") ?? "");
            return Page.QuerySelectorAll("a[href], link[href], img[src], form:not([method=post]):not([method=dialog])")
                .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action") ?? Address)
                .Select(link => new Uri(ground, link))
                .Where(link => link.Scheme == address.Scheme && link.Authority == address.Authority);
        }
    }

    /// <summary>Asks for the address; with <paramref name="form"/>, sends it there.</summary>
    public static async Task<Visit> PayAsync(HttpClient client, string address, HttpContent? form = null)
    {
        var at = new Uri(client.BaseAddress!, address);
        using var answer = await (form is null ? client.GetAsync(at) : client.PostAsync(at, form));
        return new Visit(at, answer, await answer.Content.ReadAsByteArrayAsync());
    }

    public static string? SlugIn(string path) => path.Split('/') is ["", "evaluations", { Length: > 0 } slug, ..] ? slug : null;

    public override string ToString() => Address;
}
