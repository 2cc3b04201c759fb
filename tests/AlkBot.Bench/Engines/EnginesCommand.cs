using System.CommandLine;
using AlkBot.Terminal;

namespace AlkBot.Bench.Engines;

/// <summary><c>engines</c>: the engine on the review and on folders of other texts.</summary>
internal sealed class EnginesCommand : TerminalCommand
{
    private readonly Argument<string[]> _folders = new("FOLDER")
    {
        Description = "Texts in the layout of BEIR: corpus.jsonl and queries.jsonl.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public EnginesCommand() : base("engines", "Measure the engine on the review and on other texts.") => Arguments.Add(_folders);

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var folders = arguments.GetValue(_folders) ?? [];
        await EngineComparison.RunAsync([await Workload.OfReviewAsync(), .. folders.Select(Workload.OfBeir)]);
        return ExitStatus.Done;
    }
}
