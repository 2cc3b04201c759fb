using AlkBot.Answers.Contract;
using AlkBot.Answers.Languages;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Handlers;

/// <summary>Reads the options of a slash command: whatever Discord hands on, as what the command declares or as a refusal.</summary>
internal static class CommandOptionReader
{
    /// <summary>The command with its values; exactly one of the two is there.</summary>
    public static (CommandInquiry? Inquiry, RefusalResponse? Refusal) Read(CommandInteraction interaction, CommandCatalog catalog)
    {
        if (catalog.Find(interaction.Name)?.Declaration is not { } declaration)
            return (null, Unknown(interaction.Name, catalog));
        if (interaction.Subcommand is { } subcommand)
            return (null, Refuse(declaration, $"/{declaration.Name} has no subcommand '{Short(subcommand)}'. It may be from an older version."));
        if (interaction.Options.TryGetValue(PrivateOption.Name, out var isPrivate) && !isPrivate.IsBoolean)
            return (null, Refuse(declaration, $"The option {PrivateOption.Name} takes true or false."));
        var values = new Dictionary<string, string>();
        foreach (var (name, value) in interaction.Options.Where(o => o.Key != PrivateOption.Name))
        {
            if (declaration.Options.All(o => o.Name != name))
                return (null, Refuse(declaration, $"/{declaration.Name} has no option '{Short(name)}'. It may be from an older version."));
            if (value.Type != ApplicationCommandOption.Text)
                return (null, Refuse(declaration, $"The option {name} of /{declaration.Name} takes a text."));
            if (value.Text.Length > Limits.TypedText)
                return (null, Refuse(declaration, $"The option {name} takes at most {Limits.TypedText} characters."));
            if (Clean(value.Text) is { Length: > 0 } text)
                values[name] = text;
        }
        return WhyIncomplete(declaration, values) is { } missing ? (null, missing) : (new CommandInquiry(declaration.Name, values), null);
    }

    /// <summary>Why <paramref name="inquiry"/>, which a component brought, cannot be asked; null when it can.</summary>
    public static RefusalResponse? WhyNot(Inquiry inquiry, CommandCatalog catalog)
    {
        if (inquiry is not CommandInquiry asked)
            return null;
        if (catalog.Find(asked.Command)?.Declaration is not { } declaration)
            return Unknown(asked.Command, catalog);
        return asked.Values.Keys.FirstOrDefault(k => declaration.Options.All(o => o.Name != k)) is { } unknown
            ? Refuse(declaration, $"/{declaration.Name} has no option '{Short(unknown)}' any more. Please use the command anew.")
            : WhyIncomplete(declaration, asked.Values);
    }

    private static RefusalResponse? WhyIncomplete(CommandDeclaration declaration, IReadOnlyDictionary<string, string> values) =>
        declaration.Options.FirstOrDefault(o => o.Required && !values.ContainsKey(o.Name)) is { } missing
            ? Refuse(declaration, $"/{declaration.Name} needs {missing.Name}: {BotLanguage.Text(missing.Description)}.")
            : null;

    private static RefusalResponse Unknown(string name, CommandCatalog catalog)
    {
        var nearest = catalog.Nearest(Short(name));
        return nearest.Count == 0
            ? new RefusalResponse($"There is no command '/{Short(name)}'.")
            : new RefusalResponse($"There is no command '/{Short(name)}'. Did you mean /{nearest[0]}?") { Instead = $"/help {nearest[0]}" };
    }

    // What the command takes, the help on it says; without an option that is needed it shows what there is to ask for.
    private static RefusalResponse Refuse(CommandDeclaration declaration, FormattableString reason) =>
        new(reason) { Instead = $"/help {declaration.Name}" };

    private static string Short(string text) => Label.Of(text, Limits.CommandName);

    private static string Clean(string text) =>
        string.Join(' ', Label.OneLine(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
