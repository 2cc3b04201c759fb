namespace AlkBot.Index.Ranking;

/// <summary>
/// How well those do that a hit is most alike: passages about one thing are relevant together (Diaz, Regularizing ad hoc retrieval
/// scores, CIKM 2005).
/// </summary>
internal static class ScoreSmoothing
{
    // The hits that others are compared with, and how many of those most alike count.
    private const int Compared = 40;
    private const int Nearest = 5;

    /// <summary>By hit: the BM25 of the hits most alike, weighed by likeness.</summary>
    public static double[] Of(RankedSet set, double[] text, int[] order)
    {
        var idf = new double[set.Stems];
        for (var stem = 0; stem < idf.Length; stem++)
            idf[stem] = set.LocalIdf(stem);
        var vectors = Array.ConvertAll(set.Passages, passage => VectorOf(set, passage, idf));
        var likeness = new double[Math.Min(Compared, order.Length)][];
        var dense = new double[set.Stems];
        for (var i = 0; i < likeness.Length; i++)
        {
            foreach (var (stem, weight) in vectors[order[i]])
                dense[stem] = weight;
            likeness[i] = Array.ConvertAll(vectors, vector => Product(vector, dense));
            foreach (var (stem, _) in vectors[order[i]])
                dense[stem] = 0;
        }
        var scores = new double[set.Passages.Length];
        Span<int> nearest = stackalloc int[Nearest];
        for (var hit = 0; hit < scores.Length; hit++)
            scores[hit] = Score(hit, nearest[..FindNearest(hit, likeness, order, nearest)], likeness, text, order);
        return scores;
    }

    private static double Score(int hit, ReadOnlySpan<int> nearest, double[][] likeness, double[] text, int[] order)
    {
        var (total, sum) = (0.0, 0.0);
        foreach (var i in nearest)
        {
            total += likeness[i][hit];
            sum += likeness[i][hit] * text[order[i]];
        }
        return total > 0 ? sum / total : 0;
    }

    // The most alike first, the better hit first among equals; a hit is none of its own neighbours.
    private static int FindNearest(int hit, double[][] likeness, int[] order, Span<int> nearest)
    {
        var count = 0;
        for (var i = 0; i < likeness.Length; i++)
        {
            if (order[i] == hit)
                continue;
            var place = count;
            while (place > 0 && likeness[nearest[place - 1]][hit] < likeness[i][hit])
                place--;
            if (place == Nearest)
                continue;
            count = Math.Min(count + 1, Nearest);
            for (var later = count - 1; later > place; later--)
                nearest[later] = nearest[later - 1];
            nearest[place] = i;
        }
        return count;
    }

    // Of length 1; a stem that no other hit has relates it to none and is left out.
    private static (int Stem, double Weight)[] VectorOf(RankedSet set, RankedPassage passage, double[] idf)
    {
        var (weights, squares, shared) = (new double[passage.Stems.Length], 0.0, 0);
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = (1 + Math.Log(passage.StemCounts[i])) * idf[passage.Stems[i]];
            squares += weights[i] * weights[i];
            shared += set.Holding(passage.Stems[i]) > 1 ? 1 : 0;
        }
        if (squares == 0)
            return [];
        var (vector, norm, place) = (new (int, double)[shared], Math.Sqrt(squares), 0);
        for (var i = 0; i < weights.Length; i++)
        {
            if (set.Holding(passage.Stems[i]) > 1)
                vector[place++] = (passage.Stems[i], weights[i] / norm);
        }
        return vector;
    }

    private static double Product((int Stem, double Weight)[] vector, double[] dense)
    {
        var sum = 0.0;
        foreach (var (stem, weight) in vector)
            sum += weight * dense[stem];
        return sum;
    }
}
