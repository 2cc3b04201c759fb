using AlkBot.Answers.Commands;
using AlkBot.Discord.Answering;
using AlkBot.Discord.Components;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Index.Serving;

namespace AlkBot.Discord.Handlers;

/// <summary>Answers what buttons and menus ask. All of it is in the custom id, whoever sent the message, and whenever.</summary>
internal sealed class ComponentHandler(CurrentIndex index, CommandCatalog catalog, InquiryAnswerer answerer, AnswerMessages messages)
{
    /// <summary>The response.</summary>
    public async ValueTask<InteractionResponse> HandleAsync(
        ComponentInteraction interaction, CancellationToken cancellationToken)
    {
        if (!ComponentId.TryParse(interaction.CustomId, out var id))
        {
            return new RefusalResponse(ComponentId.IsOfAnotherVersion(interaction.CustomId)
                ? "This button is from another version of the bot. Please use the command anew."
                : "I do not know this button. Please use the command anew.");
        }
        if (id.Action is ComponentAction.Activate or ComponentAction.Discard)
            return new RefusalResponse("I do not know this button. Please use the command anew.");
        if (InquiryOf(id, interaction.Values) is not { } inquiry)
            return new RefusalResponse("Nothing was chosen that I know. Please use the command anew.");
        if (CommandOptionReader.WhyNot(inquiry, catalog) is { } refusal)
            return refusal;
        var lease = await index.AcquireAsync(cancellationToken).ConfigureAwait(false);
        await using (lease.ConfigureAwait(false))
        {
            var asked = await answerer.AnswerAsync(inquiry, lease.Library, cancellationToken).ConfigureAwait(false);
            return Respond(id, asked, interaction.Private);
        }
    }

    private InteractionResponse Respond(ComponentId id, AskedAnswer asked, bool isPrivate) => id.Action switch
    {
        ComponentAction.Page => new UpdateResponse(messages.Page(asked, id.Page, isPrivate)),
        ComponentAction.Share => messages.New(asked, isPrivate: false, id.Page),
        _ => messages.New(asked, isPrivate),
    };

    private Inquiry? InquiryOf(ComponentId id, IReadOnlyList<string> values) => (id.Action, values) switch
    {
        (ComponentAction.CitationMenu, [{ Length: > 0 and <= Limits.SelectOptionText } place]) => CitationMenu.Ask(place, catalog),
        (ComponentAction.CommandMenu, [{ Length: > 0 and <= Limits.SelectOptionText } command]) => new TextInquiry(command),
        _ => id.Inquiry,
    };
}
