using AlkBot.Answers;
using AlkBot.Answers.Contract;
using AlkBot.Answers.Languages;
using AlkBot.Discord.Administration;
using AlkBot.Discord.Answering;
using AlkBot.Discord.Completion;
using AlkBot.Discord.Components;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Lookup;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Reports;
using AlkBot.Discord.Rest;
using AlkBot.Discord.Text;
using AlkBot.Discord.Threads;
using AlkBot.Index.Serving;
using AlkBot.Index.Storage;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Handlers;

/// <summary>
/// Answers interactions from the generation that is current when they come. Whatever is wrong with an interaction, the answer is a
/// private message, and the log has a line with the interaction's id.
/// </summary>
public sealed class InteractionHandler : IInteractionHandler
{
    // Reading text takes the longer the longer it is; a name, and most questions, are below.
    private const int LongestLookup = 300;

    private readonly CurrentIndex _index;
    private readonly CommandCatalog _catalog;
    private readonly IndexAdministration _administration;
    private readonly CommandMentions _mentions;
    private readonly ILogger<InteractionHandler> _logger;
    private readonly InquiryAnswerer _answerer;
    private readonly AnswerMessages _messages;
    private readonly ComponentHandler _components;
    private readonly PacketThread _threads;
    private readonly MessageLookup _lookup;
    private readonly ClaimCheck _claims;
    private readonly OptionCompletion _completion;

    /// <summary>
    /// Answers from <paramref name="index"/> with the commands of <paramref name="catalog"/>; quotes lead to where
    /// <paramref name="links"/> say. Threads are opened by <paramref name="rest"/>; without it there are none.
    /// </summary>
    public InteractionHandler(
        CurrentIndex index, CommandCatalog catalog, IndexAdministration administration, CommandMentions mentions,
        ILogger<InteractionHandler> logger, ICitationLinks? links = null, DiscordRestClient? rest = null)
    {
        (_index, _catalog, _administration, _mentions, _logger) = (index, catalog, administration, mentions, logger);
        _answerer = new InquiryAnswerer(catalog, mentions, logger, links);
        (_messages, _completion) = (new AnswerMessages(catalog), new OptionCompletion(catalog));
        (_lookup, _claims) = (new MessageLookup(catalog, _answerer, _messages), new ClaimCheck(_answerer, _messages));
        _threads = new PacketThread(rest, logger);
        _components = new ComponentHandler(index, catalog, _answerer, _messages, _lookup, _threads);
    }

