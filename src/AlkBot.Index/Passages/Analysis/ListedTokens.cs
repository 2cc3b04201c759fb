using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace AlkBot.Index.Passages.Analysis;

/// <summary>The tokens of a list as a stream.</summary>
internal sealed class ListedTokens : TokenStream
{
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _position;
    private TokenList _tokens = new();
    private int _next;

    public ListedTokens() => (_term, _position) = (AddAttribute<ICharTermAttribute>(), AddAttribute<IPositionIncrementAttribute>());

    /// <summary>Makes it a stream of these, as they are while it is read.</summary>
    public void Show(TokenList tokens) => _tokens = tokens;

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }

    /// <inheritdoc/>
    public override bool IncrementToken()
    {
        if (_next == _tokens.Count)
            return false;
        _tokens.Show(_next++, _term, _position);
        return true;
    }
}
