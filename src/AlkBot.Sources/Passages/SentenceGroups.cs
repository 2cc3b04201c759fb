using System.Collections.Frozen;
using AlkBot.Evidence;

namespace AlkBot.Sources.Passages;

/// <summary>Divides the sentences of a paragraph into passages of similar size that hold together.</summary>
internal static class SentenceGroups
{
    /// <summary>The most sentences of a passage.</summary>
    public const int MostSentences = 5;

    /// <summary>The most characters of a passage, unless a single sentence is longer.</summary>
    public const int MostCharacters = 900;

    // In characters squared: a cut before a sentence that leans on the one before it is as bad as passages 250 characters off.
    private const double LeaningCost = 250 * 250;

    private static readonly FrozenSet<string> Leaning = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "this", "these", "those", "such", "it", "its", "they", "their", "however", "although", "moreover", "furthermore",
        "additionally", "thus", "therefore", "hence", "alternatively", "conversely", "similarly", "another", "he", "she", "here",
        "also", "second", "third");

    private static readonly string[] LeaningPhrases =
        ["in addition", "of interest", "in contrast", "for example", "based on these", "of note"];

    /// <summary>The groups in order; every sentence is in one.</summary>
    public static IEnumerable<IReadOnlyList<Span>> Of(string text, IReadOnlyList<Span> sentences)
    {
        if (sentences.Count == 0)
            yield break;
        var whole = new Span(sentences[0].Start, sentences[^1].End);
        var least = Math.Max(Math.Ceiling((double)sentences.Count / MostSentences), Math.Ceiling((double)whole.Length / MostCharacters));
        var start = 0;
        foreach (var end in Cuts(text, sentences, whole.Length / least))
        {
            yield return [.. sentences.Skip(start).Take(end - start)];
            start = end;
        }
    }

    // The ends of the groups with the least cost: squared distance from the target length, and what each cut costs.
    private static Stack<int> Cuts(string text, IReadOnlyList<Span> sentences, double target)
    {
        var cost = new double[sentences.Count + 1];
        var from = new int[sentences.Count + 1];
        for (var end = 1; end <= sentences.Count; end++)
        {
            cost[end] = double.PositiveInfinity;
            for (var start = end - 1; start >= 0 && Fits(sentences, start, end); start--)
            {
                var difference = sentences[end - 1].End - sentences[start].Start - target;
                var total = cost[start] + (difference * difference) + (start > 0 && Leans(text, sentences[start]) ? LeaningCost : 0);
                if (total < cost[end])
                    (cost[end], from[end]) = (total, start);
            }
        }
        var ends = new Stack<int>();
        for (var end = sentences.Count; end > 0; end = from[end])
            ends.Push(end);
        return ends;
    }

    private static bool Fits(IReadOnlyList<Span> sentences, int start, int end) =>
        end - start == 1 || (end - start <= MostSentences && sentences[end - 1].End - sentences[start].Start <= MostCharacters);

    private static bool Leans(string text, Span sentence)
    {
        var words = text.AsSpan(sentence.Start, sentence.Length);
        foreach (var phrase in LeaningPhrases)
        {
            if (words.StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        var end = words.IndexOfAny(' ', ',', '\n');
        return Leaning.Contains((end < 0 ? words : words[..end]).ToString());
    }
}
