using AlkBot.Answers.Commands;
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
        IReadOnlyList<Entity> entities, CommandContext context, CancellationToken cancellationToken) =>
        // No other name stands in any source.
        FindAsync(
            [
                .. entities.SelectMany(e => e.Names).Where(n => n.Origin == NameOrigin.Source)
                    .Select(n => n.Text).Distinct(StringComparer.OrdinalIgnoreCase),
            ],
            context,
            cancellationToken);

    /// <summary>Sentences that print one of <paramref name="names"/>, whatever its case, in the same order.</summary>
    public static async ValueTask<IReadOnlyList<Citation>> FindAsync(
        IReadOnlyList<string> names, CommandContext context, CancellationToken cancellationToken)
    {
        var query = new OrQuery([.. names.Select(n => new PhraseQuery(n))]);
        var hits = await context.Reader.SearchAsync(new SearchRequest(query, MostPassages), cancellationToken).ConfigureAwait(false);
        return
        [
            .. hits.SelectMany((hit, rank) => hit.Passage.Sentences
                    .Where(s => names.Any(n => NameInText.Occurs(n, hit.Passage.Slice(s))))
                    .Select(s => (Citation: Citation.Of(hit.Passage, s), Kind: WeightOf(hit.Passage.Kind), Rank: rank)))
                .OrderBy(s => s.Kind).ThenBy(s => s.Rank).ThenBy(s => s.Citation.Span.Start)
                .Select(s => s.Citation),
        ];
    }

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
