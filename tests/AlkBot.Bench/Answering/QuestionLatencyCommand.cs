using System.CommandLine;
using AlkBot.Meaning;
using AlkBot.Terminal;

namespace AlkBot.Bench.Answering;

/// <summary><c>question-latency</c>: how long answers to a file of questions take.</summary>
internal sealed class QuestionLatencyCommand : TerminalCommand
{
    private readonly Argument<string> _questions = new("FILE") { Description = "A JSON object a line, with a question." };

    private readonly Option<string?> _corpus = new("--corpus") { Description = "Abstracts to stand beside the review, in the layout of BEIR." };

    private readonly Option<int> _passages = BenchOptions.Number(
        "--passages", 100_000, "How many passages of them, given out again under other ids until there are enough.");

    private readonly Option<bool> _words = new("--words") { Description = "On words alone, without vectors." };

    public QuestionLatencyCommand() : base("question-latency", "Measure how long warm answers to questions take, in process.")
    {
        Arguments.Add(_questions);
        Options.Add(_corpus);
        Options.Add(_passages);
        Options.Add(_words);
    }

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        Embedder? embedder = null;
        if (!arguments.GetValue(_words)
            && !Embedder.TryOpen(EmbeddingModel.ArcticXs, null, Environment.ProcessorCount, out embedder, out var reason))
        {
            throw new InvalidOperationException(reason);
        }
        using (embedder)
        {
            await QuestionLatency.RunAsync(
                arguments.GetRequiredValue(_questions), arguments.GetValue(_corpus), arguments.GetValue(_passages), embedder,
                cancellationToken);
        }
        return ExitStatus.Done;
    }
}
