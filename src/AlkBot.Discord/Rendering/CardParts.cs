using AlkBot.Answers;
using AlkBot.Answers.Cards;
using AlkBot.Answers.Languages;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Rendering;

/// <summary>A card in Discord's markdown.</summary>
internal sealed class CardParts(Card card, PassageNumbers numbers, StatementLines statements, BotLanguage language)
{
    /// <summary>The thing, and what it is.</summary>
    public IReadOnlyList<TextLine> Heading() =>
        [.. TextLines.Heading(card.Title, "## ").Heading, .. card.What is { } what ? Line(what) : []];

    /// <summary>The lines by study, what the sources print, and what they do not state.</summary>
    public IEnumerable<IReadOnlyList<TextLine>> Parts()
    {
        IReadOnlyList<TextLine> foot =
        [
            .. card.Excerpt is { } excerpt ? statements.Quote(excerpt.Text, [excerpt.Citation]) : [],
            .. card.NotStated.Count > 0 ? TextLines.Small(new Run(language.Say($"Not found among the facts: {string.Join(", ", card.NotStated.Select(language.Inside))}"))) : [],
        ];
        var named = card.Groups.Any(g => g.Study is not null);
        IReadOnlyList<IReadOnlyList<TextLine>> groups =
            [.. card.Groups.Select(g => Group(g, named))];
        return groups.Count == 0 ? [foot] : [.. groups.SkipLast(1), [.. groups[^1], .. foot]];
    }

    private IReadOnlyList<TextLine> Group(CardGroup group, bool named) =>
    [
        .. named ? TextLines.Small(new Run(group.Study ?? language.Word("no study named"))) : [],
        .. group.Lines.SelectMany(Line),
    ];

    private IReadOnlyList<TextLine> Line(CardLine line) => Line(line with { Label = LabelOf(line) }, numbers, language);

    // "Drugs · target": what states it, and what it states.
    private string? LabelOf(CardLine line) => line.Label?.Split(PartSeparator.Dot) is [var head, .. var more]
        ? string.Join(PartSeparator.Dot, [language.Head(head), .. more.Select(language.Inside)])
        : null;

    /// <summary>A line with its marks.</summary>
    public static IReadOnlyList<TextLine> Line(CardLine line, PassageNumbers numbers, BotLanguage language)
    {
        var (open, close) = line.IsQuote ? ("“", "”") : ("", "");
        var more = line.Left > 0 ? $" {language.Say($"+{line.Left} more")}" : "";
        IReadOnlyList<Run> label = line.Label is null ? [] : [new Run(line.Label, Bold: true), new Run(" ")];
        return TextLines.Plain([.. label, new Run($"{open}{line.Text}{close}{more}"), .. TextLines.Marks(numbers.Of(line.Citations))]);
    }
}
