using AlkBot.Answers.Languages;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Index.Records;

namespace AlkBot.Answers.Facts;

/// <summary>Names sources with their dates, so that what they say can be weighed: a record is newer than the review that cites it.</summary>
internal sealed class SourceWords(Library library)
{
    /// <summary>The source with this id; null when there is none.</summary>
    public SourceInfo? Find(SourceId id) => library.FindSource(id);

    /// <summary>Such as <c>the review x-2014 (2014)</c>.</summary>
    public string Of(SourceId id, BotLanguage language) => library.FindSource(id) is { } source ? Of(source, language) : id.Value;

    /// <summary>The same of a source of any generation.</summary>
    public static string Of(SourceInfo source, BotLanguage language)
    {
        var (id, kind, told) = (source.Id, BotLanguage.Text(source.Kind), SourceDate.Of(source.Bibliography));
        return language.Say(source.Bibliography.GetValueOrDefault("registry") is { } registry
            ? (FormattableString)$"the {kind} {id} of {registry} ({told})"
            : $"the {kind} {id} ({told})");
    }
}
