namespace AlkBot.Index.Ranking;

/// <summary>A hit among the others, with the words of the query in it.</summary>
/// <param name="analysed">The passage, taken apart.</param>
/// <param name="words">Its words, by their numbers among the hits.</param>
/// <param name="stems">Its stems, by their numbers among the hits.</param>
internal sealed class RankedPassage(AnalysedPassage analysed, int[] words, int[] stems)
{
    /// <summary>Each word once.</summary>
    public int[] Words => words;

    /// <summary>How often each of <see cref="Words"/> occurs.</summary>
    public int[] WordCounts => analysed.WordCounts;

    /// <summary>Each stem once.</summary>
    public int[] Stems => stems;

    /// <summary>How often each of <see cref="Stems"/> occurs.</summary>
    public int[] StemCounts => analysed.StemCounts;

    /// <summary>The length in words, headings included.</summary>
    public int Length => analysed.Length;

    /// <summary>How many of the first places are headings.</summary>
    public int HeadingLength => analysed.HeadingLength;

    /// <summary>How often each term of the query occurs.</summary>
    public int[] TermCounts { get; private set; } = [];

    /// <summary>Where terms of the query occur, in order, each with the number of its sentence from 1, headings being one.</summary>
    public List<(int Place, int Term, int Sentence)> Occurrences { get; } = [];

    /// <summary>Finds the terms of the query.</summary>
    public void Find(int[] termOf, int terms)
    {
        TermCounts = new int[terms];
        for (var i = 0; i < stems.Length; i++)
        {
            if (termOf[stems[i]] >= 0)
                TermCounts[termOf[stems[i]]] = StemCounts[i];
        }
        var (order, starts, sentence) = (analysed.Order, analysed.SentenceStarts, 0);
        for (var place = 0; place < order.Length; place++)
        {
            while (sentence < starts.Length && starts[sentence] <= place)
                sentence++;
            if (termOf[stems[order[place]]] is var term and >= 0)
                Occurrences.Add((place, term, sentence));
        }
    }
}
