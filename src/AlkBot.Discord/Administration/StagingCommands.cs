using AlkBot.Discord.Attachments;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Text;
using AlkBot.Evidence;
using AlkBot.Index.Generations;
using AlkBot.Index.Staging;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Administration;

/// <summary><c>/index add</c> and <c>/index remove</c>: previews of the index with another file, or without a source.</summary>
internal sealed class StagingCommands(
    StagedBuilds previews, ISourceFolder sources, ISentFiles files, BuildConversation builds, ILogger logger)
{
    private const int LongestShownName = 100;

    /// <summary>Answers at once, then fetches the file and builds a preview; or says why the file cannot be a source.</summary>
    public InteractionResponse Add(CommandInteraction command, Reader reader)
    {
        var file = command.Files[command.Options[IndexSlashCommand.File].Text];
        if (WhyNot(file) is { } wrong)
            return new RefusalResponse(wrong);
        var work = new BuildWork(
            $"Fetching {file.Name} and building a preview. The current index answers meanwhile.",
            "Nothing was added",
            async (progress, cancellationToken) =>
            {
                progress.Report(new BuildProgress("Fetching the file", 0));
                var staged = new StagedFile(file.Name, await files.ReadAsync(file, cancellationToken).ConfigureAwait(false));
                return await StageAsync(command, [staged], [], reader, progress, cancellationToken).ConfigureAwait(false);
            });
        return builds.Start(work, command.Id, reader);
    }

    /// <summary>Answers at once, then builds a preview.</summary>
    public InteractionResponse Remove(CommandInteraction command, Reader reader)
    {
        var id = SourceChoices.IdOf(command.Options[IndexSlashCommand.Source].Text);
        var work = new BuildWork(
            $"Building a preview without {id}. The current index answers meanwhile.",
            "Nothing was removed",
            async (progress, cancellationToken) =>
            {
                var removed = previews.FilesOf([id]);
                return await StageAsync(command, [], removed, reader, progress, cancellationToken).ConfigureAwait(false);
            });
        return builds.Start(work, command.Id, reader);
    }

    private async Task<IReadOnlyList<Message>> StageAsync(
        CommandInteraction command, IReadOnlyList<StagedFile> added, IReadOnlyList<string> removed, Reader reader,
        IProgress<BuildProgress> progress, CancellationToken cancellationToken)
    {
        var by = AuditAuthor.Of(command.User);
        var preview = await previews.StageAsync(added, removed, by, progress, cancellationToken).ConfigureAwait(false);
        logger.LogInformation("Interaction {Id} built the preview {Preview}", command.Id, preview.Staged.Id);
        return [PreviewMessage.Waiting(preview, 1, reader)];
    }

    private FormattableString? WhyNot(SentFile file) => new StagedFile(file.Name, default).WrongName() is { } wrong
        ? $"{Label.Of(file.Name, LongestShownName)}: {wrong}; rename it."
        : sources.WhyNot(file.Name, file.Length);
}
