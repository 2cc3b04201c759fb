namespace AlkBot.Index.Ranking;

/// <summary>How near to each other the words of the query stand in a passage.</summary>
internal static class PlaceFeatures
{
    // Words of different sentences are that much further apart.
    private const int SentenceGap = 20;

    /// <summary>The greatest share of the query that one sentence, or the headings, have.</summary>
    public static double Sentence(RankedSet set, int hit)
    {
        var (best, sum, seen, last) = (0.0, 0.0, new int[set.Terms.Length], 0);
        foreach (var (_, term, sentence) in set.Passages[hit].Occurrences)
        {
            if (sentence != last)
                (last, sum) = (sentence, 0);
            if (seen[term] == sentence)
                continue;
            seen[term] = sentence;
            sum += set.Terms[term].Weight;
            best = Math.Max(best, sum);
        }
        return best / set.Total;
    }

    /// <summary>Every two words of the query by the least distance between them.</summary>
    public static double Proximity(RankedSet set, int hit)
    {
        var terms = set.Terms.Length;
        var (least, last) = (new int[terms * terms], new int[terms]);
        Array.Fill(last, int.MinValue);
        // What is nearest before a place is the last of its kind.
        foreach (var (place, term, sentence) in set.Passages[hit].Occurrences)
        {
            var at = place + (SentenceGap * sentence);
            for (var other = 0; other < terms; other++)
            {
                if (other == term || last[other] == int.MinValue)
                    continue;
                ref var distance = ref least[(Math.Min(term, other) * terms) + Math.Max(term, other)];
                distance = distance == 0 ? at - last[other] : Math.Min(distance, at - last[other]);
            }
            last[term] = at;
        }
        var sum = 0.0;
        for (var a = 0; a < terms; a++)
        {
            for (var b = a + 1; b < terms; b++)
            {
                if (least[(a * terms) + b] is var distance and > 0)
                    sum += Math.Min(set.Terms[a].Weight, set.Terms[b].Weight) / (1 + distance);
            }
        }
        return sum / set.Total;
    }
}
