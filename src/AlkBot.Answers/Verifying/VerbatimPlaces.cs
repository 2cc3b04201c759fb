using AlkBot.Evidence;

namespace AlkBot.Answers.Verifying;

/// <summary>Where a source has the very words of a claim.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Sentences">The sentences that hold the words, whole.</param>
/// <param name="Start">Where the words begin, counted in the text of the sentences.</param>
/// <param name="End">Where they end, exclusive.</param>
/// <param name="IsWhole">Whether the sentences say nothing else.</param>
internal sealed record VerbatimPlace(Passage Passage, Citation Sentences, int Start, int End, bool IsWhole);

/// <summary>Finds the very words of claims.</summary>
internal static class VerbatimPlaces
{
    /// <summary>The places in <paramref name="passages"/>, whole sentences first, and references last.</summary>
    public static IReadOnlyList<VerbatimPlace> Find(string claim, IEnumerable<Passage> passages)
    {
        var words = ComparedWord.Of(claim);
        return
        [
            .. passages.Select(p => Find(words, p, withReferences: true) ?? Find(words, p, withReferences: false)).OfType<VerbatimPlace>()
                .OrderBy(p => p.Passage.Kind == PassageKind.Reference).ThenBy(p => !p.IsWhole),
        ];
    }

    private static VerbatimPlace? Find(IReadOnlyList<ComparedWord> claim, Passage passage, bool withReferences)
    {
        var words = ComparedWord.Of(passage.Text, withReferences);
        for (var first = 0; first + claim.Count <= words.Count; first++)
        {
            var length = 0;
            while (length < claim.Count && words[first + length].Key == claim[length].Key)
                length++;
            if (length < claim.Count)
                continue;
            var (start, end) = (words[first].Start, words[first + length - 1].End);
            var (from, to) = Around(passage, start, end);
            var inSentences = words.Count(w => w.Start >= from && w.End <= to);
            var quote = Citation.Of(passage, new Span(passage.Span.Start + from, passage.Span.Start + to));
            return new VerbatimPlace(passage, quote, start - from, end - from, inSentences == claim.Count);
        }
        return null;
    }

    // The sentences that overlap the words, in characters of the passage; all of it where it has none.
    private static (int From, int To) Around(Passage passage, int start, int end)
    {
        var sentences = passage.Sentences.Select(s => (From: s.Start - passage.Span.Start, To: s.End - passage.Span.Start))
            .Where(s => s.From < end && start < s.To).ToList();
        return sentences.Count == 0
            ? (0, passage.Text.Length)
            : (Math.Min(start, sentences.Min(s => s.From)), Math.Max(end, sentences.Max(s => s.To)));
    }
}
