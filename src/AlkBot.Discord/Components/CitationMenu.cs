using AlkBot.Answers;
using AlkBot.Answers.Commands;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Rendering;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Components;

/// <summary>The menu that shows a citation in its passage, with the neighbours.</summary>
internal static class CitationMenu
{
    /// <summary>The command that shows a passage; its first option takes the passage's id.</summary>
    public const string Command = "cite";

    /// <summary>The menu of <paramref name="citations"/>, a passage once; empty when there is nothing to choose.</summary>
    public static IReadOnlyList<Component> Of(IReadOnlyList<NumberedCitation> citations, CommandCatalog catalog)
    {
        if (catalog.Find(Command) is null)
            return [];
        var options = citations
            .GroupBy(CitationEntry.PlaceOf)
            .Where(g => g.Key.Length <= Limits.SelectOptionText && Label.OneLine(g.Key) == g.Key && g.Key.Length > 0)
            .Take(Limits.SelectOptions)
            .Select(g => new SelectOption(
                Label.Of($"{string.Join(' ', g.Select(c => $"[{c.N}]"))} {g.First().Section}", Limits.SelectOptionText),
                g.Key,
                Label.Of(g.First().Quote, Limits.SelectOptionText)))
            .ToList();
        if (options.Count == 0)
            return [];
        var id = new ComponentId(ComponentAction.CitationMenu).Write()!;
        return [new SelectMenu { CustomId = id, Placeholder = "Show a citation in its context", Options = options }];
    }

    /// <summary>What choosing <paramref name="place"/> asks.</summary>
    public static Inquiry Ask(string place, CommandCatalog catalog) => new CommandInquiry(
        Command, new Dictionary<string, string> { [catalog.Find(Command)?.Declaration.Options[0].Name ?? ""] = place });
}
