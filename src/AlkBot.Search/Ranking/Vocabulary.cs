namespace AlkBot.Search.Ranking;

/// <summary>The words and stems of one set of passages, numbered, so that they are compared as numbers.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<string, int> _stems = [];
    private readonly List<string> _spelling = [];
    private readonly List<int> _stemOf = [];

    private readonly Func<string, string> _stem;

    /// <param name="stem">Finds a word's stem.</param>
    public Vocabulary(Func<string, string> stem)
    {
        _stem = stem;
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many words there are.</summary>
    public int Words => _spelling.Count;

    /// <summary>How many stems there are.</summary>
    public int Stems => _stems.Count;

    /// <summary>The number of a word, given on first sight.</summary>
    public int Number(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out var number))
            return number;
        number = _spelling.Count;
        var spelling = word.ToString();
        _words.Add(spelling, number);
        _spelling.Add(spelling);
        var stem = _stem(spelling);
        if (!_stems.TryGetValue(stem, out var stemNumber))
            _stems.Add(stem, stemNumber = _stems.Count);
        _stemOf.Add(stemNumber);
        return number;
    }

    /// <summary>The stem of a word.</summary>
    public int StemOf(int word) => _stemOf[word];

    /// <summary>A word as it is spelt.</summary>
    public string Spelling(int word) => _spelling[word];
}
