using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Interactions;

/// <summary>Why an interaction cannot be answered as it came, in words for the person who sent it; a message before it is sent.</summary>
/// <param name="Reason">One or two sentences.</param>
internal sealed record RefusalResponse(FormattableString Reason) : InteractionResponse
{
    /// <summary>A command that does, or tells, what would be right; there is a button for it.</summary>
    public string Instead { get; init; } = "/help";

    /// <summary>What does it where that is no command that anybody may use; null for <see cref="Instead"/>.</summary>
    public Button? Button { get; init; }
}
