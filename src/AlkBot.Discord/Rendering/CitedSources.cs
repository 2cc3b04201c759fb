using AlkBot.Answers;
using AlkBot.Answers.Cards;
using AlkBot.Answers.Languages;
using AlkBot.Discord.Text;
using AlkBot.Index.Records;

namespace AlkBot.Discord.Rendering;

/// <summary>The small print under a page: where the passages it marks stand, and how old their sources are.</summary>
internal static class CitedSources
{
    private const int MostSearched = 3;
    private const int MostText = 260;
    private const int MostOfDetail = 36;
    private const string NotGiven = "date not given";

    // The names under which bibliographies give a date, the most exact first.
    private static readonly string[] DateNames = ["fetched", "published", "date", "year", "updated"];

    /// <summary>One line a source. Where that takes too much room, the quotes tell where they stand.</summary>
    public static IReadOnlyList<TextLine> Of(IReadOnlyList<CitedPassage> passages, IReadOnlyList<SourceInfo> sources, BotLanguage language)
    {
        var lines = InFull(passages, sources, language);
        if (lines.Sum(l => l.Markdown.Length + 1) <= MostText)
            return lines;
        var named = string.Join("; ", passages.Select(OriginOf).Distinct().Select(s => Named(s, sources, language)));
        return TextLines.Small(new Run(named.Length <= MostText
            ? language.Say($"Sources: {named}; sections: with the quotes")
            : language.Word("Sources: with the quotes")));
    }

    private static IReadOnlyList<TextLine> InFull(
        IReadOnlyList<CitedPassage> passages, IReadOnlyList<SourceInfo> sources, BotLanguage language) =>
    [
        .. passages.GroupBy(OriginOf).SelectMany(ofSource =>
        {
            var sections = ofSource.GroupBy(p => p.Quotes[0].Where)
                .Select(s => $"{string.Join(' ', s.Select(p => Superscript.Of(p.Number)))} {Label.Of(s.Key, MostOfDetail)}");
            return TextLines.Small(new Run($"{string.Join(PartSeparator.Dot, sections)} — {Named(ofSource.Key, sources, language)}"));
        }),
    ];

    /// <summary>What was searched by an answer that found nothing to cite.</summary>
    public static IReadOnlyList<TextLine> Searched(Answer answer, IReadOnlyList<SourceInfo> sources, BotLanguage language)
    {
        if (answer.Status != AnswerStatus.NotInSources || sources.Count == 0)
            return [];
        var named = sources.Count <= MostSearched
            ? string.Join("; ", sources.Select(s => Named((s.Id.Value, null), sources, language)))
            : language.Say($"{sources.Count} sources, listed by /sources");
        return TextLines.Small(new Run(language.Say($"Searched: {named}")));
    }

    private static (string Id, string? Generation) OriginOf(CitedPassage passage) => (passage.Quotes[0].Source, passage.Quotes[0].Generation);

    // An older text is dated by the build that read it.
    private static string Named((string Id, string? Generation) origin, IReadOnlyList<SourceInfo> sources, BotLanguage language) =>
        $"{Label.Of(origin.Id, MostOfDetail)}, " + (origin.Generation is { } past
            ? language.Say($"as it stood in {past}")
            : DateOf(sources.FirstOrDefault(s => s.Id.Value == origin.Id)) ?? language.Word(NotGiven));

    private static string? DateOf(SourceInfo? source)
    {
        var date = DateNames
            .Select(n => source?.Bibliography.FirstOrDefault(b => b.Key.Equals(n, StringComparison.OrdinalIgnoreCase)).Value)
            .FirstOrDefault(d => !string.IsNullOrWhiteSpace(d));
        return date is null ? null : Label.Of(date, MostOfDetail);
    }
}
