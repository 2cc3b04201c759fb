using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace AlkBot.Index.Passages.Analysis;

/// <summary>
/// Makes stems of text that is full of names such as EML4-ALK, CH5424802/RO5424802, p.Gly1202Arg and c-MET: a name is split where
/// neither a letter nor a digit stands, and kept joined besides (<c>cmet</c>), at the place of its first part. Letters and digits
/// stay together, as in 1151Tins. Case and diacritics never make a difference.
/// </summary>
internal sealed class TokenAnalyzer : Analyzer
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private const WordDelimiterFlags PartsOnly = WordDelimiterFlags.GENERATE_WORD_PARTS | WordDelimiterFlags.GENERATE_NUMBER_PARTS;

    private readonly WordDelimiterFlags _names;

    private TokenAnalyzer(WordDelimiterFlags names) => _names = names;

    /// <summary>For passages: parts and joined names.</summary>
    public static TokenAnalyzer Words { get; } = new(PartsOnly | WordDelimiterFlags.CATENATE_ALL);

    /// <summary>The parts alone.</summary>
    public static TokenAnalyzer Parts { get; } = new(PartsOnly);

    /// <summary>Each name joined.</summary>
    public static TokenAnalyzer Joined { get; } = new(WordDelimiterFlags.CATENATE_ALL);

    /// <summary>The tokens of <paramref name="text"/>, in order.</summary>
    public IReadOnlyList<string> TokensOf(string text)
    {
        var tokens = new List<string>();
        using var stream = GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            tokens.Add(term.ToString());
        stream.End();
        return tokens;
    }

    /// <inheritdoc/>
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokenizer = new WhitespaceTokenizer(Version, reader);
        var parts = new WordDelimiterFilter(Version, tokenizer, _names, protWords: null);
        return new TokenStreamComponents(tokenizer, new PorterStemFilter(new FoldingFilter(parts)));
    }
}
