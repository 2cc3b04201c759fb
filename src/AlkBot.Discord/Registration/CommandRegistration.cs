using System.Text.Json;
using AlkBot.Answers.Commands;
using AlkBot.Discord.Administration;
using AlkBot.Discord.Lookup;
using AlkBot.Discord.Messages;

namespace AlkBot.Discord.Registration;

/// <summary>What is registered with Discord: the commands of the terminal, <c>/index</c>, and the command on messages.</summary>
public static class CommandRegistration
{
    /// <summary>The option of every command that makes its answer private.</summary>
    public const string PrivateOption = "private";

    // What completion suggests is at most this long, and so is any name.
    private const int LongestName = Limits.ChoiceText;

    /// <summary>The registration of <paramref name="catalog"/>, within Discord's rules.</summary>
    /// <exception cref="InvalidOperationException">A declaration breaks a rule; the message says which.</exception>
    public static IReadOnlyList<ApplicationCommand> Of(CommandCatalog catalog)
    {
        IReadOnlyList<ApplicationCommand> commands =
        [
            .. catalog.Commands.Select(c => Command(c.Declaration)),
            IndexCommand.Registration,
            new ApplicationCommand(MessageLookup.CommandName, ApplicationCommand.OnMessage),
        ];
        var broken = RegistrationRules.Broken(commands);
        return broken.Count == 0 ? commands : throw new InvalidOperationException(string.Join("; ", broken));
    }

    /// <summary>The body that overwrites all commands, as UTF-8 JSON.</summary>
    public static byte[] Write(IReadOnlyList<ApplicationCommand> commands) =>
        JsonSerializer.SerializeToUtf8Bytes(commands, DiscordJson.Context.IReadOnlyListApplicationCommand);

    /// <summary>The option that makes an answer private.</summary>
    internal static ApplicationCommandOption Private(string description) =>
        new(ApplicationCommandOption.Boolean, PrivateOption, description);

    private static ApplicationCommand Command(CommandDeclaration declaration) => new(declaration.Name)
    {
        Description = declaration.Description,
        Options =
        [
            .. declaration.Options.OrderBy(o => o.Required ? 0 : 1).Select(Option),
            Private("Show the answer to you alone"),
        ],
        DefaultMemberPermissions = declaration.Permission == CommandPermission.Administrator ? 0 : null,
    };

    private static ApplicationCommandOption Option(OptionDeclaration declaration)
    {
        var isClosed = IsClosed(declaration);
        return new ApplicationCommandOption(ApplicationCommandOption.Text, declaration.Name, declaration.Description)
        {
            Required = declaration.Required ? true : null,
            Choices = isClosed ? [.. declaration.Choices.Select(c => new ApplicationCommandChoice(c, c))] : null,
            Autocomplete = !isClosed && (declaration.CompletesFrom.Count > 0 || declaration.Choices.Count > 0) ? true : null,
            MaxLength = isClosed ? null : declaration.FreeText ? Limits.TypedText : LongestName,
        };
    }

    private static bool IsClosed(OptionDeclaration declaration) =>
        declaration.CompletesFrom.Count == 0
        && declaration.Choices.Count is > 0 and <= Limits.Choices
        && declaration.Choices.All(c => c.Length is > 0 and <= Limits.ChoiceText);
}
