using System.Buffers;
using AlkBot.Index.Queries;

namespace AlkBot.Index.Ranking;

/// <summary>
/// The hits of a query, taken apart: what every feature is computed from. Words and stems have numbers of their own here, those of the
/// query first, then those of the hits as they come, so that what they index is small and does not depend on what was asked before.
/// </summary>
internal sealed class RankedSet
{
    private readonly int[] _holding;

    /// <param name="hits">The hits.</param>
    /// <param name="words">The words of the query, in order, with weights.</param>
    /// <param name="counts">In how many passages of the index each of the words is.</param>
    /// <param name="passages">How many passages the index holds.</param>
    /// <param name="analyses">Takes passages apart.</param>
    public RankedSet(
        IReadOnlyList<Hit> hits, IReadOnlyList<(string Word, double Weight)> words, IReadOnlyList<int> counts, int passages,
        PassageAnalyses analyses)
    {
        var (analysed, sought, known) = analyses.Of(hits, words.Select(w => w.Word));
        var (wordNumbers, stemNumbers) = (new LocalNumbers(known.Words), new LocalNumbers(known.Stems));
        wordNumbers.Of(sought);
        var stems = stemNumbers.Of([.. sought.Select(word => known.StemOf[word])]);
        Passages = Array.ConvertAll(
            analysed, passage => new RankedPassage(passage, wordNumbers.Of(passage.Words), stemNumbers.Of(passage.Stems)));
        Spellings = Array.ConvertAll(wordNumbers.Release(), word => known.Spellings[word]);
        Terms =
        [
            .. words.Select((w, i) => (w.Word, w.Weight, Stem: stems[i], Idf: Bm25.Idf(counts[i], passages))).GroupBy(w => w.Stem)
                .Select(same => new QueryTerm(same.Key, same.First().Word, same.First().Idf, same.First().Idf * same.Sum(w => w.Weight))),
        ];
        Total = Terms.Sum(term => term.Weight);
        AverageLength = Math.Max(1, Passages.Average(p => (double)p.Length));
        AverageHeading = Math.Max(1, Passages.Average(p => (double)p.HeadingLength));
        _holding = new int[stemNumbers.Release().Length];
        foreach (var passage in Passages)
        {
            foreach (var stem in passage.Stems)
                _holding[stem]++;
        }
        TermOf = new int[_holding.Length];
        Array.Fill(TermOf, -1);
        for (var i = 0; i < Terms.Length; i++)
            TermOf[Terms[i].Stem] = i;
        foreach (var passage in Passages)
            passage.Find(TermOf, Terms.Length);
    }

    /// <summary>Each word of the query and of the hits as it is spelt.</summary>
    public string[] Spellings { get; }

    /// <summary>How many stems there are.</summary>
    public int Stems => _holding.Length;

    /// <summary>The passages of the hits, in their order.</summary>
    public RankedPassage[] Passages { get; }

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

    /// <summary>How many of the hits have a stem.</summary>
    public int Holding(int stem) => _holding[stem];

    /// <summary>How much a stem tells the hits apart.</summary>
    public double LocalIdf(int stem) => Bm25.Idf(_holding[stem], Passages.Length);

    /// <summary>Numbers in the order in which they are met.</summary>
    private sealed class LocalNumbers
    {
        private readonly List<int> _met = [];

        // By number of the vocabulary: the number here and one; 0 for what was not met.
        private readonly int[] _local;

        public LocalNumbers(int most)
        {
            _local = ArrayPool<int>.Shared.Rent(most);
            Array.Clear(_local, 0, most);
        }

        public int[] Of(int[] numbers)
        {
            var local = new int[numbers.Length];
            for (var i = 0; i < local.Length; i++)
            {
                ref var known = ref _local[numbers[i]];
                if (known == 0)
                {
                    _met.Add(numbers[i]);
                    known = _met.Count;
                }
                local[i] = known - 1;
            }
            return local;
        }

        /// <summary>The numbers met; none can be added after.</summary>
        public int[] Release()
        {
            ArrayPool<int>.Shared.Return(_local);
            return [.. _met];
        }
    }
}
