using AlkBot.Answers;
using AlkBot.Answers.Cards;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Rendering;

/// <summary>A list in Discord's markdown: one line a thing, and beside it what opens the thing.</summary>
internal static class ListParts
{
    private const int LinesPerPage = 8;
    private const int LongestExcerpt = 100;

    /// <summary>The lines of <paramref name="answer"/> by page; none where it is no list.</summary>
    public static IReadOnlyList<(IReadOnlyList<TextLine> Lines, IReadOnlyList<SelectOption> Listed)> Of(
        Answer answer, PassageNumbers numbers, StatementLines statements) =>
    [
        .. ListLines.Of(answer).Chunk(LinesPerPage).Select((IReadOnlyList<TextLine>, IReadOnlyList<SelectOption>) (page) =>
        (
            [.. page.SelectMany(l => CardParts.Line(l.Line, numbers)), .. Excerpt(page[0].Line, answer, statements)],
            [.. page.Select(l => Option(l.Command, l.Line)).OfType<SelectOption>()]
        )),
    ];

    // A page shows at least one passage of those it marks, word for word.
    private static IReadOnlyList<TextLine> Excerpt(CardLine line, Answer answer, StatementLines statements) =>
        answer.Citations.Where(c => line.Citations.Contains(c.N)).MaxBy(c => c.Quote.Length) is { } cited
            ? statements.Quote(CardText.Head(cited.Quote, LongestExcerpt), [cited.N])
            : [];

    private static SelectOption? Option(string command, CardLine line) =>
        command.Length <= Limits.SelectOptionText && Label.OneLine(command) == command
            ? new SelectOption(
                Label.Of(line.Label!, Limits.SelectOptionText), command,
                line.Text.Length > 0 ? Label.Of(line.Text.TrimStart('·', ' '), Limits.SelectOptionText) : null)
            : null;
}
