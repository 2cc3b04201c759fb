using System.CommandLine;
using AlkBot.Terminal;

namespace AlkBot.Bench.Retrieval;

/// <summary><c>tune-ranking</c>: the weights of the ranking, from the queries of a test collection that are not held out.</summary>
internal sealed class RankingCommand : TerminalCommand
{
    private readonly Argument<string> _corpus = new("CORPUS") { Description = "The documents, such as corpus.jsonl." };
    private readonly Argument<string> _queries = new("QUERIES") { Description = "The queries, such as queries.jsonl." };
    private readonly Argument<string> _judgements = new("QRELS") { Description = "The judgements, such as qrels/train.tsv." };
    private readonly Option<string?> _features = new("--features") { Description = "Where to write the features of every hit." };

    public RankingCommand() : base("tune-ranking", "Find the weights of the ranking of passages.")
    {
        foreach (var argument in new[] { _corpus, _queries, _judgements })
            Arguments.Add(argument);
        Options.Add(_features);
    }

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        await RankingTuning.RunAsync(
            arguments.GetRequiredValue(_corpus),
            arguments.GetRequiredValue(_queries),
            arguments.GetRequiredValue(_judgements),
            arguments.GetValue(_features));
        return ExitStatus.Done;
    }
}
