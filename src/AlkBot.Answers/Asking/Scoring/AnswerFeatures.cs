using AlkBot.Answers.Asking.Claims;
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
        "cosine", "words", "words in scope", "most missing", "most missing in scope", "pairs", "answer kind missing", "reference", "roles",
        "numbers missing", "passage cosine", "title", "names missing", "figure missing",
    ];

    private static readonly string[] LeastOfBest = ["most missing in scope", "numbers missing", "names missing", "figure missing"];

    /// <summary>The names of the features, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "likelihood", "lead", "likelihood of three",
        // The share that the best and the best three have of all claims' odds, and how evenly these are spread.
        "share of first", "share of three", "spread",
        // How many of the best stand in the passage and the source of the first, and in how many sources they stand.
        "same passage", "same source", "sources",
        .. OfFirst.Select(n => $"first: {n}"), "most: words in scope", .. LeastOfBest.Select(n => $"least: {n}"),
        // Words that no passage has; how many there are, and the share of them that the rules know.
        "nearest cosine", "unknown words", "number of words", "known words", "names something",
        "some accepted", "most merit", "some accepted x known", "most merit x known", "list",
    ];

    /// <summary>The features of the <paramref name="best"/> of <paramref name="claims"/>, the likeliest first and at least one.</summary>
    public static double[] Of(
        Question question, WordsAsked words, IReadOnlyList<Claim> best, IReadOnlyList<Claim> claims, IReadOnlyList<ListedSubject> list)
    {
        var first = best[0];
        var known = Math.Max(0, 1 - question.Words.Count / (double)Math.Max(1, words.Count));
        var accepted = claims.Any(c => c.Merit > 0) ? 1.0 : 0;
        var merit = claims.Max(c => c.Merit) / 10;
        return
        [
            first.Likelihood,
            best.Count > 1 ? first.Likelihood - best[1].Likelihood : LoneLead,
            best.Take(FewBest).Average(c => c.Likelihood),
            .. Shares(claims),
            best.Count(c => c.Quote.Passage == first.Quote.Passage) / (double)best.Count,
            best.Count(c => c.Quote.Source == first.Quote.Source) / (double)best.Count,
            best.Select(c => c.Quote.Source).Distinct().Count() / (double)best.Count,
            .. OfFirst.Select(n => Value(first, n)),
            best.Max(c => Value(c, "words in scope")),
            .. LeastOfBest.Select(n => best.Min(c => Value(c, n))),
            claims.Max(c => c.Cosine),
            words.Unknown,
            Math.Min(words.Count, MostWords) / (double)MostWords,
            known,
            question.Entities.Count > 0 ? 1 : 0,
            accepted,
            merit,
            accepted * known,
            merit * known,
            list.Count > 0 ? 1 : 0,
        ];
    }

    private static double[] Shares(IReadOnlyList<Claim> claims)
    {
        var likelihoods = claims.Where(c => c.HasRoles).Select(c => c.Likelihood).OrderDescending().ToList();
        var odds = likelihoods.ConvertAll(l => Math.Exp(l - likelihoods[0]));
        var total = odds.Sum();
        // Rounded, so that no machine's last bit decides.
        return
        [
            Math.Round(1 / total, 4), Math.Round(odds.Take(FewBest).Sum() / total, 4),
            Math.Round(odds.Sum(o => o == 0 ? 0 : -(o / total) * Math.Log(o / total)), 4),
        ];
    }

    private static double Value(Claim claim, string feature) => claim.Features[ClaimFeatures.PlaceOf(feature)];
}
