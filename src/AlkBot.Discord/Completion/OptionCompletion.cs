using AlkBot.Answers.Completion;
using AlkBot.Answers.Contract;
using AlkBot.Answers.Languages;
using AlkBot.Discord.Answering;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Text;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Index.Names;

namespace AlkBot.Discord.Completion;

/// <summary>Suggests values for what somebody is typing, from names and values in memory. It only advises: any text may be sent.</summary>
internal sealed class OptionCompletion(CommandCatalog catalog)
{
    // Longer than any name; what is typed beyond it changes nothing.
    private const int MostTyped = Limits.ChoiceText;

    /// <summary>At most 25 choices, the closest first; none for an option that nothing completes.</summary>
    public IReadOnlyList<AutocompleteChoice> Complete(AutocompleteInteraction typing, Library library)
    {
        var declaration = catalog.Find(typing.Command)?.Declaration.Options.FirstOrDefault(o => o.Name == typing.Option);
        if (declaration is null)
            return [];
        var text = Label.OneLine(typing.Typed);
        text = text.Length > MostTyped ? text[..MostTyped] : text;
        var fixedOnes = declaration.Choices
            .Where(c => c.Contains(text, StringComparison.OrdinalIgnoreCase))
            .OrderBy(c => c.StartsWith(text, StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .Select(c => new AutocompleteChoice(c, c));
        return
        [
            .. fixedOnes
                .Concat(Named(text, declaration.CompletesFrom, library, BotLanguage.Of(typing.Locale), Given(typing, library.Names)))
                .Concat(ValueCompletion.Of(library).Suggest(declaration, catalog, text, Limits.Choices).Select(Choice))
                .Where(c => IsChoice(c.Name) && IsChoice(c.Value))
                .DistinctBy(c => c.Value).DistinctBy(c => c.Name)
                .Take(Limits.Choices),
        ];
    }

    // By their names, and then by what the sources tell of them.
    private static IEnumerable<AutocompleteChoice> Named(
        string text, IReadOnlyList<EntityType> types, Library library, BotLanguage language, HashSet<EntityId> given)
    {
        var described = DescribedEntities.Of(library, language);
        return types.SelectMany(type => library.Names.Suggest(text, type, Limits.Choices + given.Count))
            .Where(s => !given.Contains(s.Entity))
            .OrderBy(s => s.Match)
            .Select(s => Choice(s, described))
            .Concat(types.SelectMany(type => described.Suggest(type, text)).Select(Choice));
    }

    // What another option holds is not asked for twice, as in a comparison.
    private static HashSet<EntityId> Given(AutocompleteInteraction typing, EntityNames names) =>
        [.. typing.Others.SelectMany(other => names.Find(other)).Select(n => n.Entity)];

    private static AutocompleteChoice Choice(SuggestedValue value) =>
        new(CompletedValues.Show(value), value.Value);

    private static AutocompleteChoice Choice(NameSuggestion suggestion, DescribedEntities described)
    {
        var byAnother = NameKey.Of(suggestion.Matched.Text) != NameKey.Of(suggestion.Name);
        var shown = byAnother ? CompletedNames.Show(suggestion.Name, suggestion.Matched.Text) : suggestion.Name;
        if (described.Find(suggestion.Entity) is { } line)
            shown += line[suggestion.Name.Length..];
        // A name too long for a choice may have one that is not.
        var value = suggestion.Name.Length <= Limits.ChoiceText ? suggestion.Name : suggestion.Matched.Text;
        return new AutocompleteChoice(Label.Of(shown, Limits.ChoiceText), value);
    }

    private static bool IsChoice(string text) => text.Length <= Limits.ChoiceText && Label.OneLine(text) == text && text.Length > 0;
}
