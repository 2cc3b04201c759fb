using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Util;

namespace AlkBot.Index.Passages.Analysis;

/// <summary>
/// Makes tokens of text that is full of names such as EML4-ALK, CH5424802/RO5424802, p.Gly1202Arg and c-MET: a name is split where
/// neither a letter nor a digit stands, and kept joined besides (<c>cmet</c>), at the place of its first part. Letters and digits
/// stay together, as in 1151Tins. Case and diacritics never make a difference.
/// </summary>
internal sealed class TokenAnalyzer : Analyzer
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private const WordDelimiterFlags PartsOnly = WordDelimiterFlags.GENERATE_WORD_PARTS | WordDelimiterFlags.GENERATE_NUMBER_PARTS;

    private readonly WordDelimiterFlags _names;
    private readonly bool _stems;

    private TokenAnalyzer(WordDelimiterFlags names, bool stems) => (_names, _stems) = (names, stems);

    /// <summary>For passages: parts and joined names, as they are written.</summary>
    public static TokenAnalyzer Words { get; } = new(PartsOnly | WordDelimiterFlags.CATENATE_ALL, stems: false);

    /// <summary>The parts alone, stemmed.</summary>
    public static TokenAnalyzer Parts { get; } = new(PartsOnly, stems: true);

    /// <summary>Each name joined, stemmed.</summary>
    public static TokenAnalyzer Joined { get; } = new(WordDelimiterFlags.CATENATE_ALL, stems: true);

    /// <summary>The tokens of <paramref name="text"/>, in order.</summary>
    public IReadOnlyList<string> TokensOf(string text)
    {
        var tokens = new TokenList();
        AddTo(tokens, text);
        return [.. Enumerable.Range(0, tokens.Count).Select(index => tokens[index].ToString())];
    }

    /// <summary>Adds the tokens of <paramref name="text"/>, in order.</summary>
    public void AddTo(TokenList tokens, string text)
    {
        using var stream = GetTokenStream("", text);
        new TokenListing(stream).AddTo(tokens);
    }

    /// <inheritdoc/>
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokenizer = new WhitespaceTokenizer(Version, reader);
        TokenStream tokens = new WordDelimiterFilter(Version, tokenizer, _names, protWords: null);
        tokens = new FoldingFilter(tokens);
        return new TokenStreamComponents(tokenizer, _stems ? new PorterStemFilter(tokens) : tokens);
    }
}
