using System.Text;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Interactions;

/// <summary>Something a person did in Discord that waits for a response, as every transport hands it on.</summary>
/// <param name="Id">The snowflake of the interaction; it is answered once.</param>
/// <param name="Token">What edits and follow-ups are sent with; a secret, good for 15 minutes.</param>
/// <param name="User">Who did it.</param>
public abstract record Interaction(ulong Id, string Token, InteractionUser User)
{
    /// <summary>The application that it is meant for, which its webhook goes by; 0 when it does not say.</summary>
    public ulong ApplicationId { get; init; }

    /// <summary>The language of whoever did it, as Discord names it; empty when it does not say.</summary>
    public string Locale { get; init; } = "";

    /// <summary>Who may open a thread where it happened and write into it.</summary>
    public ThreadRights Threads { get; init; }

    /// <summary>Prints all but the token.</summary>
    // The generated text of a record holds every property.
    protected virtual bool PrintMembers(StringBuilder builder)
    {
        builder.Append($"{nameof(Id)} = {Id}, {nameof(User)} = {User.Id}");
        return true;
    }
}

/// <summary>Who did it, and with which roles where it happened in a server.</summary>
/// <param name="Id">The user's snowflake.</param>
/// <param name="Roles">The snowflakes of the user's roles; empty in direct messages.</param>
public sealed record InteractionUser(ulong Id, IReadOnlyList<ulong> Roles)
{
    /// <summary>The user's name, unique on Discord; empty when it is not known. Any text can arrive.</summary>
    public string Name { get; init; } = "";
}

/// <summary>Discord asks whether somebody is there.</summary>
public sealed record PingInteraction() : Interaction(0, "", new InteractionUser(0, []));

/// <summary>A slash command.</summary>
/// <param name="Id">See <see cref="Interaction"/>.</param>
/// <param name="Token">See <see cref="Interaction"/>.</param>
/// <param name="User">See <see cref="Interaction"/>.</param>
/// <param name="Name">The command's name; any text can arrive.</param>
/// <param name="Subcommand">The subcommand's name; null where there is none.</param>
/// <param name="Options">The values given, by option name.</param>
public sealed record CommandInteraction(
    ulong Id, string Token, InteractionUser User, string Name, string? Subcommand, IReadOnlyDictionary<string, OptionValue> Options)
    : Interaction(Id, Token, User)
{
    /// <summary>The files sent with it, by the id that the value of an option names.</summary>
    public IReadOnlyDictionary<string, SentFile> Files { get; init; } = new Dictionary<string, SentFile>();
}

/// <summary>Someone is typing the value of an option.</summary>
/// <param name="Id">See <see cref="Interaction"/>.</param>
/// <param name="Token">See <see cref="Interaction"/>.</param>
/// <param name="User">See <see cref="Interaction"/>.</param>
/// <param name="Command">The command's name.</param>
/// <param name="Option">The option being typed.</param>
/// <param name="Typed">What stands there so far; may be empty.</param>
public sealed record AutocompleteInteraction(ulong Id, string Token, InteractionUser User, string Command, string Option, string Typed)
    : Interaction(Id, Token, User)
{
    /// <summary>The subcommand's name; null where there is none.</summary>
    public string? Subcommand { get; init; }

    /// <summary>What the other options hold so far.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}

/// <summary>A button was pressed or a menu's value chosen.</summary>
/// <param name="Id">See <see cref="Interaction"/>.</param>
/// <param name="Token">See <see cref="Interaction"/>.</param>
/// <param name="User">See <see cref="Interaction"/>.</param>
/// <param name="CustomId">The component's custom id, as somebody sent it.</param>
/// <param name="Values">The values chosen; empty for a button.</param>
/// <param name="Private">Whether the message it sits on is seen by the user alone.</param>
public sealed record ComponentInteraction(
    ulong Id, string Token, InteractionUser User, string CustomId, IReadOnlyList<string> Values, bool Private)
    : Interaction(Id, Token, User)
{
    /// <summary>The interaction whose answer the message is; null where it does not say.</summary>
    public ulong? MessageOf { get; init; }

    /// <summary>Where the message is; null where it does not say.</summary>
    public MessagePlace? Message { get; init; }
}

/// <summary>The message command was used on a message.</summary>
/// <param name="Id">See <see cref="Interaction"/>.</param>
/// <param name="Token">See <see cref="Interaction"/>.</param>
/// <param name="User">See <see cref="Interaction"/>.</param>
/// <param name="Name">The command's name.</param>
/// <param name="Content">The text of the message it was used on.</param>
public sealed record MessageCommandInteraction(ulong Id, string Token, InteractionUser User, string Name, string Content)
    : Interaction(Id, Token, User);

/// <summary>A form was sent.</summary>
/// <param name="Id">See <see cref="Interaction"/>.</param>
/// <param name="Token">See <see cref="Interaction"/>.</param>
/// <param name="User">See <see cref="Interaction"/>.</param>
/// <param name="CustomId">The form's custom id.</param>
/// <param name="Fields">The texts entered, by the field's custom id.</param>
public sealed record ModalInteraction(
    ulong Id, string Token, InteractionUser User, string CustomId, IReadOnlyDictionary<string, string> Fields)
    : Interaction(Id, Token, User);

/// <summary>An interaction of a kind that this version does not know.</summary>
/// <param name="Id">See <see cref="Interaction"/>.</param>
/// <param name="Token">See <see cref="Interaction"/>.</param>
/// <param name="User">See <see cref="Interaction"/>.</param>
/// <param name="Type">Discord's number of the type.</param>
public sealed record UnknownInteraction(ulong Id, string Token, InteractionUser User, int Type) : Interaction(Id, Token, User);

/// <summary>The value of an option: its text, and whether it came as the type that was declared.</summary>
/// <param name="Text">The value as text; numbers and truth values in JSON's form.</param>
/// <param name="Type">Discord's number of the option's type as it arrived.</param>
public readonly record struct OptionValue(string Text, int Type)
{
    /// <summary>Whether it came as true or false.</summary>
    public bool IsBoolean => Type == ApplicationCommandOption.Boolean && bool.TryParse(Text, out _);
}
