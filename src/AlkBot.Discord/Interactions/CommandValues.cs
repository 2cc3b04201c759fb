using AlkBot.Answers.Commands;
using AlkBot.Discord.Components;
using AlkBot.Discord.Registration;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Interactions;

/// <summary>Reads the options of a slash command: whatever Discord hands on, as what the command declares or as a refusal.</summary>
internal static class CommandValues
{
    /// <summary>The command with its values; exactly one of the two is there.</summary>
    public static (CommandInquiry? Inquiry, Refusal? Refusal) Read(CommandInteraction interaction, CommandCatalog catalog)
    {
        if (catalog.Find(interaction.Name)?.Declaration is not { } declaration)
            return (null, Unknown(interaction.Name, catalog));
        if (interaction.Subcommand is { } subcommand)
            return (null, new Refusal($"/{declaration.Name} has no subcommand '{Short(subcommand)}'. It may be from an older version."));
        if (interaction.Options.TryGetValue(CommandRegistration.PrivateOption, out var isPrivate) && !IsBoolean(isPrivate))
            return (null, NotBoolean);
        var values = new Dictionary<string, string>();
        foreach (var (name, value) in interaction.Options.Where(o => o.Key != CommandRegistration.PrivateOption))
        {
            if (declaration.Options.All(o => o.Name != name))
                return (null, new Refusal($"/{declaration.Name} has no option '{Short(name)}'. It may be from an older version."));
            if (value.Type != ApplicationCommandOption.Text)
                return (null, new Refusal($"The option {name} of /{declaration.Name} takes a text."));
            if (value.Text.Length > Limits.TypedText)
                return (null, TooLong(name));
            if (Clean(value.Text) is { Length: > 0 } text)
                values[name] = text;
        }
        return WhyIncomplete(declaration, values) is { } missing ? (null, missing) : (new CommandInquiry(declaration.Name, values), null);
    }

    /// <summary>Why <paramref name="inquiry"/>, which a component brought, cannot be asked; null when it can.</summary>
    public static Refusal? WhyNot(Inquiry inquiry, CommandCatalog catalog)
    {
        if (inquiry is not CommandInquiry asked)
            return null;
        if (catalog.Find(asked.Command)?.Declaration is not { } declaration)
            return Unknown(asked.Command, catalog);
        return asked.Values.Keys.FirstOrDefault(k => declaration.Options.All(o => o.Name != k)) is { } unknown
            ? new Refusal($"/{declaration.Name} has no option '{Short(unknown)}' any more. Please use the command anew.")
            : WhyIncomplete(declaration, asked.Values);
    }

    /// <summary>Whether somebody asked for a private answer; what is neither yes nor no is answered to nobody else.</summary>
    public static bool? WantsPrivate(CommandInteraction interaction) =>
        interaction.Options.TryGetValue(CommandRegistration.PrivateOption, out var value)
            ? !IsBoolean(value) || bool.Parse(value.Text)
            : null;

    /// <summary>Whether <paramref name="value"/> came as true or false.</summary>
    public static bool IsBoolean(OptionValue value) =>
        value.Type == ApplicationCommandOption.Boolean && bool.TryParse(value.Text, out _);

    private static Refusal NotBoolean { get; } = new($"The option {CommandRegistration.PrivateOption} takes true or false.");

    private static Refusal? WhyIncomplete(CommandDeclaration declaration, IReadOnlyDictionary<string, string> values) =>
        declaration.Options.FirstOrDefault(o => o.Required && !values.ContainsKey(o.Name)) is { } missing
            ? new Refusal($"/{declaration.Name} needs {missing.Name}: {missing.Description}.")
            : null;

    private static Refusal Unknown(string name, CommandCatalog catalog)
    {
        var nearest = catalog.Nearest(Short(name));
        var meant = nearest.Count > 0 ? $"Did you mean /{nearest[0]}?" : "Try /help.";
        return new Refusal($"There is no command '/{Short(name)}'. {meant}");
    }

    private static Refusal TooLong(string option) => new($"The option {option} takes at most {Limits.TypedText} characters.");

    private static string Short(string text) => Label.Of(text, Limits.CommandName);

    private static string Clean(string text) =>
        string.Join(' ', Label.OneLine(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
