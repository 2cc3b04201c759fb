using AlkBot.Answers.Completion;
using AlkBot.Answers.Contract;
using AlkBot.Discord.Answering;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Text;
using AlkBot.Evidence;
using AlkBot.Index.Names;

namespace AlkBot.Discord.Completion;

/// <summary>Suggests values for what somebody is typing, from names and values in memory. It only advises: any text may be sent.</summary>
internal sealed class OptionCompletion(CommandCatalog catalog)
{
    // Longer than any name; what is typed beyond it changes nothing.
    private const int MostTyped = Limits.ChoiceText;

    /// <summary>At most 25 choices, the closest first; none for an option that nothing completes.</summary>
    public IReadOnlyList<AutocompleteChoice> Complete(
        string command, string option, string typed, EntityNames names, ValueCompletion values)
    {
        var declaration = catalog.Find(command)?.Declaration.Options.FirstOrDefault(o => o.Name == option);
        if (declaration is null)
            return [];
        var text = Label.OneLine(typed);
        text = text.Length > MostTyped ? text[..MostTyped] : text;
        var fixedOnes = declaration.Choices
            .Where(c => c.Contains(text, StringComparison.OrdinalIgnoreCase))
            .OrderBy(c => c.StartsWith(text, StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .Select(c => new AutocompleteChoice(c, c));
        return
        [
            .. fixedOnes
                .Concat(Named(text, declaration.CompletesFrom, names))
                .Concat(values.Suggest(declaration, catalog, text, Limits.Choices).Select(Choice))
                .Where(c => IsChoice(c.Name) && IsChoice(c.Value))
                .DistinctBy(c => c.Value).DistinctBy(c => c.Name)
                .Take(Limits.Choices),
        ];
    }

    private static IEnumerable<AutocompleteChoice> Named(string text, IReadOnlyList<EntityType> types, EntityNames names) => types
        .SelectMany(type => names.Suggest(text, type, Limits.Choices))
        .OrderBy(s => s.Match)
        .Select(Choice);

    private static AutocompleteChoice Choice(SuggestedValue value) =>
        new(CompletedValues.Show(value), value.Value);

    private static AutocompleteChoice Choice(NameSuggestion suggestion)
    {
        var byAnother = NameKey.Of(suggestion.Matched.Text) != NameKey.Of(suggestion.Name);
        var shown = byAnother ? CompletedNames.Show(suggestion.Name, suggestion.Matched.Text) : suggestion.Name;
        // A name too long for a choice may have one that is not.
        var value = suggestion.Name.Length <= Limits.ChoiceText ? suggestion.Name : suggestion.Matched.Text;
        return new AutocompleteChoice(Label.Of(shown, Limits.ChoiceText), value);
    }

    private static bool IsChoice(string text) => text.Length <= Limits.ChoiceText && Label.OneLine(text) == text && text.Length > 0;
}
