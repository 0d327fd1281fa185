using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using LabourMigrationEval.Data.Calendars;

namespace LabourMigrationEval.Web.Reminders.Calendars;

/// <summary>A unit's due dates as an iCalendar (RFC 5545).</summary>
public static class DueCalendar
{
    /// <param name="unit">Name of the unit.</param>
    /// <param name="dates">Its due dates.</param>
    /// <param name="portal">The portal's address, for links and for names that no other portal gives.</param>
    public static string Of(string unit, IEnumerable<DueDate> dates, Uri portal)
    {
        var calendar = new Calendar { ProductId = "-//Evaluation portal//Due dates//EN" };
        calendar.AddProperty("X-WR-CALNAME", $"{unit}: due dates");
        calendar.AddProperty("X-PUBLISHED-TTL", "PT6H");
        calendar.Events.AddRange(dates.Select(due => Event(due, portal)));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent Event(DueDate due, Uri portal)
    {
        var changed = new CalDateTime(due.Changed);
        return new CalendarEvent
        {
            Uid = $"{due.Key}@{portal.IdnHost}",
            Summary = $"{(due.IsAction ? "Action due" : "Response due")}: {due.Title ?? due.Evaluation}",
            Description = due.Recommendation is null ? due.Evaluation : $"{due.Evaluation}, recommendation {due.Recommendation}",
            // One whole day; nobody is busy because of it.
            Start = new CalDateTime(due.Day),
            Transparency = TransparencyType.Transparent,
            DtStamp = changed,
            LastModified = changed,
            Sequence = due.Moved,
            Url = new Uri(portal, $"evaluations/{due.Slug}/recommendations{(due.Recommendation is null ? "" : $"/{due.Recommendation}")}"),
        };
    }
}
