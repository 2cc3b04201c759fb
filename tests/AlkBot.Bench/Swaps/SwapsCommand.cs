using System.CommandLine;
using AlkBot.Terminal;

namespace AlkBot.Bench.Swaps;

/// <summary><c>swaps</c>: generations of the review come and go under answers.</summary>
internal sealed class SwapsCommand : TerminalCommand
{
    private readonly Option<int> _swaps = BenchOptions.Number("--swaps", 200, "Builds and rollbacks together, at least.");
    private readonly Option<int> _answers = BenchOptions.Number("--answers", 100_000, "Answers meanwhile, at least.");

    public SwapsCommand() : base("swaps", "Build, roll back and delete generations under answers, and compare every answer.")
    {
        Options.Add(_swaps);
        Options.Add(_answers);
    }

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("alkbot-swaps-").FullName;
        try
        {
            var report = await new SwapRun(folder, ReviewIndex.Sources())
                .RunAsync(arguments.GetValue(_swaps), arguments.GetValue(_answers), cancellationToken);
            foreach (var line in report.Lines())
                await session.Streams.Out.WriteLineAsync(line);
            return report.Different.Count == 0 ? ExitStatus.Done : ExitStatus.Broken;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
