using AlkBot.Discord.Interactions;
using AlkBot.Evidence;
using AlkBot.Search;
using AlkBot.Search.Generations;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Administration;

/// <summary>Answers <c>/index</c>. Who asks is checked here, whatever permissions a server gave the command.</summary>
public sealed class IndexAdministration
{
    private readonly GenerationStore _store;
    private readonly string? _sourceFolder;
    private readonly AdminList _admins;
    private readonly Rebuild _rebuild;
    private readonly ILogger<IndexAdministration> _logger;

    /// <summary>Administers the index in <paramref name="store"/>.</summary>
    /// <param name="store">The generations.</param>
    /// <param name="corpus">What a rebuild reads.</param>
    /// <param name="sourceFolder">The folder whose files a verification checks against; null to check stored texts only.</param>
    /// <param name="admins">Who may.</param>
    /// <param name="time">The clock by which progress is shown.</param>
    /// <param name="logger">Told who did what.</param>
    public IndexAdministration(
        GenerationStore store,
        ISourceCorpus corpus,
        string? sourceFolder,
        AdminList admins,
        TimeProvider time,
        ILogger<IndexAdministration> logger)
    {
        (_store, _sourceFolder, _admins, _logger) = (store, sourceFolder, admins, logger);
        _rebuild = new Rebuild(store, corpus, time, logger);
    }

    /// <summary>The response, or why there is none.</summary>
    internal async ValueTask<(InteractionResponse? Response, Refusal? Refusal)> HandleAsync(
        CommandInteraction command, bool isPrivate, CancellationToken cancellationToken)
    {
        if (!_admins.Allows(command.User))
        {
            return (null, new Refusal(_admins.IsEmpty
                ? "Nobody is configured to administer me, so /index is off."
                : "Only those who administer me may use /index."));
        }
        if (CommandValues.WhyNotForIndex(command) is { } refusal)
            return (null, refusal);
        _logger.LogInformation(
            "Interaction {Id}: user {User} asks for /index {Subcommand}", command.Id, command.User.Id, command.Subcommand);
        try
        {
            switch (command.Subcommand)
            {
                case IndexCommand.Status:
                    return (await StatusAsync(isPrivate, cancellationToken).ConfigureAwait(false), null);
                case IndexCommand.Verify:
                    var report = await _store.VerifyAsync(_sourceFolder, cancellationToken).ConfigureAwait(false);
                    return (Report(report.Ok ? "The index is right" : "The index is not right", IndexReports.Of(report), isPrivate), null);
                case IndexCommand.Rollback:
                    var generation = await _store.RollbackAsync(cancellationToken).ConfigureAwait(false);
                    return (Report("Rolled back", IndexReports.Of(generation), isPrivate), null);
                case IndexCommand.Rebuild:
                    return (_rebuild.Start(command.Id, isPrivate), null);
                default:
                    return (null, new Refusal("/index takes status, rebuild, rollback or verify."));
            }
        }
        catch (IndexException e)
        {
            return (null, new Refusal($"{e.Message}."));
        }
    }

    private async ValueTask<InteractionResponse> StatusAsync(bool isPrivate, CancellationToken cancellationToken)
    {
        var current = await _store.ReadCurrentAsync(cancellationToken).ConfigureAwait(false);
        var all = await _store.ListAsync(cancellationToken).ConfigureAwait(false);
        return Report("Index", IndexReports.Of(current, all), isPrivate);
    }

    private static MessageResponse Report(string title, IEnumerable<string> lines, bool isPrivate)
    {
        var messages = Replies.Report(title, lines, isPrivate);
        return new MessageResponse(messages[0]) { FollowUps = [.. messages.Skip(1)] };
    }
}