    /// <inheritdoc/>
    public async ValueTask<InteractionResponse> HandleAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        try
        {
            var response = await AnswerAsync(interaction, cancellationToken).ConfigureAwait(false);
            return response is RefusalResponse refusal ? Refuse(interaction, refusal) : response;
        }
        catch (IndexException e)
        {
            _logger.LogError("Interaction {Id} found no index to answer from: {Reason}", interaction.Id, e.Message);
            return interaction is AutocompleteInteraction
                ? new AutocompleteResponse([])
                : Replies.Private(BotLanguage.Of(interaction.Locale).Say(
                    $"There is no index that I can answer from at the moment. Please try again later (id {interaction.Id})."),
                    Again(interaction) is { } again ? [again] : []);
        }
    }

    /// <inheritdoc/>
    public InteractionResponse? Remembered(Interaction interaction)
    {
        // What is refused, and what depends on who asks, is not remembered.
        if (interaction is not CommandInteraction { Name: not IndexSlashCommand.Name } command
            || CommandOptionReader.Read(command, _catalog).Inquiry is not { } inquiry
            || _catalog.Find(command.Name)!.Declaration.ListsCommands)
        {
            return null;
        }
        using var lease = _index.TryAcquire();
        if (lease is null || _answerer.Remembered(inquiry, lease.Library, BotLanguage.Of(command.Locale)) is not { } asked)
            return null;
        _administration.Desk.Count(asked);
        return _messages.New(asked, Visibility.IsPrivate(command), _threads.IsOffered(command));
    }

    /// <inheritdoc/>
    public FormResponse? FormOf(Interaction interaction)
    {
        if (interaction is not ComponentInteraction pressed || !ComponentId.TryParse(pressed.CustomId, out var id))
            return null;
        return ReportDesk.Takes(id.Action) ? ReportDesk.Form(id, BotLanguage.Of(pressed.Locale))
            : IndexAdministration.Takes(id.Inquiry) ? _administration.FormOf(pressed, id)
            : null;
    }

    /// <inheritdoc/>
    public Button? Again(Interaction interaction)
    {
        var id = interaction switch
        {
            CommandInteraction { Name: not IndexSlashCommand.Name } command when CommandOptionReader.Read(command, _catalog).Inquiry is { } inquiry =>
                new ComponentId(ComponentAction.Ask, inquiry).Write(),
            MessageCommandInteraction { Name: ClaimCheck.CommandName } message => new ComponentId(ComponentAction.Ask, ClaimCheck.Ask(message.Content)).Write(),
            MessageCommandInteraction { Name: MessageLookup.CommandName } message =>
                new ComponentId(ComponentAction.LookUp, new TextInquiry(message.Content)).Write(),
            ComponentInteraction { Values: [] } pressed when ComponentId.TryParse(pressed.CustomId, out _) => pressed.CustomId,
            _ => null,
        };
        return id is null
            ? null
            : new Button { Style = ButtonStyle.Secondary, Label = BotLanguage.Of(interaction.Locale).Word("Ask again"), CustomId = id };
    }

    /// <inheritdoc/>
    public HandlingLane LaneOf(Interaction interaction) => interaction switch
    {
        CommandInteraction { Name: IndexSlashCommand.Name } => HandlingLane.Administration,
        ComponentInteraction component
            when ComponentId.TryParse(component.CustomId, out var id) && IndexAdministration.Takes(id.Inquiry) =>
            HandlingLane.Administration,
        ModalInteraction sent when ComponentId.TryParse(sent.CustomId, out var form) && IndexAdministration.Takes(form.Inquiry) =>
            HandlingLane.Administration,
        MessageCommandInteraction => HandlingLane.Question,
        CommandInteraction command when command.Options.Values.Sum(value => value.Text.Length) > LongestLookup => HandlingLane.Question,
        _ => HandlingLane.Lookup,
    };

    /// <inheritdoc/>
    public Deferral DeferralOf(Interaction interaction)
    {
        // The form of a labelled question changes the message that it was opened from.
        if (interaction is ModalInteraction sent && ComponentId.TryParse(sent.CustomId, out var form) && IndexAdministration.Takes(form.Inquiry))
            return Deferral.Update;
        if (interaction is not ComponentInteraction pressed)
            return Visibility.Deferral(interaction);
        if (!ComponentId.TryParse(pressed.CustomId, out var id))
            return Deferral.Private;
        // An answer that completes its promise is an edit, which may be sent again; a message of its own may not.
        return IndexAdministration.Takes(id.Inquiry) || PrivacyCommand.Takes(id.Inquiry) || ComponentHandler.Changes(pressed, id) ? Deferral.Update
            : id.Action == ComponentAction.Share ? Deferral.Public
            : Deferral.Private;
    }

    private async ValueTask<InteractionResponse> AnswerAsync(
        Interaction interaction, CancellationToken cancellationToken)
    {
        switch (interaction)
        {
            case CommandInteraction { Name: IndexSlashCommand.Name } command:
                return await _administration.HandleAsync(command, Visibility.IsPrivate(command), cancellationToken).ConfigureAwait(false);
            case CommandInteraction { Name: PrivacyCommand.Name }:
                return new MessageResponse(_administration.Privacy.Show(interaction.User, interaction.Locale));
            case CommandInteraction command:
                return await AnswerAsync(command, cancellationToken).ConfigureAwait(false);
            case AutocompleteInteraction typing:
                return await CompleteAsync(typing, cancellationToken).ConfigureAwait(false);
            case ComponentInteraction component
                when ComponentId.TryParse(component.CustomId, out var id) && IndexAdministration.Takes(id.Inquiry):
                return await _administration.HandleAsync(component, id, cancellationToken).ConfigureAwait(false);
            case ComponentInteraction component when ComponentId.TryParse(component.CustomId, out var id) && PrivacyCommand.Takes(id.Inquiry):
                return await _administration.Privacy.HandleAsync(component, id, cancellationToken).ConfigureAwait(false);
            case ComponentInteraction component:
                return await _components.HandleAsync(component, cancellationToken).ConfigureAwait(false);
            case MessageCommandInteraction { Name: MessageLookup.CommandName or ClaimCheck.CommandName } message:
                return await LookUpAsync(message, cancellationToken).ConfigureAwait(false);
            case MessageCommandInteraction message:
                return new RefusalResponse($"There is no command '{Label.Of(message.Name, Limits.CommandName)}' on messages.");
            case ModalInteraction sent when ComponentId.TryParse(sent.CustomId, out var form) && ReportDesk.Takes(form.Action):
                return await _administration.Desk.TakeAsync(sent, form, cancellationToken).ConfigureAwait(false);
            case ModalInteraction sent when ComponentId.TryParse(sent.CustomId, out var form) && IndexAdministration.Takes(form.Inquiry):
                return await _administration.HandleAsync(sent, form, cancellationToken).ConfigureAwait(false);
            case ModalInteraction:
                return new RefusalResponse($"I do not know this form. Please use the command anew.");
            default:
                return new RefusalResponse($"I do not know this kind of interaction yet. Please use a command, such as /help.");
        }
    }

    private async ValueTask<InteractionResponse> AnswerAsync(
        CommandInteraction command, CancellationToken cancellationToken)
    {
        var (inquiry, refusal) = CommandOptionReader.Read(command, _catalog);
        if (inquiry is null)
            return refusal!;
        var lease = await _index.AcquireAsync(cancellationToken).ConfigureAwait(false);
        await using (lease.ConfigureAwait(false))
        {
            var asked = await _answerer.AnswerAsync(inquiry, lease.Library, BotLanguage.Of(command.Locale), cancellationToken).ConfigureAwait(false);
            _administration.Desk.Count(asked);
            var response = _messages.New(asked, Visibility.IsPrivate(command), _threads.IsOffered(command));
            return _catalog.Find(command.Name) is { Declaration.ListsCommands: true }
                ? response with { Message = WithOwn(response.Message, command.User, asked.Language) }
                : response;
        }
    }

    // The commands that Discord alone has; it hides that of the administrators from everybody else.
    private Message WithOwn(Message help, InteractionUser user, BotLanguage language)
    {
        var (privacy, index) = (Line(PrivacyCommand.Name, PrivacyCommand.Registration), $"{IndexSlashCommand.Name} {IndexSlashCommand.Status}");
        string[] own = _administration.IsAdmin(user) ? [privacy, Line(index, IndexSlashCommand.Registration)] : [privacy];
        return help with { Components = [.. help.Components, .. own.Select(line => new TextDisplay(line))] };

        string Line(string command, ApplicationCommand registered) =>
            $"-# {_mentions.Of(command) ?? $"/{registered.Name}"} — {language.Word(registered.Description!)}";
    }

    private async ValueTask<InteractionResponse> CompleteAsync(AutocompleteInteraction typing, CancellationToken cancellationToken)
    {
        // Whoever may not choose costs nothing.
        if (typing.Command == IndexSlashCommand.Name && !_administration.Offers(typing))
            return new AutocompleteResponse([]);
        var lease = await _index.AcquireAsync(cancellationToken).ConfigureAwait(false);
        await using (lease.ConfigureAwait(false))
        {
            if (typing.Command == IndexSlashCommand.Name)
                return IndexAdministration.Complete(typing, lease.Library);
            return new AutocompleteResponse(_completion.Complete(typing, lease.Library));
        }
    }

    private async ValueTask<InteractionResponse> LookUpAsync(MessageCommandInteraction message, CancellationToken cancellationToken)
    {
        var lease = await _index.AcquireAsync(cancellationToken).ConfigureAwait(false);
        await using (lease.ConfigureAwait(false))
        {
            var (content, library, language) = (message.Content, lease.Library, BotLanguage.Of(message.Locale));
            return message.Name == ClaimCheck.CommandName
                ? await _claims.AnswerAsync(content, library, language, cancellationToken).ConfigureAwait(false)
                : await _lookup.AnswerAsync(content, library, language, cancellationToken).ConfigureAwait(false);
        }
    }

    private MessageResponse Refuse(Interaction interaction, RefusalResponse refusal)
    {
        _logger.LogInformation("Interaction {Id} was refused: {Reason}", interaction.Id, BotLanguage.English.Say(refusal.Reason));
        var instead = refusal.Button ?? new Button
        {
            Style = ButtonStyle.Secondary,
            Label = refusal.Instead,
            CustomId = new ComponentId(ComponentAction.Ask, new TextInquiry(refusal.Instead)).Write(),
        };
        return Replies.Private($"{PublicReason.Of(BotLanguage.Of(interaction.Locale).Say(refusal.Reason))} (id {interaction.Id})", instead);
    }
}
