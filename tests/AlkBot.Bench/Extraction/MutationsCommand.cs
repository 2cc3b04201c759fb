using System.CommandLine;
using AlkBot.Terminal;

namespace AlkBot.Bench.Extraction;

/// <summary>
/// <c>mutations</c>: precision and recall on a corpus in MutationFinder's form, with what was missed and what was
/// wrong.
/// </summary>
internal sealed class MutationsCommand : TerminalCommand
{
    private readonly Argument<string> _text = new("TEXT")
    {
        Description = "A document a line: id, title and abstract, with tabs between them.",
    };

    private readonly Argument<string> _gold = new("GOLD")
    {
        Description = "A document a line: id and its point mutations, with tabs between them.",
    };

    public MutationsCommand() : base("mutations", "Measure the finding of point mutations on a labelled corpus.")
    {
        Arguments.Add(_text);
        Arguments.Add(_gold);
    }

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var corpus = await LabelledMutations.ReadAsync(
            arguments.GetRequiredValue(_text), arguments.GetRequiredValue(_gold), cancellationToken);
        var score = MutationEvaluation.Of(corpus, cancellationToken);
        await session.Streams.Out.WriteLineAsync($"documents  {corpus.Count}");
        await ScoreReport.WriteAsync(score, found => $"{found.Document}  {found.Mutation}", session.Streams.Out, cancellationToken);
        return ExitStatus.Done;
    }
}
