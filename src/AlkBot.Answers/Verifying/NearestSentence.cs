using System.Text;
using AlkBot.Evidence;

namespace AlkBot.Answers.Verifying;

/// <summary>The sentence of a source that is nearest to a claim, and how the two differ.</summary>
/// <param name="Passage">The passage it stands in.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Comparison">The claim beside it.</param>
/// <param name="Share">How much of the claim it has.</param>
/// <param name="IsOfSubject">Whether it is about what the claim is about.</param>
internal sealed record NearestSentence(Passage Passage, Citation Sentence, Comparison Comparison, double Share, bool IsOfSubject)
{
    // So much of a claim, and of what stands there instead, is the same where one sentence is the other with something changed.
    private const double LeastOfClaim = 0.6;
    private const double LeastOfSentence = 0.5;
    private const double MostOfClaim = 0.75;
    private const int FewestTelling = 3;

    // Two longer ones are no one statement, and take long to compare.
    private const int MostPairs = 100_000;

    /// <summary>Whether the one is plainly the other with something changed.</summary>
    public bool IsNear => IsOfSubject && (Share >= MostOfClaim || Contradicts);

    /// <summary>Whether the two are one statement but for figures, a denial or a word and its opposite.</summary>
    public bool Contradicts { get; } = IsOfSubject && IsContradiction(Comparison);

    /// <summary>The nearest of all sentences in <paramref name="passages"/>; null where none is near.</summary>
    public static NearestSentence? Find(string claim, IEnumerable<Passage> passages, ClaimSubject subject)
    {
        var words = ComparedWord.Of(claim);
        var weight = Weight.Of(words);
        var (nearest, most) = ((NearestSentence?)null, 0.0);
        foreach (var passage in passages.Where(p => p.Kind != PassageKind.Reference))
        {
            foreach (var sentence in passage.Sentences)
            {
                var printed = ComparedWord.Of(passage.Slice(sentence));
                if ((long)printed.Count * words.Count > MostPairs)
                    continue;
                var comparison = Comparison.Of(words, printed);
                var shared = Weight.Of(comparison.Shared);
                var ofSentence = shared / Weight.Of(comparison.Stretches.SelectMany(s => s.Printed));
                if (shared / weight < LeastOfClaim || ofSentence < LeastOfSentence
                    || comparison.Shared.Count(Weight.IsTelling) < FewestTelling || (shared / weight) + ofSentence <= most)
                {
                    continue;
                }
                nearest = new NearestSentence(
                    passage, Citation.Of(passage, sentence), comparison, shared / weight, subject.IsIn(passage, sentence, comparison));
                most = (shared / weight) + ofSentence;
            }
        }
        return nearest;
    }

    /// <summary>The claim with each difference marked: <c>⟦yours → the source's⟧</c>, a dash where one has no word.</summary>
    public string Marked(string claim)
    {
        var (marked, at) = (new StringBuilder(), 0);
        foreach (var stretch in Comparison.Stretches)
        {
            var (claimed, printed) = (Words(claim, stretch.Claimed), Words(Sentence.Quote, stretch.Printed));
            if (stretch.Claimed is [var first, ..])
                marked.Append(claim, at, first.Start - at);
            else
                marked.Append(' ');
            marked.Append(stretch.IsSame ? claimed : $"⟦{claimed} → {printed}⟧");
            at = stretch.Claimed is [.., var last] ? last.End : at;
        }
        return marked.Append(claim, at, claim.Length - at).ToString().Trim();
    }

    private static string Words(string text, IReadOnlyList<ComparedWord> words) =>
        words.Count == 0 ? "–" : text[words[0].Start..words[^1].End].ReplaceLineEndings(" ");

    private static bool IsContradiction(Comparison comparison)
    {
        // The same words in other places: one arm's figure told of the other.
        var (mineAll, theirsAll) = (Telling(comparison.Differences.SelectMany(d => d.Claimed)), Telling(comparison.Differences.SelectMany(d => d.Printed)));
        if (mineAll.Count > 1 && mineAll.SequenceEqual(theirsAll))
            return true;
        var contrary = false;
        foreach (var difference in comparison.Differences)
        {
            var (claimed, printed) = (difference.Claimed.Where(Weighs).ToList(), difference.Printed.Where(Weighs).ToList());
            if (claimed.Count(Weight.Denies) != printed.Count(Weight.Denies))
                contrary = true;
            claimed.RemoveAll(Weight.Denies);
            printed.RemoveAll(Weight.Denies);
            if (claimed.Count != printed.Count)
                return false;
            foreach (var (mine, theirs) in claimed.Zip(printed).Where(pair => pair.First.Key != pair.Second.Key))
            {
                if (!Weight.AreContrary(mine, theirs))
                    return false;
                contrary = true;
            }
        }
        return contrary;

        static List<string> Telling(IEnumerable<ComparedWord> words) => [.. words.Where(Weight.IsTelling).Select(w => w.Key).Order(StringComparer.Ordinal)];

        bool Weighs(ComparedWord word) => Weight.IsTelling(word) || !word.IsWord || IsOpposite(word);

        bool IsOpposite(ComparedWord word) => comparison.Differences.Any(d =>
            d.Claimed.Any(w => Weight.AreOpposites(w, word)) || d.Printed.Any(w => Weight.AreOpposites(w, word)));
    }
}
