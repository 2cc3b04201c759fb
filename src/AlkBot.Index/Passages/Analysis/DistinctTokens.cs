namespace AlkBot.Index.Passages.Analysis;

/// <summary>Gathers tokens, each once.</summary>
internal sealed class DistinctTokens
{
    private readonly HashSet<int> _known;

    public DistinctTokens() => _known = new HashSet<int>(new Comparer(Tokens));

    /// <summary>What was gathered.</summary>
    public TokenList Tokens { get; } = new(mostKept: 64 * 1024);

    /// <summary>Adds those of <paramref name="tokens"/> that are not there yet.</summary>
    public void Add(TokenList tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            Tokens.Add(tokens[i], step: 1);
            if (!_known.Add(Tokens.Count - 1))
                Tokens.RemoveLast();
        }
    }

    /// <summary>Takes every token away.</summary>
    public void Clear()
    {
        _known.Clear();
        Tokens.Clear();
    }

    private sealed class Comparer(TokenList tokens) : IEqualityComparer<int>
    {
        public bool Equals(int x, int y) => tokens[x].SequenceEqual(tokens[y]);

        public int GetHashCode(int index) => string.GetHashCode(tokens[index]);
    }
}
