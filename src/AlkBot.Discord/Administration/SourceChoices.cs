using AlkBot.Answers;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Text;
using AlkBot.Index;

namespace AlkBot.Discord.Administration;

/// <summary>Sources to choose from, by id, each shown with its title.</summary>
internal static class SourceChoices
{
    /// <summary>
    /// The sources of a generation whose id or title holds what was typed; first those whose id begins with it. At most 25.
    /// </summary>
    public static IReadOnlyList<AutocompleteChoice> Of(Library library, string typed)
    {
        var text = Label.OneLine(typed);
        return
        [
            .. library.Sources.Where(s => Holds(s.Id.Value, text) || Holds(s.Title, text))
                .OrderBy(s => s.Id.Value.StartsWith(text, StringComparison.OrdinalIgnoreCase) ? 0 : 1).ThenBy(s => s.Id)
                .Take(Limits.Choices)
                .Select(s => new AutocompleteChoice(Label.Of($"{s.Id}{PartSeparator.Dot}{s.Title}", Limits.ChoiceText), s.Id.Value)),
        ];
    }

    /// <summary>The id in <paramref name="text"/>; a client may send a choice as it is shown instead of its value.</summary>
    public static string IdOf(string text) => Label.OneLine(text.Split(PartSeparator.Dot)[0]);

    private static bool Holds(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
