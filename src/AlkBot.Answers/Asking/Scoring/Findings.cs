using AlkBot.Answers.Asking.Claims;
using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Contract;

namespace AlkBot.Answers.Asking.Scoring;

/// <summary>What was found for a question.</summary>
/// <param name="Claims">All that was considered, each judged.</param>
/// <param name="List">The things asked for, when the question asks for things.</param>
internal sealed record Findings(IReadOnlyList<Claim> Claims, IReadOnlyList<ListedSubject> List)
{
    /// <summary>As many as an answer has citations.</summary>
    private const int MostBest = 5;

    /// <summary>How much less likely than the best a claim may answer and still be told.</summary>
    private const double MostBehind = 5;

    /// <summary>Nothing.</summary>
    public static Findings None { get; } = new([], []);

    /// <summary>The claims that answer.</summary>
    public IReadOnlyList<Claim> Kept { get; } = [.. Claims.Where(c => c.IsKept)];

    /// <summary>What was computed of the best claims together; empty where nothing had to be.</summary>
    public IReadOnlyList<double> Features { get; init; } = [];

    /// <summary>The models that scored; null where none had to.</summary>
    public LearntModels? Models { get; init; }

    /// <summary>Whether there is an answer.</summary>
    public bool Answers => List.Count > 0 || Kept.Count > 0;

    /// <summary>Finds and judges.</summary>
    public static async ValueTask<Findings> FindAsync(Question question, CommandContext context, CancellationToken cancellationToken)
    {
        var candidates = await Candidates.FindAsync(question, context, cancellationToken).ConfigureAwait(false);
        if (question.IsOnlyNames)
            return new Findings(candidates.Claims, candidates.List);
        var models = LearntModels.Of(context.Library.Vectors is not null);
        foreach (var claim in candidates.Claims)
            claim.Likelihood = models.Claims.Score(claim.Features);
        var likeliest = candidates.Claims.Select(c => c.Likelihood).DefaultIfEmpty(0).Max();
        foreach (var claim in candidates.Claims.Where(c => LookedUp.Settles(question, c)))
            claim.Likelihood = Math.BitIncrement(Math.Max(0, likeliest));
        var best = Best(candidates.Claims);
        if (best.Count == 0)
            return new Findings(candidates.Claims, []);
        var features = AnswerFeatures.Of(question, candidates.Words!, best, candidates.Claims, candidates.List);
        // Where what fits best is of another time or of others, the sources speak of what was asked, and not for the time or those asked for.
        var isOfAnother = candidates.Claims.Any(c => c.IsOfAnother && c.Likelihood > best[0].Likelihood);
        var answers = LookedUp.Settles(question, best[0]) || LookedUp.Settles(question, candidates.List)
            || (!isOfAnother && models.Answers.Score(features) >= 0);
        foreach (var claim in answers ? best.Where(c => c.Likelihood >= best[0].Likelihood - MostBehind) : [])
            claim.Score = 1 / (1 + Math.Exp(-claim.Likelihood));
        return new Findings(candidates.Claims, answers ? candidates.List : []) { Features = features, Models = models };
    }

    /// <summary>
    /// The likeliest claims that speak of what the question names, the likeliest first, a place and the same words of a source once.
    /// </summary>
    public static IReadOnlyList<Claim> Best(IEnumerable<Claim> claims) =>
    [
        .. claims.Where(c => c.HasRoles).OrderByDescending(c => c.Likelihood).ThenBy(c => c.Quote.Passage)
            .ThenBy(c => c.Quote.Span.Start).DistinctBy(c => (c.Quote.Source, c.Quote.Span.Start))
            .DistinctBy(c => (c.Quote.Source, c.Own.Text)).Take(MostBest),
    ];
}
