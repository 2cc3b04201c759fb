using AlkBot.Evidence;
using AlkBot.Index.Passages.Analysis;
using AlkBot.Index.Storage;

namespace AlkBot.Index.Passages.Writing;

/// <summary>A passage and the tokens of its fields.</summary>
internal sealed class PassageTokens
{
    public Passage Passage { get; set; } = null!;

    /// <summary>What of it is stored unsearched.</summary>
    public RecordWriter Record { get; } = new();

    /// <summary>Its words, stemmed.</summary>
    public TokenList Text { get; } = new();

    /// <summary>Those of its headings and headers.</summary>
    public ContextTokens Context { get; set; } = null!;
}
