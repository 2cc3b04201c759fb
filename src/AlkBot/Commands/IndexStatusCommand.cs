using System.CommandLine;
using AlkBot.Evidence;
using AlkBot.Index.Reporting;
using AlkBot.Index.Staging;
using AlkBot.Terminal;

namespace AlkBot.Commands;

/// <summary><c>alkbot index status</c>: the generations, the sources in the current one, and whether they changed since.</summary>
internal sealed class IndexStatusCommand() : TerminalCommand("status", "Show the generations, their sources, and what has changed since.")
{
    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var (output, workspace) = (session.Streams.Out, session.Workspace);
        var status = await IndexStatus.ReadAsync(workspace.Store, workspace.Sources, cancellationToken);
        await output.WriteLineAsync($"Index   {PlainText.OneLine(workspace.IndexDirectory)}");
        var current = status.Current;
        if ((workspace.WordsAlone ?? (current is null ? null : workspace.Store.VectorsMissingOf(current.Id))) is { } reason)
            await output.WriteLineAsync($"Meaning off, questions are answered by words alone: {PlainText.OneLine(reason)}");
        foreach (var generation in status.Generations)
            await output.WriteLineAsync(Describe(generation));
        foreach (var staged in status.Previews)
            await output.WriteLineAsync(Describe(staged));
        if (status.Running is { } running)
        {
            var ago = session.Time.GetUtcNow() - running.At;
            await output.WriteLineAsync($"A build runs: {PlainText.OneLine(running.Progress.Text)}, {ago.TotalSeconds:0} s ago");
        }
        if (status.NotWritable is { } unwritable)
            await output.WriteLineAsync($"Nothing can be added or removed: {PlainText.OneLine(unwritable)}");
        if (status.Current is null)
        {
            await output.WriteLineAsync("There is no generation yet; run: alkbot index build");
            return ExitStatus.Done;
        }
        foreach (var source in status.Sources)
            await SourceLines.WriteAsync(output, source);
        foreach (var line in SourceHealthLines.Of(status, session.Time.GetUtcNow()))
            await output.WriteLineAsync(PlainText.OneLine(line));
        await output.WriteLineAsync(Compare(status, PlainText.OneLine(workspace.SourceDirectory)));
        return ExitStatus.Done;
    }

    private static string Describe(GenerationStatus status)
    {
        var (built, by) = (status.Generation, string.IsNullOrEmpty(status.By) ? "" : $" for {PlainText.OneLine(status.By)}");
        return $"{(status.IsCurrent ? "current" : "       ")} {built.Id}  built {built.BuiltAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC by "
            + $"{built.Engine}{by}: {Counted.Of(built)}, {status.Size / 1e6:0.0} MB";
    }

    private static string Describe(StagedGeneration staged) =>
        PlainText.OneLine($"preview {staged.Id}  asked for by {staged.By} to {staged.Change}; see alkbot index activate");

    private static string Compare(IndexStatus status, string folder) => status.SourcesChanged switch
    {
        false => $"The sources in {folder} have not changed since.",
        true => $"The sources in {folder} differ from this generation; run: alkbot index build",
        null => $"The sources cannot be compared: {PlainText.OneLine($"{status.NotCompared}")}",
    };
}
