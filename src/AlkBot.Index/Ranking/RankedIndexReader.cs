using AlkBot.Evidence;
using AlkBot.Index.Generations;
using AlkBot.Index.Queries;
using AlkBot.Index.Sentences;

namespace AlkBot.Index.Ranking;

/// <summary>A reader whose searches are ranked by <see cref="PassageRanker"/>; all else is the engine's.</summary>
internal sealed class RankedIndexReader(IIndexReader reader, SentenceVectors? vectors) : IIndexReader
{
    private readonly PassageRanker _ranker = new(reader);

    public GenerationInfo Generation => reader.Generation;

    public SentenceVectors? Vectors => vectors;

    public async ValueTask<IReadOnlyList<Hit>> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        if (request.Limit < 1 || !PassageRanker.Ranks(request.Query))
            return await reader.SearchAsync(request, cancellationToken).ConfigureAwait(false);
        var deep = request with { Limit = Math.Max(request.Limit, PassageRanker.Depth) };
        var hits = await reader.SearchAsync(deep, cancellationToken).ConfigureAwait(false);
        var ranked = await _ranker.RankAsync(request.Query, hits, cancellationToken).ConfigureAwait(false);
        return ranked.Count > request.Limit ? [.. ranked.Take(request.Limit)] : ranked;
    }

    public ValueTask<IReadOnlyList<SourceInfo>> ListSourcesAsync(CancellationToken cancellationToken) =>
        reader.ListSourcesAsync(cancellationToken);

    public IAsyncEnumerable<SourceInfo> StreamSourcesAsync(CancellationToken cancellationToken) =>
        reader.StreamSourcesAsync(cancellationToken);

    public ValueTask<string?> ReadTextAsync(SourceId source, CancellationToken cancellationToken) =>
        reader.ReadTextAsync(source, cancellationToken);

    public ValueTask<IReadOnlyList<int>> CountPassagesAsync(IReadOnlyList<string> words, CancellationToken cancellationToken) =>
        reader.CountPassagesAsync(words, cancellationToken);

    public ValueTask<IReadOnlyList<Fact>> FindFactsAsync(FactFilter filter, CancellationToken cancellationToken) =>
        reader.FindFactsAsync(filter, cancellationToken);

    public ValueTask<IReadOnlyList<Entity>> ResolveNameAsync(string name, CancellationToken cancellationToken) =>
        reader.ResolveNameAsync(name, cancellationToken);

    public ValueTask<IReadOnlyList<NameSuggestion>> SuggestNamesAsync(
        string prefix, EntityType? type, int limit, CancellationToken cancellationToken) =>
        reader.SuggestNamesAsync(prefix, type, limit, cancellationToken);

    public ValueTask<Entity?> ReadEntityAsync(EntityId id, CancellationToken cancellationToken) =>
        reader.ReadEntityAsync(id, cancellationToken);

    public ValueTask<IReadOnlyList<Entity>> ListEntitiesAsync(EntityType? type, CancellationToken cancellationToken) =>
        reader.ListEntitiesAsync(type, cancellationToken);

    public ValueTask<PassageWindow?> ReadPassageAsync(PassageId id, int neighbours, CancellationToken cancellationToken) =>
        reader.ReadPassageAsync(id, neighbours, cancellationToken);

    public IAsyncEnumerable<Passage> StreamPassagesAsync(SourceId source, CancellationToken cancellationToken) =>
        reader.StreamPassagesAsync(source, cancellationToken);

    public IAsyncEnumerable<Fact> StreamFactsAsync(SourceId source, CancellationToken cancellationToken) =>
        reader.StreamFactsAsync(source, cancellationToken);

    public IAsyncEnumerable<Entity> StreamEntitiesAsync(SourceId source, CancellationToken cancellationToken) =>
        reader.StreamEntitiesAsync(source, cancellationToken);

    public ValueTask DisposeAsync()
    {
        vectors?.Dispose();
        return reader.DisposeAsync();
    }
}
