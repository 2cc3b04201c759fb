using AlkBot.Answers.Asking.Evidence;
using AlkBot.Answers.Asking.Reading;

namespace AlkBot.Answers.Asking.Scoring;

/// <summary>What is computed of the best claims together, for a model to say whether the sources answer at all.</summary>
internal static class AnswerFeatures
{
    /// <summary>How far a lone claim is ahead.</summary>
    private const double LoneLead = 3;
    private const int MostWords = 12;
    private const int FewBest = 3;

    private static readonly string[] OfFirst =
    [
        "cosine", "words", "words in scope", "words in passage", "most missing", "most missing in scope", "pairs", "accepted", "merit",
        "answer kind missing", "answer kind", "rank", "reference", "fact", "roles", "names", "states attribute",
        "numbers missing", "passage cosine", "title", "row",
    ];

    private static readonly string[] MostOfBest =
        ["cosine", "words", "words in scope", "words in passage", "pairs", "merit", "accepted"];

    private static readonly string[] LeastOfBest = ["most missing", "most missing in scope", "numbers missing"];

    /// <summary>The names of the features, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "likelihood", "lead", "likelihood of three",
        .. OfFirst.Select(n => $"first: {n}"), .. MostOfBest.Select(n => $"most: {n}"), .. LeastOfBest.Select(n => $"least: {n}"),
        // Words that no passage has; how many there are, and the share of them that the rules know.
        "nearest cosine", "unknown words", "number of words", "known words", "names something",
        "some accepted", "most merit", "some accepted x known", "most merit x known", "some accepted x names", "list", "cosine x known",
    ];

    /// <summary>The features of the <paramref name="best"/> of <paramref name="claims"/>, the likeliest first and at least one.</summary>
    public static double[] Of(
        Question question, WordsAsked words, IReadOnlyList<Claim> best, IReadOnlyList<Claim> claims, IReadOnlyList<ListedSubject> list)
    {
        var first = best[0];
        var known = Math.Max(0, 1 - question.Words.Count / (double)Math.Max(1, words.Count));
        var accepted = claims.Any(c => c.Merit > 0) ? 1.0 : 0;
        var merit = claims.Max(c => c.Merit) / 10;
        var names = question.Entities.Count > 0 ? 1 : 0;
        return
        [
            first.Likelihood,
            best.Count > 1 ? first.Likelihood - best[1].Likelihood : LoneLead,
            best.Take(FewBest).Average(c => c.Likelihood),
            .. OfFirst.Select(n => Value(first, n)),
            .. MostOfBest.Select(n => best.Max(c => Value(c, n))),
            .. LeastOfBest.Select(n => best.Min(c => Value(c, n))),
            claims.Max(c => c.Cosine),
            words.Unknown,
            Math.Min(words.Count, MostWords) / (double)MostWords,
            known,
            names,
            accepted,
            merit,
            accepted * known,
            merit * known,
            accepted * names,
            list.Count > 0 ? 1 : 0,
            first.Cosine * known,
        ];
    }

    private static double Value(Claim claim, string feature) => claim.Features[ClaimFeatures.PlaceOf(feature)];
}
