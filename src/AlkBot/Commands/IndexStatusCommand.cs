using System.CommandLine;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Rendering;
using AlkBot.Search.Generations;
using AlkBot.Terminal;

namespace AlkBot.Commands;

/// <summary><c>alkbot index status</c>: the generations, the sources in the current one, and whether they changed since.</summary>
internal sealed class IndexStatusCommand() : TerminalCommand("status", "Show the generations, their sources, and what has changed since.")
{
    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var (output, store) = (session.Streams.Out, session.Workspace.Store);
        await output.WriteLineAsync($"Index   {PlainText.OneLine(session.Workspace.IndexDirectory)}");
        var current = await store.ReadCurrentAsync(cancellationToken);
        foreach (var generation in await store.ListAsync(cancellationToken))
        {
            var report = await store.ReadReportAsync(generation.Id, cancellationToken);
            await output.WriteLineAsync(Describe(generation, generation.Id == current?.Id, store.SizeOf(generation.Id), report?.By));
        }
        foreach (var staged in session.Workspace.Previews.List())
            await output.WriteLineAsync($"preview {staged.Id}  asked for by {PlainText.OneLine(staged.By)}; see alkbot index activate");
        if (current is null)
        {
            await output.WriteLineAsync("There is no generation yet; run: alkbot index build");
            return ExitStatus.Done;
        }
        await using (var reader = await store.OpenCurrentAsync(cancellationToken))
        {
            foreach (var source in await reader.ListSourcesAsync(cancellationToken))
                await SourceLines.WriteAsync(output, source);
        }
        foreach (var line in BuildReportLines.Refused(current))
            await output.WriteLineAsync(line);
        await output.WriteLineAsync(await CompareAsync(session.Workspace, current, cancellationToken));
        return ExitStatus.Done;
    }

    private static string Describe(GenerationInfo generation, bool current, long size, string? by) =>
        $"{(current ? "current" : "       ")} {generation.Id}  built {generation.BuiltAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC by "
        + $"{generation.Engine}{(by is null ? "" : $" for {PlainText.OneLine(by)}")}: {BuildSummary.Of(generation)}, {size / 1e6:0.0} MB";

    private static async Task<string> CompareAsync(Workspace workspace, GenerationInfo current, CancellationToken cancellationToken)
    {
        var folder = PlainText.OneLine(workspace.SourceDirectory);
        try
        {
            return await workspace.Sources.FingerprintAsync(cancellationToken) == current.Fingerprint
                ? $"The sources in {folder} have not changed since."
                : $"The sources in {folder} differ from this generation; run: alkbot index build";
        }
        catch (SourceException e)
        {
            return $"The sources cannot be compared: {PlainText.OneLine(e.Message)}";
        }
    }
}
