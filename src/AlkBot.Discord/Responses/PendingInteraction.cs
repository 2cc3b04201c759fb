using AlkBot.Discord.Interactions;
using AlkBot.Discord.Rest;

namespace AlkBot.Discord.Responses;

/// <summary>An interaction that is being answered.</summary>
/// <param name="Interaction">What was asked.</param>
/// <param name="Ticket">What edits and follow-ups are sent with.</param>
/// <param name="ReceivedAt">When the request began, as the clock's timestamp.</param>
internal sealed record PendingInteraction(Interaction Interaction, InteractionTicket Ticket, long ReceivedAt);
