namespace AlkBot.Search.Ranking;

/// <summary>How near to each other the words of the query stand in a passage.</summary>
internal static class PlaceFeatures
{
    // Words of different sentences are that much further apart.
    private const int SentenceGap = 20;

    /// <summary>The places of each term, in order.</summary>
    public static List<int>[] PlacesOf(RankedSet set, int hit)
    {
        var (passage, sentence) = (set.Passages[hit], 0);
        var places = new List<int>[set.Terms.Length];
        for (var i = 0; i < places.Length; i++)
            places[i] = [];
        for (var i = 0; i < passage.Stems.Length; i++)
        {
            while (sentence < passage.SentenceStarts.Length && passage.SentenceStarts[sentence] <= i)
                sentence++;
            if (set.TermOf[passage.Stems[i]] is var term and >= 0)
                places[term].Add(i + (SentenceGap * sentence));
        }
        return places;
    }

    /// <summary>The greatest share of the query that one sentence, or the headings, have.</summary>
    public static double Sentence(RankedSet set, int hit)
    {
        var (passage, best, seen) = (set.Passages[hit], 0.0, new int[set.Terms.Length]);
        for (var s = 0; s < passage.SentenceStarts.Length; s++)
        {
            var end = s + 1 < passage.SentenceStarts.Length ? passage.SentenceStarts[s + 1] : passage.Stems.Length;
            var sum = 0.0;
            for (var i = passage.SentenceStarts[s]; i < end; i++)
            {
                if (set.TermOf[passage.Stems[i]] is var term and >= 0 && seen[term] != s + 1)
                {
                    seen[term] = s + 1;
                    sum += set.Terms[term].Weight;
                }
            }
            best = Math.Max(best, sum);
        }
        return best / set.Total;
    }

    /// <summary>Every two words of the query by the least distance between them.</summary>
    public static double Proximity(RankedSet set, List<int>[] places)
    {
        var sum = 0.0;
        for (var a = 0; a < places.Length; a++)
        {
            for (var b = a + 1; b < places.Length; b++)
            {
                if (places[a].Count > 0 && places[b].Count > 0)
                    sum += Math.Min(set.Terms[a].Weight, set.Terms[b].Weight) / (1 + LeastDistance(places[a], places[b]));
            }
        }
        return sum / set.Total;
    }

    private static int LeastDistance(List<int> left, List<int> right)
    {
        var (i, j, least) = (0, 0, int.MaxValue);
        while (i < left.Count && j < right.Count)
        {
            least = Math.Min(least, Math.Abs(left[i] - right[j]));
            if (left[i] < right[j])
                i++;
            else
                j++;
        }
        return least;
    }
}
