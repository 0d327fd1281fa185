using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LabourMigrationEval.Data.Seed;

/// <summary>A document can't be read as an evaluation. The message names the file or entry and what to mend.</summary>
public sealed class EvaluationDocumentException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Reads the files of a folder into one <see cref="EvaluationDocument"/>.</summary>
public static class EvaluationFolder
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        // A misspelt member would be dropped in silence, and with it somebody's words.
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new KebabCaseEnums() },
    };

    private static readonly PropertyInfo[] Lists = [.. typeof(EvaluationDocument).GetProperties().Where(p => p.PropertyType.IsGenericType)];

    /// <summary>Reads all JSON files of the folder, in the order of their names.</summary>
    /// <exception cref="EvaluationDocumentException">A file isn't of the format, or two files say different things of one passage.</exception>
    public static EvaluationDocument Read(string folder)
    {
        var document = new EvaluationDocument();
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
            Add(document, ReadFile(file), Path.GetFileName(file));
        if (document.Evaluation is null)
            throw new EvaluationDocumentException($"No file in {Path.GetFileName(folder)} holds the evaluation itself (member “evaluation”).");
        RemoveRepeatedPassages(document);
        return document;
    }

    private static EvaluationDocument ReadFile(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            var part = JsonSerializer.Deserialize<EvaluationDocument>(stream, Json);
            return part is { Format: 1 } ? part : throw new EvaluationDocumentException($"{Path.GetFileName(file)} is not of format 1.");
        }
        catch (JsonException e)
        {
            throw new EvaluationDocumentException($"{Path.GetFileName(file)}: {e.Message}", e);
        }
    }

    private static void Add(EvaluationDocument document, EvaluationDocument part, string file)
    {
        if (part.Evaluation is not null)
        {
            if (document.Evaluation is not null) throw new EvaluationDocumentException($"{file} holds a second evaluation. Keep one to a folder.");
            document.Evaluation = part.Evaluation;
        }
        if (part.Assessment is not null)
        {
            if (document.Assessment is not null) throw new EvaluationDocumentException($"{file} holds a second assessment. Keep one to a folder.");
            document.Assessment = part.Assessment;
        }
        foreach (var list in Lists)
            foreach (var entry in (IEnumerable)list.GetValue(part)!)
                ((IList)list.GetValue(document)!).Add(entry);
    }

    private static void RemoveRepeatedPassages(EvaluationDocument document)
    {
        foreach (var same in document.Passages.GroupBy(p => p.Lines).Where(g => g.Count() > 1).ToList())
        {
            if (same.Distinct().Count() > 1)
                throw new EvaluationDocumentException($"Lines {same.Key} are listed as two different passages. Make the entries equal.");
            foreach (var repeated in same.Skip(1).ToList())
                document.Passages.RemoveAt(document.Passages.FindLastIndex(p => p == repeated));
        }
    }
}
