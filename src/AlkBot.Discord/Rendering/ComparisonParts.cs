using AlkBot.Answers.Cards;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Rendering;

/// <summary>A comparison in Discord's markdown, as text that a phone can hold: a line a cell.</summary>
internal static class ComparisonParts
{
    /// <summary>What differs, what is the same, and what is stated of one alone.</summary>
    public static IEnumerable<IReadOnlyList<TextLine>> Of(ComparisonCard card, PassageNumbers numbers, StatementLines statements)
    {
        yield return [.. card.Differing.SelectMany(row => Row(row, numbers))];
        yield return
        [
            .. card.Same.SelectMany(line => CardParts.Line(line with { Label = $"Same · {line.Label}" }, numbers)),
            .. card.Excerpt is { } excerpt ? statements.Quote(excerpt.Text, [excerpt.Citation]) : [],
            .. card.Alone.SelectMany(a => TextLines.Small(new Run($"Stated of {a.Name} alone: {string.Join(", ", a.Labels)}"))),
            .. card.Left.Count > 0 ? TextLines.Small(new Run($"Under All facts: {string.Join(", ", card.Left)}")) : [],
        ];
    }

    private static IEnumerable<TextLine> Row(ComparedRow row, PassageNumbers numbers) =>
    [
        .. TextLines.Heading(row.Label, "### ").Heading,
        .. row.Cells.SelectMany(cell => CardParts.Line(cell, numbers)),
        .. row.NotStated.Count > 0 ? TextLines.Small(new Run($"Not stated of {string.Join(", ", row.NotStated)}")) : [],
    ];
}
