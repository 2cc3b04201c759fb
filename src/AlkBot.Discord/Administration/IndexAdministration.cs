using AlkBot.Answers.Languages;
using AlkBot.Discord.Attachments;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Reports;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Index.Generations;
using AlkBot.Index.Reporting;
using AlkBot.Index.Reports;
using AlkBot.Index.Serving;
using AlkBot.Index.Staging;
using AlkBot.Index.Storage;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Administration;

/// <summary>
/// Answers <c>/index</c> and the buttons under its answers. Who asks is checked here and every time, whatever permissions a server gave
/// the command, and whoever was sent the buttons.
/// </summary>
public sealed class IndexAdministration : IAsyncDisposable
{
    /// <summary>The value of a custom id that names a report.</summary>
    internal const string Report = "report";

    private readonly GenerationStore _store;
    private readonly ISourceFolder _sources;
    private readonly string? _sourceFolder;
    private readonly RegistrationStatus _registration;
    private readonly AdminList _admins;
    private readonly RebuildCommand _rebuild;
    private readonly StagingCommands _staging;
    private readonly PreviewDecisions _decisions;
    private readonly FalseAlarmCommand _falseAlarms;
    private readonly ReportsCommand _reports;
    private readonly TimeProvider _time;
    private readonly ILogger<IndexAdministration> _logger;

    /// <summary>Administers the index in <paramref name="store"/>.</summary>
    /// <param name="store">The generations.</param>
    /// <param name="sources">What a build reads, and what files are added to and removed from.</param>
    /// <param name="sourceFolder">The folder whose files a verification checks against; null to check stored texts only.</param>
    /// <param name="admins">Who may.</param>
    /// <param name="registration">Whether Discord has the commands.</param>
    /// <param name="files">Reads the files that are sent.</param>
    /// <param name="keep">How long what is kept of people is kept.</param>
    /// <param name="time">The clock by which progress is shown.</param>
    /// <param name="logger">Told who did what.</param>
    public IndexAdministration(
        GenerationStore store,
        ISourceFolder sources,
        string? sourceFolder,
        AdminList admins,
        RegistrationStatus registration,
        ISentFiles files,
        Retention keep,
        TimeProvider time,
        ILogger<IndexAdministration> logger)
    {
        (_store, _sources, _sourceFolder, _admins, _time, _logger) = (store, sources, sourceFolder, admins, time, logger);
        _registration = registration;
        var (builds, previews) = (new BuildConversation(store, time, logger), new StagedBuilds(store, sources));
        _rebuild = new RebuildCommand(store, sources, builds, logger);
        _staging = new StagingCommands(previews, sources, files, builds, logger);
        (_decisions, _falseAlarms) = (new PreviewDecisions(store, previews), new FalseAlarmCommand(store, time));
        var queue = new ReportQueue(store.State, time);
        Desk = new ReportDesk(queue, time, logger);
        (_reports, Privacy) = (new ReportsCommand(store, queue, Desk), new PrivacyCommand(store, queue, keep));
    }

    /// <summary>What takes reports.</summary>
    internal ReportDesk Desk { get; }

    /// <summary>What tells people what is kept of them.</summary>
    internal PrivacyCommand Privacy { get; }

    /// <summary>Waits until what was counted is written.</summary>
    public async ValueTask DisposeAsync() => await Desk.WrittenAsync().ConfigureAwait(false);

    /// <summary>Whether <paramref name="inquiry"/>, which a component brought, is one that is answered here.</summary>
    internal static bool Takes(Inquiry? inquiry) => inquiry is CommandInquiry { Command: IndexSlashCommand.Name };

