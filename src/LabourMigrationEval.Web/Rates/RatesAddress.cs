using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace LabourMigrationEval.Web.Rates;

/// <summary>One address for each choice, so that a page is made and kept once however it is asked for.</summary>
internal static class RatesAddress
{
    /// <summary>Leads to the one address of what is asked for. A choice that nobody offered has none: its page is kept nowhere.</summary>
    public static void Settle(this NavigationManager navigation, RateSheet sheet, HttpContext? context)
    {
        if (!sheet.IsOffered)
        {
            if (context is not null) context.Response.Headers.CacheControl = "no-store";
            return;
        }
        var asked = QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query).SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value));
        // Compared as what they mean: the same value may be written in more than one way.
        if (!asked.SequenceEqual(sheet.Asked)) navigation.NavigateTo(sheet.Address);
    }
}
