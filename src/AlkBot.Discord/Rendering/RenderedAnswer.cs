using AlkBot.Answers;
using AlkBot.Answers.Cards;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Rendering;

/// <summary>
/// An answer in the form of Discord messages: in short, and in full with every statement and every quote. What has no short form is
/// shown in full at once.
/// </summary>
internal sealed class RenderedAnswer
{
    private RenderedAnswer(IReadOnlyList<AnswerPage> answer, IReadOnlyList<AnswerPage> facts, IReadOnlyList<AnswerPage> quotes) =>
        (Answer, Facts, Quotes) = (answer, facts, quotes);

    /// <summary>What is asked for, as short as it can be: at least one page.</summary>
    public IReadOnlyList<AnswerPage> Answer { get; }

    /// <summary>Every statement and notice; empty where <see cref="Answer"/> has them all.</summary>
    public IReadOnlyList<AnswerPage> Facts { get; }

    /// <summary>Every quote, whole; empty where <see cref="Answer"/> has them all.</summary>
    public IReadOnlyList<AnswerPage> Quotes { get; }

    /// <summary>Renders <paramref name="answer"/>.</summary>
    public static RenderedAnswer Of(Answer answer, RenderingContext context)
    {
        var (card, comparison) = (CardComposer.Of(answer), ComparisonComposer.Of(answer));
        var numbers = new PassageNumbers(answer, card?.Citations ?? comparison?.Citations ?? []);
        var statements = new StatementLines(numbers, new Highlighter(context.Names), context.Commands);
        var (notices, frame) = (new NoticeLines(answer, numbers, statements), new PageFrame(answer, numbers, context));
        var (title, titleLeft) = TextLines.Heading(answer.Title, "### ");
        var facts = frame.Pages(
            title, [notices.All(), .. statements.Parts(answer.Statements), OtherCommands.Lines(answer)]);
        IReadOnlyList<AnswerPage> quotes = numbers.All.Count == 0 ? [] : frame.Pages(title, QuoteLines.Parts(numbers.All, statements, context.Links));
        if (card is not null)
        {
            var parts = new CardParts(card, numbers, statements);
            return new(frame.Pages(parts.Heading(), [titleLeft, notices.Above(), .. parts.Parts(), notices.Below()]), facts, quotes);
        }
        if (comparison is not null)
        {
            var compared = ComparisonParts.Of(comparison, numbers, statements);
            return new(frame.Pages(title, [titleLeft, notices.AboveInShort(), .. compared, notices.Below()]), facts, quotes);
        }
        if (ListParts.Of(answer, numbers, statements) is { Count: > 0 } list)
            return new(ListPages(list, notices, frame, title, titleLeft), facts, quotes);
        return new(frame.Pages(title, [titleLeft, notices.Above(), .. InFull(answer, statements), notices.Below()]), [], []);
    }

    // The contradictions stand above the first page, the remarks under the last.
    private static IReadOnlyList<AnswerPage> ListPages(
        IReadOnlyList<(IReadOnlyList<TextLine> Lines, IReadOnlyList<SelectOption> Listed)> list,
        NoticeLines notices, PageFrame frame, IReadOnlyList<TextLine> title, IReadOnlyList<TextLine> titleLeft) =>
        frame.Pages(title, list.Select((page, at) =>
        ((IReadOnlyList<IReadOnlyList<TextLine>>)
            [at == 0 ? [.. titleLeft, .. notices.AboveInShort()] : [], page.Lines, at == list.Count - 1 ? notices.Below() : []],
        page.Listed)));

    // The statements, and under them each quote that none of them holds.
    private static IEnumerable<IReadOnlyList<TextLine>> InFull(Answer answer, StatementLines statements)
    {
        var quotes = answer.Citations
            .Where(c => !answer.Statements.Any(s => s.Text.Contains(c.Quote, StringComparison.Ordinal)))
            .SelectMany(c => statements.Quote(c.Quote, [c.N])).ToList();
        return [.. statements.Parts(answer.Statements), quotes, OtherCommands.Lines(answer)];
    }
}
