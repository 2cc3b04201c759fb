using AlkBot.Index.Passages.Analysis;

namespace AlkBot.Index.Ranking;

/// <summary>Walks through the words of a text: runs of letters and digits, folded (see <see cref="WordFolding"/>).</summary>
/// <param name="text">The text.</param>
/// <param name="word">Where a word is put, <see cref="Longest"/> long.</param>
internal ref struct WordReader(ReadOnlySpan<char> text, Span<char> word)
{
    /// <summary>Longer runs are no words; they are cut.</summary>
    public const int Longest = 128;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _word = word;
    private int _place;
    private int _length;

    /// <summary>The word last read.</summary>
    public readonly ReadOnlySpan<char> Word => _word[.._length];

    /// <summary>Reads the next word; false at the end.</summary>
    public bool Read()
    {
        _length = 0;
        for (; _place < _text.Length; _place++)
        {
            var c = WordFolding.Fold(_text[_place]);
            if (c == '\0')
                continue;
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                if (_length < _word.Length)
                    _word[_length++] = c;
            }
            else if (_length > 0)
            {
                return true;
            }
        }
        return _length > 0;
    }
}
