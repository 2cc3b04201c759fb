using System.Text.Json;
using AlkBot.Answers.Completion;
using AlkBot.Answers.Contract;
using AlkBot.Discord.Administration;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Lookup;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Registration;

/// <summary>What is registered with Discord: the commands of the terminal, <c>/privacy</c>, <c>/index</c>, and the commands on messages.</summary>
public static class CommandRegistration
{
    // What completion suggests is at most this long, and so is any name.
    private const int LongestName = Limits.ChoiceText;

    /// <summary>The registration of <paramref name="catalog"/>, within Discord's rules.</summary>
    /// <param name="catalog">The commands.</param>
    /// <param name="values">
    /// What the current generation has to choose from; null while there is none, and then what would be chosen is completed instead.
    /// </param>
    /// <exception cref="InvalidOperationException">A declaration breaks a rule; the message says which.</exception>
    public static IReadOnlyList<ApplicationCommand> Of(CommandCatalog catalog, ValueCompletion? values = null)
    {
        IReadOnlyList<ApplicationCommand> commands =
        [
            .. catalog.Commands.Select(c => Command(c.Declaration, o => ChoicesOf(o, catalog, values)))
                .Append(PrivacyCommand.Registration).Append(IndexSlashCommand.Registration).Select(Translations.Translate),
            new ApplicationCommand(MessageLookup.CommandName, ApplicationCommand.OnMessage),
            new ApplicationCommand(ClaimCheck.CommandName, ApplicationCommand.OnMessage),
        ];
        var broken = RegistrationRules.Broken(commands);
        return broken.Count == 0 ? commands : throw new InvalidOperationException(string.Join("; ", broken));
    }

    /// <summary>The body that overwrites all commands, as UTF-8 JSON.</summary>
    public static byte[] Write(IReadOnlyList<ApplicationCommand> commands) =>
        JsonSerializer.SerializeToUtf8Bytes(commands, DiscordJson.Context.IReadOnlyListApplicationCommand);

    private static ApplicationCommand Command(CommandDeclaration declaration, Func<OptionDeclaration, IReadOnlyList<string>?> choices)
    {
        return new ApplicationCommand(declaration.Name)
        {
            Description = declaration.Description,
            Options =
            [
                .. declaration.Options.OrderBy(o => o.Required ? 0 : 1).Select(o => Option(o, choices(o))),
                PrivateOption.Declare("Show the answer to you alone"),
            ],
            DefaultMemberPermissions = declaration.Permission == CommandPermission.Administrator ? 0 : null,
        };
    }

    private static ApplicationCommandOption Option(OptionDeclaration declaration, IReadOnlyList<string>? choices) =>
        new(ApplicationCommandOption.Text, declaration.Name, declaration.Description)
        {
            Required = declaration.Required ? true : null,
            Choices = choices is null ? null : [.. choices.Select(c => new ApplicationCommandChoice(c, c))],
            Autocomplete = choices is null && declaration.Completes ? true : null,
            MaxLength = choices is not null ? null : declaration.FreeText ? Limits.TypedText : LongestName,
        };

    // The only values there are; null where others are taken too, or where Discord takes no list of this length.
    private static IReadOnlyList<string>? ChoicesOf(OptionDeclaration declaration, CommandCatalog catalog, ValueCompletion? values)
    {
        if (declaration.CompletesFrom.Count > 0)
            return null;
        IReadOnlyList<string> all = declaration.OffersItsValues && values is not null
            ? [.. values.Of(declaration, catalog).Select(v => v.Value)]
            : declaration.Choices;
        return all.Count is > 0 and <= Limits.Choices && all.All(IsChoice) ? all : null;
    }

    private static bool IsChoice(string text) => text.Length is > 0 and <= Limits.ChoiceText && Label.OneLine(text) == text;
}
