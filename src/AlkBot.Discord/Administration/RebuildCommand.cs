using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Evidence;
using AlkBot.Index.Generations;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Administration;

/// <summary><c>/index rebuild</c>: builds the index anew.</summary>
internal sealed class RebuildCommand(GenerationStore store, ISourceCorpus corpus, BuildConversation builds, ILogger logger)
{
    /// <summary>Answers at once and builds afterwards.</summary>
    public InteractionResponse Start(CommandInteraction command, Reader reader) => builds.Start(
        new BuildWork(
            $"Rebuilding the index. The current one answers meanwhile.",
            "The index was not rebuilt",
            (progress, cancellationToken) => RunAsync(command, reader, progress, cancellationToken)),
        command.Id,
        reader);

    private async Task<IReadOnlyList<Message>> RunAsync(
        CommandInteraction command, Reader reader, IProgress<BuildProgress> progress, CancellationToken cancellationToken)
    {
        var request = new BuildRequest { By = AuditAuthor.Of(command.User) };
        var report = await store.BuildAsync(corpus, request, progress, cancellationToken).ConfigureAwait(false);
        logger.LogInformation("Interaction {Id} built generation {Generation}", command.Id, report.Generation.Id);
        return reader.Report("The new index answers now", IndexReports.Of(report));
    }
}
