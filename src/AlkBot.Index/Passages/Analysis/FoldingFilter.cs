using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace AlkBot.Index.Passages.Analysis;

/// <summary>Takes case and diacritics away, as <see cref="WordFolding"/> does everywhere.</summary>
internal sealed class FoldingFilter : TokenFilter
{
    private readonly ICharTermAttribute _term;

    public FoldingFilter(TokenStream input) : base(input) => _term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
            return false;
        var (buffer, length) = (_term.Buffer, 0);
        for (var i = 0; i < _term.Length; i++)
        {
            if (WordFolding.Fold(buffer[i]) is var folded and not '\0')
                buffer[length++] = folded;
        }
        _term.Length = length;
        return true;
    }
}
