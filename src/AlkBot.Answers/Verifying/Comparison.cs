namespace AlkBot.Answers.Verifying;

/// <summary>A stretch of two texts: words that are the same, or words that stand in each other's place.</summary>
/// <param name="IsSame">Whether the words are the same.</param>
/// <param name="Claimed">The words of the claim.</param>
/// <param name="Printed">The words of the source.</param>
internal sealed record Stretch(bool IsSame, IReadOnlyList<ComparedWord> Claimed, IReadOnlyList<ComparedWord> Printed);

/// <summary>A claim beside a sentence of a source, word by word, with as many words the same as can be in the same order.</summary>
internal sealed class Comparison
{
    private const int FarOff = 3;

    private Comparison(IReadOnlyList<Stretch> stretches, IReadOnlyList<ComparedWord> before, IReadOnlyList<ComparedWord> after) =>
        (Stretches, Before, After) = (stretches, before, after);

    /// <summary>What stands beside each other, from the first word of the claim to the last.</summary>
    public IReadOnlyList<Stretch> Stretches { get; }

    /// <summary>What the sentence says before that.</summary>
    public IReadOnlyList<ComparedWord> Before { get; }

    /// <summary>What the sentence says after it.</summary>
    public IReadOnlyList<ComparedWord> After { get; }

    /// <summary>The stretches that differ.</summary>
    public IEnumerable<Stretch> Differences => Stretches.Where(s => !s.IsSame);

    /// <summary>The words that both have.</summary>
    public IEnumerable<ComparedWord> Shared => Stretches.Where(s => s.IsSame).SelectMany(s => s.Claimed);

    /// <summary>Compares <paramref name="claim"/> with <paramref name="sentence"/>.</summary>
    public static Comparison Of(IReadOnlyList<ComparedWord> claim, IReadOnlyList<ComparedWord> sentence)
    {
        var pairs = WithoutStrays(CommonPairs(claim, sentence), claim);
        if (pairs.Count == 0)
            return new Comparison([new Stretch(false, claim, [])], sentence, []);
        var stretches = new List<Stretch>();
        // What a claim begins with, too, stands beside as much of the sentence.
        var begins = pairs[0].Sentence - Math.Min(pairs[0].Claim, pairs[0].Sentence);
        var (c, s) = (0, begins);
        for (var at = 0; at < pairs.Count;)
        {
            var end = at;
            while (end + 1 < pairs.Count && pairs[end + 1] == (pairs[end].Claim + 1, pairs[end].Sentence + 1))
                end++;
            var (first, last) = (pairs[at], pairs[end]);
            if (first.Claim > c || first.Sentence > s)
                stretches.Add(new Stretch(false, Part(claim, c, first.Claim), Part(sentence, s, first.Sentence)));
            stretches.Add(new Stretch(true, Part(claim, first.Claim, last.Claim + 1), Part(sentence, first.Sentence, last.Sentence + 1)));
            (c, s, at) = (last.Claim + 1, last.Sentence + 1, end + 1);
        }
        // What a claim ends in stands beside as much of the sentence, so that "in 20 cases" is compared with what is printed there.
        var beside = Math.Min(claim.Count - c, sentence.Count - s);
        if (c < claim.Count)
            stretches.Add(new Stretch(false, Part(claim, c, claim.Count), Part(sentence, s, s + beside)));
        else
            beside = 0;
        return new Comparison(stretches, Part(sentence, 0, begins), Part(sentence, s + beside, sentence.Count));
    }

    // The longest common subsequence.
    private static List<(int Claim, int Sentence)> CommonPairs(IReadOnlyList<ComparedWord> claim, IReadOnlyList<ComparedWord> sentence)
    {
        var longest = new int[claim.Count + 1, sentence.Count + 1];
        for (var i = claim.Count - 1; i >= 0; i--)
        {
            for (var j = sentence.Count - 1; j >= 0; j--)
            {
                longest[i, j] = claim[i].Key == sentence[j].Key
                    ? longest[i + 1, j + 1] + 1
                    : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }
        var pairs = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < claim.Count && j < sentence.Count;)
        {
            if (claim[i].Key == sentence[j].Key)
                pairs.Add((i++, j++));
            else if (longest[i + 1, j] >= longest[i, j + 1])
                i++;
            else
                j++;
        }
        return pairs;
    }

    // A "the" far off from all else that both have is no beginning and no end.
    private static List<(int Claim, int Sentence)> WithoutStrays(List<(int Claim, int Sentence)> pairs, IReadOnlyList<ComparedWord> claim)
    {
        while (pairs.Count > 1 && IsStray(pairs[0], pairs[1]))
            pairs.RemoveAt(0);
        while (pairs.Count > 1 && IsStray(pairs[^1], pairs[^2]))
            pairs.RemoveAt(pairs.Count - 1);
        return pairs;

        bool IsStray((int Claim, int Sentence) pair, (int Claim, int Sentence) next) =>
            Math.Abs(next.Sentence - pair.Sentence) > FarOff && !Weight.IsTelling(claim[pair.Claim]);
    }

    private static IReadOnlyList<ComparedWord> Part(IReadOnlyList<ComparedWord> words, int start, int end) =>
        [.. words.Skip(start).Take(end - start)];
}
