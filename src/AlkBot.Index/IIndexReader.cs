using AlkBot.Evidence;
using AlkBot.Index.Generations;
using AlkBot.Index.Queries;
using AlkBot.Index.Sentences;

namespace AlkBot.Index;

/// <summary>One generation, open for reading. Safe for concurrent use; what it returns never changes.</summary>
public interface IIndexReader : IAsyncDisposable
{
    /// <summary>The generation that is read.</summary>
    GenerationInfo Generation { get; }

    /// <summary>The vectors of its sentences; null where there are none, and words have to do.</summary>
    SentenceVectors? Vectors => null;

    /// <summary>The sources, ordered by id, without their texts.</summary>
    ValueTask<IReadOnlyList<SourceInfo>> ListSourcesAsync(CancellationToken cancellationToken);

    /// <summary>The sources as <see cref="ListSourcesAsync"/> has them, one at a time.</summary>
    IAsyncEnumerable<SourceInfo> StreamSourcesAsync(CancellationToken cancellationToken);

    /// <summary>A source's canonical text; null when there is no such source.</summary>
    ValueTask<string?> ReadTextAsync(SourceId source, CancellationToken cancellationToken);

    /// <summary>Passages ranked by BM25, best first, ties broken by passage id.</summary>
    ValueTask<IReadOnlyList<Hit>> SearchAsync(SearchRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// How many passages each of <paramref name="words"/> is in, in the same order: in the text or around it, whatever its inflection,
    /// as far as the engine's analysis sees one word there; 0 for what it does not see as one.
    /// </summary>
    ValueTask<IReadOnlyList<int>> CountPassagesAsync(IReadOnlyList<string> words, CancellationToken cancellationToken);

    /// <summary>Facts that meet the filter, ordered by subject, predicate in the order of answers, then citation.</summary>
    ValueTask<IReadOnlyList<Fact>> FindFactsAsync(FactFilter filter, CancellationToken cancellationToken);

    /// <summary>The entities with a name of this key (see <see cref="NameKey"/>), ordered by id.</summary>
    ValueTask<IReadOnlyList<Entity>> ResolveNameAsync(string name, CancellationToken cancellationToken);

    /// <summary>
    /// Names whose key begins with the key of <paramref name="prefix"/>, shortest first, an entity once, at most
    /// <paramref name="limit"/>.
    /// </summary>
    ValueTask<IReadOnlyList<NameSuggestion>> SuggestNamesAsync(
        string prefix, EntityType? type, int limit, CancellationToken cancellationToken);

    /// <summary>An entity; null when there is none of this id.</summary>
    ValueTask<Entity?> ReadEntityAsync(EntityId id, CancellationToken cancellationToken);

    /// <summary>Every entity, or every one of a type, ordered by id.</summary>
    ValueTask<IReadOnlyList<Entity>> ListEntitiesAsync(EntityType? type, CancellationToken cancellationToken);

    /// <summary>
    /// A passage with up to <paramref name="neighbours"/> passages before and after it in reading order; null when there is none of
    /// this id.
    /// </summary>
    ValueTask<PassageWindow?> ReadPassageAsync(PassageId id, int neighbours, CancellationToken cancellationToken);

    /// <summary>Every passage of a source, in reading order, one at a time.</summary>
    IAsyncEnumerable<Passage> StreamPassagesAsync(SourceId source, CancellationToken cancellationToken);

    /// <summary>
    /// The entities as one source was added with them, one at a time in the order in which they were given, each with what that source
    /// alone says of it: a later build writes them again without reading the source.
    /// </summary>
    IAsyncEnumerable<Entity> StreamEntitiesAsync(SourceId source, CancellationToken cancellationToken);

    /// <summary>Every fact that cites a source first, one at a time, in the order of <see cref="FindFactsAsync"/>.</summary>
    IAsyncEnumerable<Fact> StreamFactsAsync(SourceId source, CancellationToken cancellationToken);
}
