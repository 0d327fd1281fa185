using System.Net;
using System.Net.Http.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LabourMigrationEval.Web.Account;
using WebTests.Reading;

namespace WebTests;

/// <summary>Somebody who keeps cookies and fills in forms, and who sees a redirection rather than following it.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient client;

    public Visitor(PortalHost portal) =>
        client = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = portal.Address };

    public static async Task<Visitor> SignedInAsync(PortalHost portal, string email)
    {
        var visitor = new Visitor(portal);
        var answer = await visitor.SignInAsync(email, DocumentedAccounts.Password);
        return answer.Status == HttpStatusCode.Redirect ? visitor : throw new InvalidOperationException($"{email} could not sign in: {Text.Of(answer.Main!)}");
    }

    public Task<Visit> SignInAsync(string email, string password, string query = "") =>
        SubmitAsync($"/account/sign-in{query}", ("Input.Email", email), ("Input.Password", password));

    public Task<Visit> OpenAsync(string address) => Visit.PayAsync(client, address);

    /// <summary>Fills in the form of the page and sends it, with all that the page hides in it.</summary>
    public async Task<Visit> SubmitAsync(string address, params (string Name, string Value)[] typed) =>
        await SubmitAsync(address, await OpenAsync(address), typed);

    /// <summary>The same, with the page opened before.</summary>
    public Task<Visit> SubmitAsync(string address, Visit visit, params (string Name, string Value)[] typed)
    {
        var form = visit.Main?.QuerySelector<IHtmlFormElement>("form[method=post]")
            ?? throw new InvalidOperationException($"{address} answers {visit.Status} without a form: {Text.Of(visit.Main!)}");
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value") ?? ""));
        return SendAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : address, [.. hidden, .. typed]);
    }

    public Task<Visit> SendAsync(string address, params (string Name, string Value)[] fields) =>
        Visit.PayAsync(client, address, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>Sends what a script of the portal would, with the token of the person's own pages or with another.</summary>
    public async Task<HttpStatusCode> PutAsync<T>(string address, T sent, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(client.BaseAddress!, address)) { Content = JsonContent.Create(sent) };
        if (token is not null) request.Headers.Add("RequestVerificationToken", token);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>The token that the portal's pages carry for this person.</summary>
    public async Task<string> TokenAsync() =>
        (await OpenAsync("/evaluations")).Page!.QuerySelector("form[action='/account/sign-out'] [name=__RequestVerificationToken]")!.GetAttribute("value")!;

    public void Dispose() => client.Dispose();
}
