using AlkBot.Answers.Languages;
using AlkBot.Evidence;
using AlkBot.Index;

namespace AlkBot.Pictures.Mutations;

/// <summary>A mutation with its place in the protein.</summary>
/// <param name="Id">The mutation.</param>
/// <param name="Name">Its name.</param>
/// <param name="Position">The first residue changed.</param>
/// <param name="Gene">What states its gene.</param>
/// <param name="Kind">What colours it, in the source's words or the bot's; null where that is not stated.</param>
/// <param name="States">What states that; empty where nothing does.</param>
internal sealed record MappedMutation(EntityId Id, string Name, int Position, Fact Gene, string? Kind, IReadOnlyList<Fact> States)
{
    /// <summary>What states that it lies elsewhere or that its place is called otherwise too; empty where one place is stated.</summary>
    public IReadOnlyList<Fact> OtherPlaces { get; private init; } = [];

    /// <summary>The mutations of <paramref name="gene"/> by place, coloured by location, or by effect where no location is stated.</summary>
    public static IReadOnlyList<MappedMutation> Of(EntityId gene, Library library, BotLanguage language)
    {
        var all = library.FactsOf(Predicates.Gene).Where(f => f.Target == gene && f.Subject.Type == EntityType.Mutation).DistinctBy(f => f.Subject)
            .Select(f => (Gene: f, Change: ProteinChange.TryParse(f.Subject.Key, out var change) ? change : null))
            .Where(m => m.Change is not null).ToList();
        var places = all.SelectMany(m => StatedOf(m.Gene.Subject, Predicates.Location, library)).CountBy(f => NameKey.Of(f.Value)).ToDictionary();
        return
        [
            .. all.Select(m =>
            {
                // Of several places that which most share, so that few colours tell most; then the shortest words.
                var stated = StatedOf(m.Gene.Subject, Predicates.Location, library).DistinctBy(f => NameKey.Of(f.Value))
                    .OrderByDescending(f => places[NameKey.Of(f.Value)]).ThenBy(f => f.Value.Length).ToList();
                var place = stated.FirstOrDefault();
                var (kind, states) = places.Count > 0 ? (place?.Value, place is null ? [] : [place]) : EffectOf(m.Gene.Subject, library, language);
                return new MappedMutation(m.Gene.Subject, library.NameOf(m.Gene.Subject), m.Change!.Position, m.Gene, kind, states)
                {
                    OtherPlaces = [.. stated.Skip(1)],
                };
            }).OrderBy(m => m.Position).ThenBy(m => m.Id),
        ];
    }

    private static (string? Kind, IReadOnlyList<Fact> States) EffectOf(EntityId mutation, Library library, BotLanguage language)
    {
        List<Fact> resistance = [.. StatedOf(mutation, Predicates.ResistanceTo, library)];
        List<Fact> sensitivity = [.. StatedOf(mutation, Predicates.SensitiveTo, library)];
        return (resistance.Count > 0, sensitivity.Count > 0) switch
        {
            (true, true) => (language.Word("resistance and sensitivity stated"), [.. resistance, .. sensitivity]),
            (true, false) => (language.Word("resistance stated"), resistance),
            (false, true) => (language.Word("sensitivity stated"), sensitivity),
            _ => (null, []),
        };
    }

    private static IEnumerable<Fact> StatedOf(EntityId mutation, string predicate, Library library) =>
        library.FactsAbout(mutation).Where(f => f.Predicate == predicate);
}
