using AlkBot.Answers.Languages;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Administration;

/// <summary>Reads the options of <c>/index</c>: whatever Discord hands on, as its registration declares it or as a refusal.</summary>
internal static class IndexOptions
{
    /// <summary>Why <paramref name="command"/> cannot be carried out as it came; null when it can.</summary>
    public static RefusalResponse? WhyNot(CommandInteraction command)
    {
        var subcommands = IndexSlashCommand.Registration.Options!;
        if (subcommands.FirstOrDefault(s => s.Name == command.Subcommand) is not { } subcommand)
        {
            var names = subcommands.Select(s => s.Name).ToList();
            return new RefusalResponse($"/{IndexSlashCommand.Name} takes {string.Join(", ", names.SkipLast(1))} or {names[^1]}.");
        }
        var name = $"/{IndexSlashCommand.Name} {subcommand.Name}";
        foreach (var (option, value) in command.Options)
        {
            if (subcommand.Options!.FirstOrDefault(o => o.Name == option) is not { } declared)
                return new RefusalResponse($"{name} has no option '{Label.Of(option, Limits.CommandName)}'. It may be from an older version.");
            if (WhyNot(declared, value, command) is { } takes)
                return new RefusalResponse($"The option {option} of {name} takes {takes}.");
        }
        return subcommand.Options!.FirstOrDefault(o => o.Required == true && !command.Options.ContainsKey(o.Name)) is { } missing
            ? new RefusalResponse($"{name} needs {missing.Name}: {BotLanguage.Text(missing.Description)}.")
            : null;
    }

    private static FormattableString? WhyNot(ApplicationCommandOption declared, OptionValue value, CommandInteraction command) => declared.Type switch
    {
        ApplicationCommandOption.Boolean => value.IsBoolean ? null : (FormattableString)$"true or false",
        ApplicationCommandOption.Attachment => value.Type == declared.Type && command.Files.ContainsKey(value.Text) ? null : (FormattableString)$"a file",
        _ when value.Type == declared.Type && value.Text.Length <= declared.MaxLength => null,
        _ => $"a text of at most {declared.MaxLength} characters",
    };
}
