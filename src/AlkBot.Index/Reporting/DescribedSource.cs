using AlkBot.Evidence;
using AlkBot.Index.Generations;
using AlkBot.Index.Records;

namespace AlkBot.Index.Reporting;

/// <summary>A source in the words that tell an administrator what it is.</summary>
public static class DescribedSource
{
    /// <summary>Its id, title, kind and date.</summary>
    public static FormattableString Head(SourceInfo source) => Head(source.Id.Value, source.Title, source.Kind, source.Bibliography);

    /// <summary>That it was retracted, is a preprint or the like; null where nothing says so.</summary>
    public static FormattableString? Warning(SourceInfo source) => Warning(source.Id.Value, source.Bibliography);

    /// <summary>One that is new or changed.</summary>
    internal static FormattableString Head(ReportedSource source) => Head(source.Id, source.Title, source.Kind, source.Bibliography);

    /// <summary>What it says, what of that is known, and what was not read.</summary>
    internal static IEnumerable<FormattableString> Of(ReportedSource source)
    {
        if (Warning(source.Id, source.Bibliography) is { } warning)
            yield return warning;
        if (source.Facts.Count > 0)
        {
            var more = source.FactCount > source.Facts.Count ? "; …" : "";
            yield return $"· {Counted.Of(source.FactCount, "fact")}: {PlainText.Joined("; ", source.Facts.Select(Of))}{more}";
        }
        yield return source.Known.Count == 0
            ? (FormattableString)$"Take care: {source.Id} speaks of nothing that is known here; is it the right file?"
            : $"· speaks of {Of(source.Known)}";
        if (source.New.Count > 0)
            yield return $"· new here: {Of(source.New)}";
        foreach (var remark in source.Remarks)
            yield return $"· Remark: {remark}";
    }

    private static FormattableString Head(string id, string title, string kind, IReadOnlyDictionary<string, string> bibliography) =>
        $"{id}: {title} ({PlainText.Word(kind)}, {SourceDate.Of(bibliography)})";

    private static FormattableString? Warning(string id, IReadOnlyDictionary<string, string> bibliography) =>
        bibliography.GetValueOrDefault("status") is { Length: > 0 } status ? (FormattableString)$"Take care: {id} is {status}." : null;

    private static FormattableString Of(ReportedFact fact) => $"{fact.Subject}, {PlainText.Word(fact.Predicate)}: {fact.Value}";

    private static FormattableString Of(ReportedNames names) => names.Count > names.First.Count
        ? (FormattableString)$"{string.Join(", ", names.First)} and {names.Count - names.First.Count} more"
        : $"{string.Join(", ", names.First)}";
}
