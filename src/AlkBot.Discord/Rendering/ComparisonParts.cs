using AlkBot.Answers;
using AlkBot.Answers.Cards;
using AlkBot.Answers.Languages;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Rendering;

/// <summary>A comparison in Discord's markdown, as text that a phone can hold: a line a cell.</summary>
internal static class ComparisonParts
{
    private const int MostLabels = 4;

    /// <summary>What differs, what is the same, and what is stated of one alone.</summary>
    public static IEnumerable<IReadOnlyList<TextLine>> Of(
        ComparisonCard card, PassageNumbers numbers, StatementLines statements, BotLanguage language)
    {
        yield return [.. card.Differing.SelectMany(row => Row(row, numbers, language))];
        yield return
        [
            .. card.Same.SelectMany(line => CardParts.Line(
                line with { Label = $"{language.Head("Same")}{PartSeparator.Dot}{language.Head(line.Label!)}" }, numbers, language)),
            .. card.Excerpt is { } excerpt ? statements.Quote(excerpt.Text, [excerpt.Citation]) : [],
            .. card.Alone.Count > 0 ? TextLines.Small(new Run(language.Say($"Stated of one alone: {Alone(card, language)}"))) : [],
            .. card.Left.Count > 0 ? TextLines.Small(new Run(language.Say($"Under All facts: {Labels(card.Left, language)}"))) : [],
        ];
    }

    private static string Alone(ComparisonCard card, BotLanguage language) =>
        string.Join("; ", card.Alone.Select(a => $"{a.Name} ({Labels(a.Labels, language)})"));

    private static string Labels(IReadOnlyList<string> labels, BotLanguage language) =>
        string.Join(", ", labels.Take(MostLabels).Select(language.Inside))
        + (labels.Count > MostLabels ? $" {language.Say($"+{labels.Count - MostLabels} more")}" : "");

    private static IEnumerable<TextLine> Row(ComparedRow row, PassageNumbers numbers, BotLanguage language) =>
    [
        .. TextLines.Heading(language.Head(row.Label), "### ").Heading,
        .. row.Cells.SelectMany(cell => CardParts.Line(cell, numbers, language)),
        .. row.NotStated.Count > 0 ? TextLines.Small(new Run(language.Say($"Not found among the facts of {string.Join(", ", row.NotStated)}"))) : [],
    ];
}
