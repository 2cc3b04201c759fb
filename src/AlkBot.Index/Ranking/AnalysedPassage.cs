namespace AlkBot.Index.Ranking;

/// <summary>
/// The words of a passage: those around it first (headings, table headers), then its own, sentence by sentence. Words and stems are
/// numbers of one <see cref="Vocabulary"/>, each once, in the order in which they first occur.
/// </summary>
/// <param name="Words">The words.</param>
/// <param name="WordCounts">How often each word occurs.</param>
/// <param name="Stems">The stems.</param>
/// <param name="StemCounts">How often each stem occurs.</param>
/// <param name="Order">The text: for each place, the place of its stem among <paramref name="Stems"/>.</param>
/// <param name="HeadingLength">How many of the first places are headings.</param>
/// <param name="SentenceStarts">Where the headings, if any, and each sentence begin.</param>
internal sealed record AnalysedPassage(
    int[] Words, int[] WordCounts, int[] Stems, int[] StemCounts, int[] Order, int HeadingLength, int[] SentenceStarts)
{
    /// <summary>The length in words, headings included.</summary>
    public int Length => Order.Length;
}
