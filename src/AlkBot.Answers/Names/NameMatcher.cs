using System.Collections.Frozen;
using AlkBot.Evidence;
using AlkBot.Evidence.Drugs;
using AlkBot.Index.Names;

namespace AlkBot.Answers.Names;

/// <summary>Finds the entities that a piece of text names and nothing else, however it spells them.</summary>
internal static class NameMatcher
{
    private static readonly FrozenSet<string> TypeWords = FrozenSet.ToFrozenSet(
        [
            "the", "a", "an", "drug", "drugs", "trial", "trials", "study", "mutation", "mutations", "mutant", "variant", "gene", "genes",
            "pathway", "pathways", "fusion", "fusions", "inhibitor", "inhibitors", "signaling", "signalling",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The entities of that name, ordered by id; empty when there is none.</summary>
    public static IReadOnlyList<NameSuggestion> Match(string text, EntityNames names)
    {
        var exact = Exact(text, names);
        return exact.Count > 0 ? exact : Parts(text, names);
    }

    private static IReadOnlyList<NameSuggestion> Exact(string text, EntityNames names)
    {
        if (EntityId.TryParse(text, out var id) && names.Find(id.Key).Where(n => n.Entity == id).ToList() is { Count: > 0 } byId)
            return byId;
        if (names.Find(text) is { Count: > 0 } found)
            return found;
        var bare = WithoutTypeWords(text);
        if (bare.Length < text.Length && names.Find(bare) is { Count: > 0 } withoutWord)
            return withoutWord;
        if (RegistryNumber.WholeOf(bare) is { } number)
            return names.Find(number.Name);
        if (DrugSalts.BaseOf(bare) is var drug && drug.Length < bare.Length && names.Find(drug, EntityType.Drug) is { Count: > 0 } salt)
            return salt;
        return ProteinChange.TryParse(bare, out var change, out var gene) && gene is null ? names.Find(change.ToString()) : [];
    }

    // "LDK378 (ceritinib)" and "CH5424802/RO5424802" name one entity by several names.
    private static IReadOnlyList<NameSuggestion> Parts(string text, EntityNames names)
    {
        var parts = text.Split(['/', '(', ')', ',', '='], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length < 2)
            return [];
        var found = parts.Select(part => Exact(part, names)).ToList();
        if (found.Any(f => f.Count == 0))
            return [];
        return [.. found[0].Where(first => found.All(f => f.Any(n => n.Entity == first.Entity)))];
    }

    // "the V600E mutation" and "drug imatinib" say of a name what it names.
    private static string WithoutTypeWords(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 1 && TypeWords.Contains(words[0].TrimEnd(':')))
            words.RemoveAt(0);
        while (words.Count > 1 && TypeWords.Contains(words[^1].TrimEnd('.', '?', '!', ',')))
            words.RemoveAt(words.Count - 1);
        return string.Join(' ', words);
    }
}
