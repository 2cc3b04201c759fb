using AlkBot.Answers;
using AlkBot.Answers.Cards;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Rendering;

/// <summary>Statements under the words that head them; neighbours under the same words are one part.</summary>
internal sealed class StatementLines(PassageNumbers numbers, Highlighter highlighter, RenderingContext context)
{
    private readonly string _ownWords = context.Language.Word("In AlkBot's words");

    /// <summary>The parts of <paramref name="statements"/>.</summary>
    public IEnumerable<IReadOnlyList<TextLine>> Parts(IReadOnlyList<Statement> statements)
    {
        for (var start = 0; start < statements.Count;)
        {
            var (heading, end) = (HeadingOf(statements[start]), start + 1);
            while (end < statements.Count && HeadingOf(statements[end]) == heading)
                end++;
            var lines = statements.Skip(start).Take(end - start).SelectMany(s => Line(s, end - start > 1));
            yield return heading is null ? [.. lines] : [.. HeadingLine(heading), .. lines];
            start = end;
        }
    }

    /// <summary>A source's own words, with the names that the answer is about in bold.</summary>
    public IReadOnlyList<TextLine> Quote(string quote, IEnumerable<int> citations, string after = "") => TextLines.Quote(
        [new Run("“"), .. highlighter.Runs(quote), new Run($"”{after}"), .. TextLines.Marks(numbers.Of(citations))]);

    private IReadOnlyList<TextLine> Line(Statement statement, bool oneOfSeveral)
    {
        if (statement.Kind == StatementKind.Quote)
            return Quote(statement.Text, statement.Citations);
        if (CommandOf(statement) is var (mention, words))
            return TextLines.Plain(Run.Markdown(mention), new Run(words));
        var bullet = oneOfSeveral ? "• " : "";
        return TextLines.Plain([new Run(bullet + statement.Text), .. TextLines.Marks(numbers.Of(statement.Citations))]);
    }

    // Discord itself shows what a mentioned command takes.
    private (string Mention, string Words)? CommandOf(Statement statement)
    {
        if (statement.Kind != StatementKind.Wording || !statement.Text.StartsWith('/'))
            return null;
        var (name, dash) = (statement.Text[1..].Split(' ')[0], statement.Text.IndexOf(" — ", StringComparison.Ordinal));
        return dash > 0 && context.Commands.Of(name) is { } mention ? (mention, statement.Text[dash..]) : null;
    }

    private IReadOnlyList<TextLine> HeadingLine(string heading) =>
        heading == _ownWords
            ? TextLines.Small(new Run(heading))
            : TextLines.Plain(new Run(Label.OneLine(heading) is { Length: > 0 } words ? words : "—", Bold: true));

    private string? HeadingOf(Statement statement) => statement switch
    {
        { Kind: StatementKind.Wording, Label: null } => _ownWords,
        { Kind: StatementKind.Wording } => $"{context.Language.Head(statement.Label)} ({_ownWords})",
        { IsLabelPrinted: false, Label: { } label } => context.Language.Head(label),
        _ => statement.Label,
    };
}