    /// <summary>The response to a command.</summary>
    internal async ValueTask<InteractionResponse> HandleAsync(
        CommandInteraction command, bool isPrivate, CancellationToken cancellationToken)
    {
        var reader = new Reader(BotLanguage.Of(command.Locale), isPrivate);
        if (WhyNot(command.User) is { } refusal)
            return refusal;
        if (IndexOptions.WhyNot(command) is { } wrong)
            return wrong with { Button = StatusButton };
        _logger.LogInformation(
            "Interaction {Id}: user {User} asks for /index {Subcommand}", command.Id, command.User.Id, command.Subcommand);
        try
        {
            switch (command.Subcommand)
            {
                case IndexSlashCommand.Add:
                    return _staging.Add(command, reader);
                case IndexSlashCommand.Remove:
                    return _staging.Remove(command, reader);
                case IndexSlashCommand.Rebuild:
                    return _rebuild.Start(command, reader);
                case IndexSlashCommand.FalseAlarm:
                    return await _falseAlarms.MarkAsync(command, reader, cancellationToken).ConfigureAwait(false);
                case IndexSlashCommand.Reports:
                    return new MessageResponse(await _reports.ShowAsync(1, reader).ConfigureAwait(false));
                case IndexSlashCommand.Verify:
                    var report = await _store.VerifyAsync(_sourceFolder, cancellationToken).ConfigureAwait(false);
                    return Tell(report.Ok ? "The index is right" : "The index is not right", IndexReports.Of(report), reader);
                case IndexSlashCommand.Rollback:
                    var generation = await _store.RollbackAsync(AuditAuthor.Of(command.User), cancellationToken).ConfigureAwait(false);
                    var files = RollbackLines.Files(_store.ReadLog(), $"/{IndexSlashCommand.Name}");
                    return Tell("Rolled back", [.. IndexReports.Of(generation), files], reader);
                case var shown:
                    var pages = await ReadAsync(shown!, reader.Language, cancellationToken).ConfigureAwait(false);
                    return new MessageResponse(pages.Page(1, reader));
            }
        }
        catch (IndexException e)
        {
            return new RefusalResponse($"{e.Reason}.") { Button = StatusButton };
        }
    }

    /// <summary>The response to a button under an answer of <c>/index</c>.</summary>
    internal async ValueTask<InteractionResponse> HandleAsync(
        ComponentInteraction pressed, ComponentId id, CancellationToken cancellationToken)
    {
        if (WhyNot(pressed.User) is { } refusal)
            return refusal;
        var (by, reader) = (AuditAuthor.Of(pressed.User), new Reader(BotLanguage.Of(pressed.Locale), pressed.Private));
        var asked = ((CommandInquiry)id.Inquiry!).Values;
        var (preview, report) = (asked.GetValueOrDefault(PreviewMessage.Key), asked.GetValueOrDefault(Report));
        _logger.LogInformation(
            "Interaction {Id}: user {User} presses {Action} of {Preview}", pressed.Id, pressed.User.Id, id.Action, preview ?? report);
        try
        {
            var message = (id.Action, preview, report) switch
            {
                (ComponentAction.Activate, { } staged, _) =>
                    await _decisions.ActivateAsync(staged, by, reader, cancellationToken).ConfigureAwait(false),
                (ComponentAction.Discard, { } staged, _) =>
                    _decisions.Discard(staged, by, reader),
                (ComponentAction.Page, { } staged, _) =>
                    await _decisions.ShowAsync(staged, id.Page, reader, cancellationToken).ConfigureAwait(false),
                (ComponentAction.Page, null, IndexSlashCommand.Reports) =>
                    await _reports.ShowAsync(id.Page, reader).ConfigureAwait(false),
                (ComponentAction.Close, null, _) when asked.TryGetValue(ReportsCommand.Key, out var key) =>
                    await _reports.CloseAsync(key, id.Page, reader, cancellationToken).ConfigureAwait(false),
                (ComponentAction.Page, null, IndexSlashCommand.Status or IndexSlashCommand.Log) =>
                    (await ReadAsync(report, reader.Language, cancellationToken).ConfigureAwait(false)).Page(id.Page, reader),
                _ => null,
            };
            return message is null
                ? new RefusalResponse($"I do not know this button. Please use the command anew.")
                : new UpdateResponse(message);
        }
        catch (IndexException e)
        {
            return new RefusalResponse($"{e.Reason}.") { Button = StatusButton };
        }
        catch (SourceException e)
        {
            return new RefusalResponse(e.Reason) { Button = StatusButton };
        }
    }

