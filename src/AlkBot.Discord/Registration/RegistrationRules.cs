using System.Text.RegularExpressions;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Registration;

/// <summary>Discord's rules for commands, from its developer documentation (August 2026).</summary>
public static partial class RegistrationRules
{
    /// <summary>The rules that <paramref name="commands"/> break, one line each; empty when none is.</summary>
    public static IReadOnlyList<string> Broken(IReadOnlyList<ApplicationCommand> commands) =>
        [.. OfAll(commands).Concat(commands.SelectMany(OfCommand)).Where(r => !r.Holds).Select(r => r.Rule)];

    private static IEnumerable<(bool Holds, string Rule)> OfAll(IReadOnlyList<ApplicationCommand> commands)
    {
        var slash = commands.Count(c => c.Type == ApplicationCommand.ChatInput);
        yield return (slash <= Limits.Commands, $"{slash} commands; Discord takes {Limits.Commands}");
        foreach (var same in commands.GroupBy(c => (c.Type, c.Name)).Where(g => g.Count() > 1))
            yield return (false, $"{same.Key.Name} is there twice");
    }

    private static IEnumerable<(bool Holds, string Rule)> OfCommand(ApplicationCommand command)
    {
        if (command.Type == ApplicationCommand.OnMessage)
        {
            yield return (
                command.Name.Length is > 0 and <= Limits.CommandName, $"{command.Name}: a name has 1 to {Limits.CommandName} characters");
            yield return (command.Description is null && command.Options is null, $"{command.Name}: a command on messages takes nothing");
            yield break;
        }
        var total = command.Name.Length + Longest(command.Description ?? "", command.DescriptionLocalizations)
            + (command.Options?.Sum(TextOf) ?? 0);
        yield return (total <= Limits.CommandTotal, $"{command.Name}: {total} characters in all; Discord takes {Limits.CommandTotal}");
        foreach (var rule in OfNamed(command.Name, command.Name, [command.Description, .. command.DescriptionLocalizations?.Values ?? []])
            .Concat(OfOptions(command.Name, command.Options)))
        {
            yield return rule;
        }
    }

    private static IEnumerable<(bool Holds, string Rule)> OfOptions(string owner, IReadOnlyList<ApplicationCommandOption>? options)
    {
        if (options is null)
            yield break;
        yield return (options.Count <= Limits.CommandOptions, $"{owner}: {options.Count} options; Discord takes {Limits.CommandOptions}");
        yield return (options.DistinctBy(o => o.Name).Count() == options.Count, $"{owner}: an option is there twice");
        yield return (
            !options.SkipWhile(o => o.Required == true).Any(o => o.Required == true), $"{owner}: required options come before the others");
        foreach (var option in options)
        {
            var name = $"{owner} {option.Name}";
            yield return ((option.Choices?.Count ?? 0) <= Limits.Choices, $"{name}: {option.Choices?.Count} choices");
            yield return (
                option.Choices?.All(c => IsWithin(c.Name, Limits.ChoiceText) && IsWithin(c.Value, Limits.ChoiceText)) != false,
                $"{name}: a choice has 1 to {Limits.ChoiceText} characters");
            yield return (option.Autocomplete != true || option.Choices is null, $"{name}: completion and choices exclude each other");
            yield return (option.MaxLength is null or (>= 1 and <= Limits.OptionText), $"{name}: a longest text of {option.MaxLength}");
            foreach (var rule in OfNamed(name, option.Name, [option.Description, .. option.DescriptionLocalizations?.Values ?? []])
                .Concat(OfOptions(name, option.Options)))
            {
                yield return rule;
            }
        }
    }

    private static IEnumerable<(bool Holds, string Rule)> OfNamed(string owner, string name, IReadOnlyList<string?> descriptions)
    {
        yield return (
            Name().IsMatch(name) && !name.Any(char.IsUpper), $"'{owner}' is no name: {Limits.CommandName} lower-case letters at most");
        yield return (
            descriptions.All(d => IsWithin(d ?? "", Limits.CommandDescription)),
            $"{owner}: a description has 1 to {Limits.CommandDescription} characters");
    }

    private static bool IsWithin(string text, int most) => text.Length >= 1 && text.Length <= most;

    private static int TextOf(ApplicationCommandOption option) =>
        option.Name.Length + Longest(option.Description, option.DescriptionLocalizations)
        + (option.Choices?.Sum(c => c.Name.Length + c.Value.Length) ?? 0) + (option.Options?.Sum(TextOf) ?? 0);

    // Of a text and its translations the longest counts.
    private static int Longest(string text, IReadOnlyDictionary<string, string>? translations) =>
        (translations?.Values ?? []).Append(text).Max(t => t.Length);

    [GeneratedRegex(@"^[-_'\p{L}\p{N}]{1,32}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
