using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace AlkBot.Index.Passages.Analysis;

/// <summary>Reads a stream to its end, into a list.</summary>
internal readonly struct TokenListing(TokenStream stream)
{
    private readonly ICharTermAttribute _term = stream.GetAttribute<ICharTermAttribute>();
    private readonly IPositionIncrementAttribute _position = stream.GetAttribute<IPositionIncrementAttribute>();

    public void AddTo(TokenList tokens)
    {
        stream.Reset();
        while (stream.IncrementToken())
            tokens.Add(_term.Buffer.AsSpan(0, _term.Length), _position.PositionIncrement);
        stream.End();
    }
}
