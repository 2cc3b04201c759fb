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
            await output.WriteLineAsync(Describe(generation, generation.Id == current?.Id));
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
        var report = await store.ReadReportAsync(current.Id, cancellationToken);
        foreach (var line in BuildReportLines.Refused(report?.Refused ?? []))
            await output.WriteLineAsync(line);
        await output.WriteLineAsync(await CompareAsync(session.Workspace, current, cancellationToken));
        return ExitStatus.Done;
    }

    private static string Describe(GenerationInfo generation, bool current) =>
        $"{(current ? "current" : "       ")} {generation.Id}  built {generation.BuiltAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC by "
        + $"{generation.Engine}: {BuildSummary.Of(generation)}";

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
