using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Index.Records;

namespace AlkBot.Answers.Facts;

/// <summary>Names sources with their dates, so that what they say can be weighed: a record is newer than the review that cites it.</summary>
internal sealed class SourceWords(Library library)
{
    // A record is as new as the day it was fetched, anything else as the day it was published.
    private static readonly (string Key, string Words)[] Dates =
        [("fetched", "fetched "), ("updated", "updated "), ("published", ""), ("year", ""), ("date", "")];

    /// <summary>The source with this id; null when there is none.</summary>
    public SourceInfo? Find(SourceId id) => library.FindSource(id);

    /// <summary>Such as <c>the review x-2014 (2014)</c>.</summary>
    public string Of(SourceId id)
    {
        if (library.FindSource(id) is not { } source)
            return id.Value;
        var date = Dates.Select(d => (d.Words, Value: source.Bibliography.GetValueOrDefault(d.Key)))
            .FirstOrDefault(d => !string.IsNullOrWhiteSpace(d.Value));
        var registry = source.Bibliography.GetValueOrDefault("registry") is { } name ? $" of {name}" : "";
        return $"the {source.Kind} {id}{registry} ({(date.Value is null ? "undated" : $"{date.Words}{date.Value}")})";
    }
}
