using AlkBot.Answers.Contract;
using AlkBot.Answers.Languages;
using AlkBot.Discord.Answering;
using AlkBot.Discord.Components;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Lookup;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Threads;
using AlkBot.Index.Serving;

namespace AlkBot.Discord.Handlers;

/// <summary>Answers what buttons and menus ask. All of it is in the custom id, whoever sent the message, and whenever.</summary>
internal sealed class ComponentHandler(
    CurrentIndex index, CommandCatalog catalog, InquiryAnswerer answerer, AnswerMessages messages, MessageLookup lookup, PacketThread threads)
{
    /// <summary>The response.</summary>
    public async ValueTask<InteractionResponse> HandleAsync(
        ComponentInteraction interaction, CancellationToken cancellationToken)
    {
        if (!ComponentId.TryParse(interaction.CustomId, out var id))
        {
            return new RefusalResponse(ComponentId.IsOfAnotherVersion(interaction.CustomId)
                ? (FormattableString)$"This button is from another version of the bot. Please use the command anew."
                : $"I do not know this button. Please use the command anew.");
        }
        if (id.Action is ComponentAction.Activate or ComponentAction.Discard)
            return new RefusalResponse($"I do not know this button. Please use the command anew.");
        if (InquiryOf(id, interaction.Values) is not { } inquiry)
            return new RefusalResponse($"Nothing was chosen that I know. Please use the command anew.");
        if (CommandOptionReader.WhyNot(inquiry, catalog) is { } refusal)
            return refusal;
        var lease = await index.AcquireAsync(cancellationToken).ConfigureAwait(false);
        await using (lease.ConfigureAwait(false))
        {
            if (id is { Action: ComponentAction.LookUp, Inquiry: TextInquiry said })
                return await lookup.AnswerAsync(said.Text, lease.Library, BotLanguage.Of(interaction.Locale), cancellationToken).ConfigureAwait(false);
            var asked = await answerer.AnswerAsync(inquiry, lease.Library, BotLanguage.Of(interaction.Locale), cancellationToken).ConfigureAwait(false);
            return id.Action switch
            {
                ComponentAction.Share => messages.Shared(asked, id.Page, interaction.User.Id, threads.IsOffered(interaction)),
                ComponentAction.Thread => threads.Open(interaction, id, asked),
                ComponentAction.Compare when AnswerSubject.Of(asked.Answer) is { } thing && ComparisonMenu.CanCompare(thing, catalog) =>
                    ComparisonMenu.Of(thing, catalog, lease.Library, asked.Language),
                ComponentAction.Page or ComponentAction.Facts or ComponentAction.Quotes => Turn(id, asked, Changes(interaction, id)),
                _ => messages.New(asked, isPrivate: true),
            };
        }
    }

    /// <summary>
    /// Whether the answer changes the message that the component sits on. One that everybody sees stays as it is, and who presses leafs
    /// through one of their own.
    /// </summary>
    public static bool Changes(ComponentInteraction pressed, ComponentId id) =>
        pressed.Private && id.Action is (ComponentAction.Page or ComponentAction.Facts or ComponentAction.Quotes);

    private InteractionResponse Turn(ComponentId id, AskedAnswer asked, bool changes) => changes
        ? messages.Turned(asked, id.Action, id.Page)
        : new MessageResponse(messages.Page(asked, id.Action, id.Page, isPrivate: true));

    private Inquiry? InquiryOf(ComponentId id, IReadOnlyList<string> values) => (id.Action, values) switch
    {
        (ComponentAction.CitationMenu, [{ Length: > 0 and <= Limits.SelectOptionText } place]) => CitationMenu.Ask(place, catalog),
        (ComponentAction.CommandMenu, [{ Length: > 0 and <= Limits.SelectOptionText } command]) => new TextInquiry(command),
        _ => id.Inquiry,
    };
}
