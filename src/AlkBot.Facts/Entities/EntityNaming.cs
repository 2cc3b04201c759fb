using AlkBot.Evidence;
using AlkBot.Evidence.Registries;
using AlkBot.Facts.Entities.Drugs;
using AlkBot.Facts.Entities.Names;
using AlkBot.Facts.Lexicons;

namespace AlkBot.Facts.Entities;

/// <summary>Lists an entity's names: those printed, with a place for each, then other notations, then the lexicon's.</summary>
internal static class EntityNaming
{
    /// <summary>The entity of <paramref name="group"/>.</summary>
    /// <param name="group">Its names.</param>
    /// <param name="id">Its id.</param>
    /// <param name="printed">Where passages name it, in order.</param>
    public static Entity Name(NameGroup group, EntityId id, IReadOnlyList<PrintedName> printed)
    {
        var own = printed.Where(p => Names(group, p)).SelectMany(SaltForms.WithBase).ToList();
        var spellings = own
            .GroupBy(p => p.Text, StringComparer.OrdinalIgnoreCase)
            .Select(Spelling)
            .OrderBy(s => Rank(group, s.Name))
            .ThenByDescending(s => s.Count)
            .ThenBy(s => s.First)
            .Select(s => s.Name)
            .ToList();
        var keys = spellings.Select(s => NameKey.Of(s.Text)).ToHashSet();
        var names = new List<EntityName>(spellings);
        foreach (var notation in Notations(group, id, names).Where(n => keys.Add(NameKey.Of(n)) && names.TrueForAll(m => m.Text != n)))
            names.Add(new EntityName(notation, NameOrigin.Notation));
        foreach (var name in group.Lexicon.Where(n => keys.Add(NameKey.Of(n.Text))))
            names.Add(new EntityName(name.Text, NameOrigin.Lexicon, name.Kind));
        // A number is shown in its registry's form, however it is printed.
        var shown = group is { Type: EntityType.Trial, Notations: [var number, ..] } ? number : names[0].Text;
        return new Entity(id, shown, names);
    }

    // The partner's symbol in "fusions of A with B" is a place of the fusion but no name of it; nor are words that tell a mutation.
    private static bool Names(NameGroup group, PrintedName printed) => group.Type switch
    {
        EntityType.Fusion => group.KindOf(printed.Text) is not null,
        EntityType.Mutation => IsNotation(group, printed.Text),
        _ => true,
    };

    // "Gly-12 to Val" told in words, or the V of "G12D/V", is a place of the mutation and no name of it.
    private static bool IsNotation(NameGroup group, string printed) =>
        ProteinChange.TryParse(printed, out var change, out var gene) && gene is null
        && change.ToString() == group.Notations.FirstOrDefault()
        && !printed.Contains(" to ", StringComparison.Ordinal);

    private static (EntityName Name, int Count, Span First) Spelling(IGrouping<string, PrintedName> spelling)
    {
        // Sentences begin with a capital: the spelling used most is the name's own.
        var usual = spelling.GroupBy(p => p.Text).OrderByDescending(g => g.Count()).ThenBy(g => g.First().Span).First();
        var first = usual.FirstOrDefault(p => !p.Segment.IsReference) ?? usual.First();
        var place = Citation.Of(first.Segment.Passage!, first.Span);
        var name = new EntityName(usual.Key, NameOrigin.Source, first.Group.KindOf(usual.Key), place);
        return (name, spelling.Count(), first.Span);
    }

    private static int Rank(NameGroup group, EntityName name) => name.Kind switch
    {
        NameKinds.NonProprietary => 0,
        NameKinds.Symbol when group.Type is EntityType.Fusion => name.Text.Contains('-') && !name.Text.Contains('/') ? 0 : 1,
        NameKinds.Symbol => 0,
        // One gene can stand for a pathway that is named after several, but the whole name is its name.
        _ when group.Parts.Count > 1 && name.Text.IndexOfAny(['/', '-', '–']) >= 0 => 0,
        NameKinds.Code => 1,
        _ => 2,
    };

    private static string[] WithAndWithoutLetters(string number) =>
        [number, number.TrimStart([.. number.TakeWhile(c => !char.IsAsciiDigit(c))])];

    private static List<string> Notations(NameGroup group, EntityId id, List<EntityName> names) => group.Type switch
    {
        // A number typed without its registry's letters is the same number.
        EntityType.Trial => [.. group.Notations.Prepend(id.Key).Where(n => TrialNumber.Of(n) is not null).SelectMany(WithAndWithoutLetters)],
        EntityType.Pathway => [$"{names[0].Text} pathway"],
        _ => group.Notations,
    };
}
