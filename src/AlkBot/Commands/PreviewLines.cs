using AlkBot.Evidence;
using AlkBot.Index.Reporting;
using AlkBot.Index.Staging;
using AlkBot.Terminal;
using AlkBot.Workspaces;

namespace AlkBot.Commands;

/// <summary>A preview, built and shown.</summary>
internal static class PreviewLines
{
    /// <summary>Builds a preview of a change of the sources, and prints what it would change.</summary>
    public static async Task<int> StageAsync(
        Session session, IReadOnlyList<StagedFile> added, IReadOnlyList<string> removed, CancellationToken cancellationToken)
    {
        Preview preview;
        using (var progress = new BuildProgressLine(session))
            preview = await session.Workspace.Previews.StageAsync(added, removed, TerminalAuthor.OfThisProcess, progress, cancellationToken);
        var (output, id) = (session.Streams.Out, preview.Staged.Id);
        await output.WriteLineAsync($"Preview {id}: {Counted.Of(preview.Report.Generation)}. It answers nothing yet.");
        foreach (var line in BuildReportLines.Of(preview.Report))
            await output.WriteLineAsync(PlainText.OneLine(line));
        await output.WriteLineAsync($"Make it current with: alkbot index activate {id}");
        await output.WriteLineAsync($"Throw it away with: alkbot index discard {id}");
        return ExitStatus.Done;
    }
}
