namespace AlkBot.Discord.Interactions;

/// <summary>Discord's numbers of the types of interactions.</summary>
internal enum InteractionType
{
    Ping = 1,
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Modal = 5,
}
