using AlkBot.Answers.Contract;
using AlkBot.Answers.Languages;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Text;
using AlkBot.Evidence;
using AlkBot.Index;

namespace AlkBot.Discord.Components;

/// <summary>The menu of what a thing can be compared with: others of its kind, those first of which the sources state most.</summary>
internal static class ComparisonMenu
{
    private const string Command = "compare";

    /// <summary>Whether there is a comparison of things like <paramref name="thing"/>.</summary>
    public static bool CanCompare(EntityId thing, CommandCatalog catalog) =>
        catalog.Find(Command)?.Declaration.Options is [{ } first, _, ..] && first.CompletesFrom.Contains(thing.Type);

    /// <summary>The private message with the menu.</summary>
    public static MessageResponse Of(EntityId thing, CommandCatalog catalog, Library library, BotLanguage language)
    {
        var (name, options) = (library.NameOf(thing), catalog.Find(Command)!.Declaration.Options);
        var commands = library.Entities.Where(e => e.Id.Type == thing.Type && e.Id != thing)
            .OrderByDescending(e => library.FactsAbout(e.Id).Count()).ThenBy(e => e.Name, StringComparer.OrdinalIgnoreCase)
            .Select(e => new CommandInquiry(
                Command, new Dictionary<string, string> { [options[0].Name] = name, [options[1].Name] = e.Name }).AsTyped)
            .Where(c => c.Length <= Limits.SelectOptionText && Label.OneLine(c) == c)
            .Take(Limits.SelectOptions).ToList();
        var said = Replies.Of(
            language.Say(commands.Count == 0 ? (FormattableString)$"There is nothing to compare {name} with." : $"Compare {name} with:"), isPrivate: true);
        var menu = CommandMenu.Of(commands, 1, language.Word("Choose what to compare it with"));
        return new MessageResponse(menu.Count == 0 ? said : said with { Components = [.. said.Components, new ActionRow(menu)] });
    }
}
