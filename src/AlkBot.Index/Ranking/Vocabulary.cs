namespace AlkBot.Index.Ranking;

/// <summary>
/// Words and their stems, numbered in the order in which they are met, so that they are compared as numbers. One thread at a time adds
/// to it; what <see cref="Known"/> returned can be read meanwhile.
/// </summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<string, int> _stems = [];
    private string[] _spellings = new string[1024];
    private int[] _stemOf = new int[1024];

    public Vocabulary() => _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words met so far.</summary>
    public KnownWords Known => new(_spellings, _stemOf, _words.Count, _stems.Count);

    /// <summary>The number of a word, given on first sight.</summary>
    public int Number(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out var number))
            return number;
        var spelling = word.ToString();
        number = _words.Count;
        if (number == _spellings.Length)
        {
            // Who reads the shorter arrays goes on doing so.
            Array.Resize(ref _spellings, 2 * number);
            Array.Resize(ref _stemOf, 2 * number);
        }
        var stem = PorterStemmer.Stem(spelling);
        if (!_stems.TryGetValue(stem, out var stemNumber))
            _stems.Add(stem, stemNumber = _stems.Count);
        (_spellings[number], _stemOf[number]) = (spelling, stemNumber);
        _words.Add(spelling, number);
        return number;
    }

    /// <summary>The stem of a word.</summary>
    public int StemOf(int word) => _stemOf[word];
}

/// <summary>The words that a vocabulary had at one time.</summary>
/// <param name="Spellings">Each word as it is spelt.</param>
/// <param name="StemOf">The stem of each word.</param>
/// <param name="Words">How many words there are; the arrays may be longer.</param>
/// <param name="Stems">How many stems there are.</param>
internal readonly record struct KnownWords(string[] Spellings, int[] StemOf, int Words, int Stems);
