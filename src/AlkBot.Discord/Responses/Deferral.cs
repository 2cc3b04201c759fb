using AlkBot.Discord.Interactions;

namespace AlkBot.Discord.Responses;

/// <summary>What a first response promises when the answer is not there yet.</summary>
internal enum Deferral
{
    /// <summary>A new message that everybody sees.</summary>
    Public,

    /// <summary>A new message that the person who asked sees.</summary>
    Private,

    /// <summary>A change of the message that the component sits on.</summary>
    Update,
}

internal static class Deferrals
{
    /// <summary>The deferral that fits the answer to come.</summary>
    public static Deferral Of(Interaction interaction) =>
        interaction is ComponentInteraction ? Deferral.Update
        : Visibility.IsPrivate(interaction) ? Deferral.Private
        : Deferral.Public;

    /// <summary>The callback that says so.</summary>
    public static ReadOnlyMemory<byte> Callback(this Deferral deferral) =>
        deferral == Deferral.Update ? Responses.Callback.UpdateLater : Responses.Callback.ReplyLater(deferral == Deferral.Private);
}
