using System.CommandLine;
using AlkBot.Evidence;
using AlkBot.Index.Verification;
using AlkBot.Terminal;

namespace AlkBot.Commands;

/// <summary><c>alkbot index verify</c>: every span of the current generation against its text, and the engine's own structures.</summary>
internal sealed class IndexVerifyCommand() : TerminalCommand("verify", "Check every quote of the current generation against the sources.")
{
    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var (output, workspace) = (session.Streams.Out, session.Workspace);
        var report = await workspace.Store.VerifyAsync(workspace.SourceDirectoryIfThere, cancellationToken);
        await output.WriteLineAsync($"Generation {report.Generation.Id}");
        foreach (var (count, what) in CountsOf(report.Checked))
            await output.WriteLineAsync($"{count,8}  {what}");
        foreach (var note in report.Notes)
            await output.WriteLineAsync($"note: {PlainText.OneLine(note)}");
        foreach (var failure in report.Failures)
            await output.WriteLineAsync($"failed: {PlainText.OneLine(failure)}");
        if (report.Ok)
        {
            await output.WriteLineAsync("Every quote stands where it is said to stand.");
            return ExitStatus.Done;
        }
        await output.FlushAsync(cancellationToken);
        session.Note(report.Failures.Count > 0
            ? $"generation {report.Generation.Id} is damaged; run: alkbot index build"
            : $"generation {report.Generation.Id} is empty, so nothing could be checked; run: alkbot index build");
        return ExitStatus.Broken;
    }

    private static IEnumerable<(int Count, string What)> CountsOf(CheckedCounts counts) =>
    [
        (counts.Sources, "sources: stored text against its length and hash"),
        (counts.Files, "source files: spans against the file itself"),
        (counts.Passages, "passages: text against the canonical text"),
        (counts.Sentences, "sentences: inside their passages"),
        (counts.Cells, "table cells: text against the canonical text"),
        (counts.Facts, "facts: with at least one citation"),
        (counts.Citations, "citations: quote against the canonical text"),
        (counts.EngineChecks, "integrity checks of the engine"),
    ];
}
