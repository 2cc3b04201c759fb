using AlkBot.Evidence;

namespace AlkBot.Index.Queries;

/// <summary>
/// What to look for among passages: in their text and, counting less, in their headings and, for a table row, in its column headers
/// and the cells it continues.
/// </summary>
/// <param name="Query">The query tree.</param>
/// <param name="Limit">The most hits to return, 1 to 1000.</param>
public sealed record SearchRequest(Query Query, int Limit = 10)
{
    /// <summary>Only passages of this source; null means any.</summary>
    public SourceId? Source { get; init; }
}

/// <summary>A passage that matched.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Score">BM25: greater is better; comparable only inside one response.</param>
public sealed record Hit(Passage Passage, double Score);
