using Lucene.Net.Analysis.En;

namespace AlkBot.Index.Passages.Analysis;

/// <summary>Makes stems of words. For one thread at a time.</summary>
internal sealed class Stemming : IDisposable
{
    private readonly ListedTokens _words = new();
    private readonly PorterStemFilter _stems;

    public Stemming() => _stems = new PorterStemFilter(_words);

    /// <summary>Adds the stems of <paramref name="words"/> to <paramref name="stems"/>, each at the place of its word.</summary>
    public void Add(TokenList words, TokenList stems)
    {
        _words.Show(words);
        new TokenListing(_stems).AddTo(stems);
    }

    public void Dispose() => _stems.Dispose();
}
