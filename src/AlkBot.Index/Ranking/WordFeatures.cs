namespace AlkBot.Index.Ranking;

/// <summary>Which words of the query a passage has, and where.</summary>
internal static class WordFeatures
{
    // A heading is short and says what all of it is about: that a word is there counts more than how often.
    private const double HeadingK1 = 0.6;
    private const double HeadingB = 0.5;

    /// <summary>BM25 over headings and text together.</summary>
    public static double Text(RankedSet set, int hit)
    {
        var (sum, counts, length) = (0.0, set.Passages[hit].TermCounts, set.Passages[hit].Length);
        for (var i = 0; i < counts.Length; i++)
            sum += set.Terms[i].Weight * Bm25.Saturated(counts[i], length, set.AverageLength);
        return sum / set.Total;
    }

    /// <summary>BM25 over the headings alone.</summary>
    public static double Heading(RankedSet set, int hit)
    {
        var (sum, passage, counts) = (0.0, set.Passages[hit], new int[set.Terms.Length]);
        foreach (var (place, term, _) in passage.Occurrences)
        {
            if (place < passage.HeadingLength)
                counts[term]++;
        }
        for (var i = 0; i < counts.Length; i++)
            sum += set.Terms[i].Weight * Bm25.Saturated(counts[i], passage.HeadingLength, set.AverageHeading, HeadingK1, HeadingB);
        return sum / set.Total;
    }

    /// <summary>The share of the words of the headings that the query has.</summary>
    public static double HeadingShare(RankedSet set, int hit)
    {
        var (passage, shared) = (set.Passages[hit], 0);
        foreach (var (place, _, _) in passage.Occurrences)
            shared += place < passage.HeadingLength ? 1 : 0;
        return (double)shared / Math.Max(1, passage.HeadingLength);
    }
}
