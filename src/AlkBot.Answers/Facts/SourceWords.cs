using AlkBot.Answers.Languages;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Index.Records;

namespace AlkBot.Answers.Facts;

/// <summary>Names sources with their dates, so that what they say can be weighed: a record is newer than the review that cites it.</summary>
internal sealed class SourceWords(Library library)
{
    // A record is as new as the day it was fetched, anything else as the day it was published.
    private static readonly (string Key, string Words)[] Dates =
        [("fetched", "fetched {0}"), ("updated", "updated {0}"), ("published", "{0}"), ("year", "{0}"), ("date", "{0}")];

    /// <summary>The source with this id; null when there is none.</summary>
    public SourceInfo? Find(SourceId id) => library.FindSource(id);

    /// <summary>Such as <c>the review x-2014 (2014)</c>.</summary>
    public string Of(SourceId id, BotLanguage language)
    {
        if (library.FindSource(id) is not { } source)
            return id.Value;
        var date = Dates.Select(d => (d.Words, Value: source.Bibliography.GetValueOrDefault(d.Key)))
            .FirstOrDefault(d => !string.IsNullOrWhiteSpace(d.Value));
        var (kind, told) = (BotLanguage.Text(source.Kind), date.Value is null ? BotLanguage.Text("undated") : BotLanguage.Text(date.Words, date.Value));
        return language.Say(source.Bibliography.GetValueOrDefault("registry") is { } registry
            ? (FormattableString)$"the {kind} {id} of {registry} ({told})"
            : $"the {kind} {id} ({told})");
    }
}
