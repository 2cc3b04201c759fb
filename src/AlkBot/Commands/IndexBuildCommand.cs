using System.CommandLine;
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
        BuildReport report;
        using (var progress = new BuildProgressLine(session))
            report = await session.Workspace.Store.BuildAsync(session.Workspace.Sources, request, progress, cancellationToken);
        var output = session.Streams.Out;
        var summary = BuildSummary.Of(report);
        await output.WriteLineAsync(char.ToUpperInvariant(summary[0]) + summary[1..] + ".");
        if ((session.Workspace.WordsAlone ?? session.Workspace.Store.VectorsMissingOf(report.Generation.Id)) is { } reason)
            await output.WriteLineAsync($"Without vectors: {PlainText.OneLine(reason)}.");
        foreach (var line in BuildReportLines.Of(report))
            await output.WriteLineAsync(PlainText.OneLine(line));
        return ExitStatus.Done;
    }
}
