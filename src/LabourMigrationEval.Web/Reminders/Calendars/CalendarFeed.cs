using System.Globalization;
using System.Text;
using LabourMigrationEval.Data;
using LabourMigrationEval.Data.Calendars;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace LabourMigrationEval.Web.Reminders.Calendars;

/// <summary>The calendar of a unit, for whoever holds a secret of it: calendar programs can't sign in.</summary>
public static class CalendarFeed
{
    public static void MapCalendarFeed(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/units/{unit}/due.ics", AnswerAsync);

    /// <summary>The address of a unit's calendar with a secret that opens it.</summary>
    public static string Address(string unit, string secret) =>
        QueryHelpers.AddQueryString(string.Create(CultureInfo.InvariantCulture, $"/units/{Uri.EscapeDataString(unit)}/due.ics"), "key", secret);

    private static async Task<Results<ContentHttpResult, NotFound>> AnswerAsync(
        string unit, string? key, HttpContext context, PortalDb db, IEnumerable<MailSettings> mail, CancellationToken cancel)
    {
        // The address holds a secret: no proxy keeps the answer, and no page learns where somebody came from.
        context.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Private = true, NoStore = true };
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        // A slash within a key comes escaped.
        if (await db.OpenedByAsync(Uri.UnescapeDataString(unit), key, cancel) is not { } opened) return TypedResults.NotFound();
        var portal = mail.FirstOrDefault()?.Portal ?? new Uri($"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/");
        return TypedResults.Text(DueCalendar.Of(opened.Name, await db.DueDatesAsync(opened.Id, cancel), portal), "text/calendar", Encoding.UTF8);
    }
}
