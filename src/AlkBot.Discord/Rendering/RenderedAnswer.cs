using AlkBot.Answers;
using AlkBot.Answers.Cards;

namespace AlkBot.Discord.Rendering;

/// <summary>
/// An answer in the form of Discord messages: in short, and in full with every statement and every quote. What has no short form is
/// shown in full at once.
/// </summary>
internal sealed class RenderedAnswer
{
    /// <summary>Rows of text of a page that has no short form, so that it is about a screen and a half of a phone.</summary>
    private const int MostRows = 26;

    /// <summary>The same where there are neither sources nor menus under it.</summary>
    private const int MostRowsAlone = 29;

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
        var (card, comparison, list) = (CardComposer.Of(answer, context.Language), ComparisonComposer.Of(answer), ListComposer.Of(answer));
        var numbers = new PassageNumbers(answer, card?.Citations ?? comparison?.Citations ?? list.SelectMany(p => p.Citations));
        var (language, statements) = (context.Language, new StatementLines(numbers, new Highlighter(context.Names), context));
        var (notices, frame) = (new NoticeLines(answer, numbers, statements, language), new PageFrame(answer, numbers, context));
        var (title, titleLeft) = TextLines.Heading(answer.Title, "### ");
        IReadOnlyList<TextLine> others = OtherCommands.Lines(answer, language);
        var facts = frame.Pages(title, [notices.All(), .. statements.Parts(answer.Statements), others]);
        IReadOnlyList<AnswerPage> quotes = numbers.All.Count == 0
            ? []
            : frame.Pages(title, QuoteLines.Parts(numbers.All, statements, context.Links));
        if (card is not null)
        {
            var parts = new CardParts(card, numbers, statements, language);
            return new(frame.Pages(parts.Heading(), [titleLeft, notices.Above(), .. parts.Parts(), notices.Below()]), facts, quotes);
        }
        IReadOnlyList<TextLine> before = [.. titleLeft, .. notices.Warnings()];
        if (comparison is not null)
        {
            var compared = ComparisonParts.Of(comparison, numbers, statements, language);
            var above = notices.Above(comparison.Contests, comparison.OtherContests);
            return new(frame.Pages(title, [before, above, .. compared, notices.Below()]), facts, quotes);
        }
        if (list.Count > 0)
        {
            // The warnings stand above the first page, the remarks under the last.
            var pages = list.Select((page, at) => ((IReadOnlyList<IReadOnlyList<TextLine>>)
            [
                [.. at == 0 ? before : [], .. notices.Above(page.Contests, page.OtherContests)],
                ListParts.Lines(page, numbers, statements, language),
                at == list.Count - 1 ? notices.Below() : [],
            ], ListParts.Listed(page)));
            return new(frame.Pages(title, pages), facts, quotes);
        }
        IEnumerable<IReadOnlyList<TextLine>> all = [titleLeft, notices.Above(), .. InFull(answer, statements), others, notices.Below()];
        return new(frame.Pages(title, all, numbers.All.Count > 0 ? MostRows : MostRowsAlone), [], []);
    }

    // What is asked for first, as the passage of a citation before its neighbours; under the statements each quote that none of them holds.
    private static IEnumerable<IReadOnlyList<TextLine>> InFull(Answer answer, StatementLines statements)
    {
        var quotes = answer.Citations
            .Where(c => !answer.Statements.Any(s => s.Text.Contains(c.Quote, StringComparison.Ordinal)))
            .SelectMany(c => statements.Quote(c.Quote, [c.N])).ToList();
        var asked = answer.Statements.Where(s => s.Label == answer.Title).Select(s => s with { Label = null }).ToList();
        return [.. statements.Parts([.. asked, .. answer.Statements.Where(s => s.Label != answer.Title)]), quotes];
    }
}
