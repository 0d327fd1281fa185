using System.Text.RegularExpressions;

namespace Tests;

/// <summary>Numbers that are no figures: years, and names such as finding 7, Convention No. 97, indicator 9.1 or 3 June.</summary>
public static partial class NumberedNames
{
    /// <summary>The text without them.</summary>
    public static string Strip(string text) => Name().Replace(text, "");

    [GeneratedRegex("""
        (?:19|20)\d\d(?:[-–]\d\d(?:\d\d)?)? | COVID-19 | \b[A-Z]{3}-\d{3}\b | \bC\d{2,3}\b | \bP\d\b | \bA[12]\b | \b\d+(?:st|nd|rd|th)\ Session
        | (?:findings?|actions?|revisions?|indicators?|outcomes?|outputs?|Conventions?|Nos?\.?|tables?|figures?|footnotes?|recommendations?|lessons?|conclusions?|questions?|good\ practices?|case\ studies|case\ study|cases?|versions?|chapters?|sections?|Annex|SDG|SDG\ target|targets?|Article|Protocol|contract)
          \s*(?:No\.?\s*)?[A-Z]?\d+[\d.]*[a-z]?(?:(?:,|\ and|\ to|–|-|\ or)\s*[A-Z]?\d+[\d.]*)*
        | \b\d{1,2}\ (?:January|February|March|April|May|June|July|August|September|October|November|December)
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Name();
}
