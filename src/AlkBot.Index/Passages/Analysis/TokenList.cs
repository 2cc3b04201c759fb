using Lucene.Net.Analysis.TokenAttributes;

namespace AlkBot.Index.Passages.Analysis;

/// <summary>Tokens, each with the positions from the one before it to it; one list is filled again and again.</summary>
internal sealed class TokenList
{
    // For so many letters it keeps room when it is emptied; what more it took is given back.
    private const int MostKept = 4 * 1024;

    private char[] _letters = [];
    private int[] _ends = [];
    private int[] _steps = [];

    /// <summary>How many tokens there are.</summary>
    public int Count { get; private set; }

    /// <summary>The letters of a token.</summary>
    public ReadOnlySpan<char> this[int index] => _letters.AsSpan(StartOf(index).._ends[index]);

    /// <summary>Adds a token that stands <paramref name="step"/> positions behind the one before.</summary>
    public void Add(ReadOnlySpan<char> token, int step)
    {
        var start = StartOf(Count);
        if (start + token.Length > _letters.Length)
            Array.Resize(ref _letters, Math.Max(start + token.Length, _letters.Length * 2));
        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, Math.Max(16, Count * 2));
            Array.Resize(ref _steps, _ends.Length);
        }
        token.CopyTo(_letters.AsSpan(start));
        (_ends[Count], _steps[Count]) = (start + token.Length, step);
        Count++;
    }

    /// <summary>Takes every token away.</summary>
    public void Clear()
    {
        Count = 0;
        if (_letters.Length > MostKept)
            (_letters, _ends, _steps) = ([], [], []);
    }

    /// <summary>Makes a token the one that a stream is at.</summary>
    public void Show(int index, ICharTermAttribute term, IPositionIncrementAttribute position)
    {
        var start = StartOf(index);
        term.CopyBuffer(_letters, start, _ends[index] - start);
        position.PositionIncrement = _steps[index];
    }

    private int StartOf(int index) => index == 0 ? 0 : _ends[index - 1];
}
