using AlkBot.Answers.Contract;
using AlkBot.Evidence;
using AlkBot.Index.Queries;

namespace AlkBot.Answers.Subjects;

/// <summary>The sentences that name an entity.</summary>
internal static class Mentions
{
    private const int MostPassages = 200;

    /// <summary>
    /// Sentences with a name of one of <paramref name="entities"/>: running text before tables before references, then by rank.
    /// </summary>
    public static ValueTask<IReadOnlyList<Citation>> FindAsync(
        IReadOnlyList<Entity> entities, CommandContext context, CancellationToken cancellationToken)
    {
        // No other name stands in any source.
        var names = entities.SelectMany(e => e.Names).Where(n => n.Origin == NameOrigin.Source)
            .Select(n => n.Text).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var longer = LongerNames(entities, names, context);
        return FindAsync(
            names,
            text => Without(longer, text) is var rest && names.Exists(n => NameInText.Occurs(n, rest)),
            context,
            cancellationToken);
    }

    /// <summary>Sentences of passages with one of <paramref name="phrases"/> that <paramref name="names"/> holds of, in that order.</summary>
    public static async ValueTask<IReadOnlyList<Citation>> FindAsync(
        IEnumerable<string> phrases, Func<string, bool> names, CommandContext context, CancellationToken cancellationToken)
    {
        var query = new OrQuery([.. phrases.Select(phrase => new PhraseQuery(phrase))]);
        var hits = await context.Library.SearchAsync(new SearchRequest(query, MostPassages), cancellationToken).ConfigureAwait(false);
        return
        [
            .. hits.SelectMany((hit, rank) => hit.Passage.Sentences
                    .Where(s => names(hit.Passage.Slice(s)))
                    .Select(s => (Citation: Citation.Of(hit.Passage, s), Kind: WeightOf(hit.Passage.Kind), Rank: rank)))
                .OrderBy(s => s.Kind).ThenBy(s => s.Rank).ThenBy(s => s.Citation.Span.Start)
                .Select(s => s.Citation),
        ];
    }

    // A drug's name inside a longer one is not that drug's: trastuzumab emtansine is no place of trastuzumab.
    private static List<string> LongerNames(IReadOnlyList<Entity> entities, List<string> names, CommandContext context) =>
    [
        .. context.Names.Entities
            .Where(e => e.Id.Type == EntityType.Drug && entities.All(own => own.Id != e.Id && own.Id.Type == EntityType.Drug))
            .SelectMany(e => e.Names).Where(n => n.Origin == NameOrigin.Source).Select(n => n.Text)
            .Where(text => names.Exists(name => text.Length > name.Length && NameInText.Occurs(name, text))),
    ];

    private static string Without(List<string> longer, string text) =>
        longer.Aggregate(text, (rest, name) => rest.Replace(name, "…", StringComparison.OrdinalIgnoreCase));

    private static int WeightOf(PassageKind kind) => kind switch
    {
        PassageKind.Text => 0,
        PassageKind.Abstract => 1,
        PassageKind.TableRow => 2,
        PassageKind.Caption => 3,
        PassageKind.Title => 4,
        PassageKind.Reference => 5,
        _ => 6,
    };
}
