using AlkBot.Answers;
using AlkBot.Answers.Cards;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Rendering;

/// <summary>A list in Discord's markdown: one line a thing, and beside it what opens the thing.</summary>
internal static class ListParts
{
    private const int LinesPerPage = 10;
    private const int MostCited = 2;

    /// <summary>The lines of <paramref name="answer"/>, one part a page; none where it is no list.</summary>
    public static IReadOnlyList<(IReadOnlyList<TextLine> Lines, IReadOnlyList<SelectOption> Listed)> Of(
        Answer answer, PassageNumbers numbers, StatementLines statements)
    {
        var listed = answer.Statements.Where(s => s.Command is not null).ToList();
        return
        [
            .. listed.Chunk(LinesPerPage).Select((IReadOnlyList<TextLine>, IReadOnlyList<SelectOption>) (page) =>
                ([.. page.SelectMany(s => Line(s, numbers)), .. Excerpt(page, answer, statements)], [.. page.Select(Option).OfType<SelectOption>()])),
        ];
    }

    private static IReadOnlyList<TextLine> Line(Statement statement, PassageNumbers numbers)
    {
        var brief = statement.Brief ?? statement.Text;
        var name = brief.Split(" · ")[0];
        return TextLines.Plain(
            [new Run(name, Bold: true), new Run(brief[name.Length..]), .. TextLines.Marks(numbers.Of(statement.Citations).Take(MostCited))]);
    }

    // A page shows at least one passage of those it marks, word for word.
    private static IReadOnlyList<TextLine> Excerpt(IReadOnlyList<Statement> page, Answer answer, StatementLines statements) =>
        answer.Citations.FirstOrDefault(c => page[0].Citations.Contains(c.N)) is { } first
            ? statements.Quote(CardText.Head(first.Quote, 160), [first.N])
            : [];

    private static SelectOption? Option(Statement statement)
    {
        var (command, parts) = (statement.Command!, (statement.Brief ?? statement.Text).Split(" · ", 2));
        return command.Length <= Limits.SelectOptionText && Label.OneLine(command) == command
            ? new SelectOption(
                Label.Of(parts[0], Limits.SelectOptionText), command,
                parts.Length > 1 ? Label.Of(parts[1], Limits.SelectOptionText) : null)
            : null;
    }
}