    /// <summary>The form that a button opens, for those who may see it; null where it opens none.</summary>
    internal FormResponse? FormOf(ComponentInteraction pressed, ComponentId id) =>
        ReportsCommand.Labels(id) is not null && IsAdmin(pressed.User) ? ReportsCommand.Form(id, BotLanguage.Of(pressed.Locale)) : null;

    /// <summary>The response to such a form.</summary>
    internal async ValueTask<InteractionResponse> HandleAsync(ModalInteraction sent, ComponentId id, CancellationToken cancellationToken)
    {
        if (WhyNot(sent.User) is { } refusal)
            return refusal;
        if (ReportsCommand.Labels(id) is not { } key)
            return new RefusalResponse($"I do not know this form. Please use the command anew.");
        _logger.LogInformation("Interaction {Id}: user {User} labels {Question}", sent.Id, sent.User.Id, key);
        try
        {
            var reader = new Reader(BotLanguage.Of(sent.Locale), IsPrivate: true);
            return await _reports.LabelAsync(sent, key, id.Page, reader, cancellationToken).ConfigureAwait(false);
        }
        catch (IndexException e)
        {
            return new RefusalResponse($"{e.Reason}.") { Button = StatusButton };
        }
    }

    /// <summary>A button that shows what the index is now.</summary>
    internal static Button StatusButton => new()
    {
        Style = ButtonStyle.Secondary,
        Label = $"/{IndexSlashCommand.Name} {IndexSlashCommand.Status}",
        CustomId = new ComponentId(ComponentAction.Page, Asking(IndexSlashCommand.Status)).Write(),
    };

    /// <summary>Whether somebody may use the command.</summary>
    internal bool IsAdmin(InteractionUser user) => _admins.Allows(user);

    /// <summary>Whether there is something to choose from for who types what is being typed.</summary>
    internal bool Offers(AutocompleteInteraction typing) =>
        _admins.Allows(typing.User) && (typing.Subcommand, typing.Option)
            is (IndexSlashCommand.Remove, IndexSlashCommand.Source) or (IndexSlashCommand.FalseAlarm, IndexSlashCommand.Conflict);

    /// <summary>Sources or contradictions to choose from, where <see cref="Offers"/> any.</summary>
    internal static AutocompleteResponse Complete(AutocompleteInteraction typing, Library library) =>
        typing.Option == IndexSlashCommand.Conflict
            ? FalseAlarmCommand.Complete(typing.Typed, library)
            : new(SourceChoices.Of(library, typing.Typed));

    private RefusalResponse? WhyNot(InteractionUser user) => _admins.Allows(user)
        ? null
        : new RefusalResponse(_admins.IsEmpty
            ? (FormattableString)$"Nobody is configured to administer me, so /index is off."
            : $"Only those who administer me may use /index.");

    private async ValueTask<ReportPages> ReadAsync(string report, BotLanguage language, CancellationToken cancellationToken)
    {
        var asked = Asking(report);
        if (report == IndexSlashCommand.Log)
            return new ReportPages("Changes of the index", IndexReports.Of(_store.ReadLog()), asked);
        var status = await IndexStatus.ReadAsync(_store, _sources, cancellationToken).ConfigureAwait(false);
        var lines = IndexReports.Of(status, _time.GetUtcNow());
        if (_registration.Problem is { } problem)
            lines = lines.Prepend(problem);
        return new ReportPages("Index", lines, asked) { Buttons = PreviewMessage.Openings(status.Previews, language) };
    }

    private static CommandInquiry Asking(string report) => new(IndexSlashCommand.Name, new Dictionary<string, string> { [Report] = report });

    private static MessageResponse Tell(string title, IEnumerable<FormattableString> lines, Reader reader)
    {
        var messages = reader.Report(title, lines);
        return new MessageResponse(messages[0]) { FollowUps = [.. messages.Skip(1)] };
    }
}
