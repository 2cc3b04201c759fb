namespace AlkBot.Discord.Interactions;

/// <summary>What a first response promises when the answer is not there yet.</summary>
public enum Deferral
{
    /// <summary>A new message that everybody sees.</summary>
    Public,

    /// <summary>A new message that the person who asked sees.</summary>
    Private,

    /// <summary>A change of the message that the component sits on.</summary>
    Update,
}
