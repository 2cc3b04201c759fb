using System.CommandLine;
using AlkBot.Index;
using AlkBot.Search.Generations;
using AlkBot.Terminal;

namespace AlkBot.Commands;

/// <summary><c>alkbot index build</c>: a new generation from the sources.</summary>
internal sealed class IndexBuildCommand() : TerminalCommand("build", "Build a new generation from the sources and make it current.")
{
    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        BuildReport report;
        using (var progress = new BuildProgressLine(session))
            report = await session.Workspace.Store.BuildAsync(session.Workspace.Sources, progress, cancellationToken);
        var output = session.Streams.Out;
        var summary = BuildSummary.Of(report);
        await output.WriteLineAsync(char.ToUpperInvariant(summary[0]) + summary[1..] + ".");
        await output.WriteLineAsync((report.Previous, report.Difference) switch
        {
            ({ } previous, { } difference) => $"Since {previous.Id}: sources {Of(difference.Sources)}; "
                + $"passages {Of(difference.Passages)}; facts {Of(difference.Facts)}.",
            ({ } previous, null) => $"Generation {previous.Id} before it could not be compared.",
            _ => "It is the first generation.",
        });
        return ExitStatus.Done;
    }

    private static string Of(DifferenceCount count) => count == default
        ? "unchanged"
        : $"{count.Added} added, {count.Removed} removed, {count.Changed} changed";
}
