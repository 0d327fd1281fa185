namespace LabourMigrationEval.Web.Reminders.Digests;

/// <summary>A digest as plain text.</summary>
public static class DigestText
{
    public static string Of(Digest digest, string language, Func<string, string> link) => string.Join('\n', Lines(digest, DigestWords.In(language), link));

    private static IEnumerable<string> Lines(Digest digest, DigestWords words, Func<string, string> link)
    {
        yield return $"{words.Heading}, {words.Day(digest.Day)}";
        foreach (var section in digest.Sections)
        {
            yield return "";
            yield return words.Of(section.Part).ToUpperInvariant();
            foreach (var task in section.Tasks)
            {
                yield return "";
                yield return $"- {OneLine(words.Title(task))}";
                yield return $"  {OneLine(words.Line(task, digest.Day))}";
                if (task.Remark is { } remark) yield return $"  {OneLine(words.Remark(remark))}";
                yield return $"  {link(task.Address)}";
            }
            if (section.More > 0) yield return $"\n{words.More(section.More)}";
        }
        yield return $"\n{words.OpenList}:\n{link("/office")}\n";
        yield return words.Why;
        yield return $"{words.Choices}:\n{link(OutgoingMail.Choices)}\n";
    }

    private static string OneLine(string words) => words.ReplaceLineEndings(" ");
}
