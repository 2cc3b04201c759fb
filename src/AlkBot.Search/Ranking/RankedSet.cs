using AlkBot.Search.Queries;

namespace AlkBot.Search.Ranking;

/// <summary>The hits of a query, analysed: what every feature is computed from.</summary>
internal sealed class RankedSet
{
    private readonly int[] _holding;

    /// <param name="hits">The hits.</param>
    /// <param name="words">The words of the query, in order, with weights.</param>
    /// <param name="counts">In how many passages of the index each of the words is.</param>
    /// <param name="passages">How many passages the index holds.</param>
    /// <param name="stemOf">Finds a word's stem.</param>
    public RankedSet(
        IReadOnlyList<Hit> hits, IReadOnlyList<(string Word, double Weight)> words, IReadOnlyList<int> counts, int passages,
        Func<string, string> stemOf)
    {
        Vocabulary = new Vocabulary(stemOf);
        var stems = words.Select(w => Vocabulary.StemOf(Vocabulary.Number(w.Word))).ToList();
        Passages = [.. hits.Select(hit => AnalysedPassage.Of(hit.Passage, Vocabulary))];
        Terms =
        [
            .. words.Select((w, i) => (w.Word, w.Weight, Stem: stems[i], Idf: Bm25.Idf(counts[i], passages))).GroupBy(w => w.Stem)
                .Select(same => new QueryTerm(same.Key, same.First().Word, same.First().Idf, same.First().Idf * same.Sum(w => w.Weight))),
        ];
        Total = Terms.Sum(term => term.Weight);
        AverageLength = Math.Max(1, Passages.Average(p => (double)p.Stems.Length));
        AverageHeading = Math.Max(1, Passages.Average(p => (double)p.HeadingLength));
        _holding = new int[Vocabulary.Stems];
        foreach (var (stem, _) in Passages.SelectMany(p => p.Counts))
            _holding[stem]++;
        TermOf = new int[Vocabulary.Stems];
        Array.Fill(TermOf, -1);
        for (var i = 0; i < Terms.Length; i++)
            TermOf[Terms[i].Stem] = i;
        TermCounts = [.. Passages.Select(CountsOf)];
    }

    /// <summary>The words of the hits and of the query.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The passages of the hits, in their order.</summary>
    public AnalysedPassage[] Passages { get; }

    /// <summary>The distinct words of the query, by stem.</summary>
    public QueryTerm[] Terms { get; }

    /// <summary>The sum of the terms' weights; features are divided by it, so that they are comparable between queries.</summary>
    public double Total { get; }

    /// <summary>The average length of the passages with their headings, in words.</summary>
    public double AverageLength { get; }

    /// <summary>The average length of the headings, in words.</summary>
    public double AverageHeading { get; }

    /// <summary>The place among <see cref="Terms"/> of each stem; -1 for a stem that is none of the query's.</summary>
    public int[] TermOf { get; }

    /// <summary>By passage: how often each term occurs.</summary>
    public int[][] TermCounts { get; }

    /// <summary>How much a stem tells the hits apart.</summary>
    public double LocalIdf(int stem) => Bm25.Idf(_holding[stem], Passages.Length);

    private int[] CountsOf(AnalysedPassage passage)
    {
        var counts = new int[Terms.Length];
        foreach (var (stem, count) in passage.Counts)
        {
            if (TermOf[stem] >= 0)
                counts[TermOf[stem]] = count;
        }
        return counts;
    }
}
