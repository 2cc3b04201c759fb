using System.CommandLine;
using AlkBot.Evidence;
using AlkBot.Index.Generations;
using AlkBot.Index.Reporting;
using AlkBot.Terminal;
using AlkBot.Workspaces;

namespace AlkBot.Commands;

/// <summary><c>alkbot index build</c>: a new generation from the sources.</summary>
internal sealed class IndexBuildCommand : TerminalCommand
{
    private readonly Option<bool> _preview = new("--preview") { Description = "Show what would change, and leave the current one." };

    public IndexBuildCommand() : base("build", "Build a new generation from the sources and make it current.") => Options.Add(_preview);

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        if (arguments.GetValue(_preview))
            return await PreviewLines.StageAsync(session, [], [], cancellationToken);
        var request = new BuildRequest { By = TerminalAuthor.OfThisProcess };
        var (store, sources, output) = (session.Workspace.Store, session.Workspace.Sources, session.Streams.Out);
        BuildReport report;
        using (var progress = new BuildProgressLine(session))
            report = await store.BuildAsync(sources, request, progress, cancellationToken);
        await WriteSummaryAsync(output, report);
        foreach (var line in BuildReportLines.Of(report))
            await output.WriteLineAsync(PlainText.OneLine(line));
        using (var progress = new BuildProgressLine(session))
        {
            if (await store.CompleteVectorsAsync(sources, request, progress, cancellationToken) is { } completed)
            {
                progress.Clear();
                await output.WriteLineAsync("It answered by words until vectors were made of its sentences.");
                await WriteSummaryAsync(output, completed);
                report = completed;
            }
        }
        if ((session.Workspace.WordsAlone ?? store.VectorsMissingOf(report.Generation.Id)) is { } reason)
            await output.WriteLineAsync($"Without vectors: {PlainText.OneLine(reason)}.");
        return ExitStatus.Done;
    }

    private static Task WriteSummaryAsync(TextWriter output, BuildReport report)
    {
        var summary = BuildSummary.Of(report);
        return output.WriteLineAsync(char.ToUpperInvariant(summary[0]) + summary[1..] + ".");
    }
}
