using System.CommandLine;
using AlkBot.Evidence;
using AlkBot.Terminal;

namespace AlkBot.Bench.Extraction;

/// <summary>
/// <c>outcomes</c>: precision and recall of outcomes on labelled sources, with what was missed and what was
/// wrong.
/// </summary>
internal sealed class OutcomesCommand : TerminalCommand
{
    private readonly Argument<string> _labels = new("LABELS")
    {
        Description = "A label a line: source, subject, predicate, value, arm and quote, with tabs between them.",
    };

    public OutcomesCommand() : base("outcomes", "Measure the finding of outcomes in the index on labelled sources.") =>
        Arguments.Add(_labels);

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var labels = await LabelledOutcome.ReadAsync(arguments.GetRequiredValue(_labels), cancellationToken);
        using var index = await FreshIndex.OpenAsync(session, cancellationToken);
        var known = index.Sources.Select(s => s.Id).ToHashSet();
        if (labels.FirstOrDefault(l => !known.Contains(l.Source)) is { } other)
            throw new SourceException($"the index has no source '{other.Source}' that the labels name");
        var score = await OutcomeEvaluation.OfAsync(labels, index, cancellationToken);
        var without = labels.Count(l => l.Subject is null);
        await session.Streams.Out.WriteLineAsync($"statements {labels.Count}, {without} of them of no drug or trial");
        await ScoreReport.WriteAsync(score, text => text, session.Streams.Out, cancellationToken);
        return ExitStatus.Done;
    }
}
