using System.Globalization;
using AlkBot.Answers.Asking.Scoring;

namespace AlkBot.Bench.Training;

/// <summary>Fits the two models to labelled questions, and says how they do on sets that they were not fitted to.</summary>
internal sealed class Training(IReadOnlyList<TrainingQuestion> questions, bool hasVectors)
{
    private const double PenaltyOfClaims = 1;
    private const double PenaltyOfAnswers = 100;

    /// <summary>What the claims of a family count together, and the questions of a family that are answered, or that are not.</summary>
    private const double ImportanceOfFamily = 200;

    /// <summary>
    /// From which odds on it answers, as a logarithm. Below even, because a wrong refusal was counted like a wrong answer in fitting,
    /// and an answer can be wrong by its sentence as well; the same for all sets.
    /// </summary>
    private const double LeastOdds = -0.2;

    /// <summary>The same on words alone, which part answers from near misses less well.</summary>
    private const double LeastOddsOnWords = 0.3;

    private static readonly double[] Points = [-1, -0.6, -0.4, -0.3, -0.2, -0.1, 0, 0.2];

    private double Least => hasVectors ? LeastOdds : LeastOddsOnWords;

    /// <summary>Fitted to all questions.</summary>
    public LearntModels Fit() => Fit(questions);

    /// <summary>For each family, how models fitted to the other families do.</summary>
    public IEnumerable<string> LeavingOut()
    {
        foreach (var family in questions.Select(q => q.Family).Distinct().ToList())
        {
            var models = Fit([.. questions.Where(q => q.Family != family)]);
            foreach (var line in Report(models, [.. questions.Where(q => q.Family == family)]))
                yield return line;
        }
    }

    /// <summary>
    /// Each question with the score of its answer by models fitted to the other families, which leave their likelihoods on its claims until
    /// the next one is taken; minus infinity where nothing answers.
    /// </summary>
    public IEnumerable<(TrainingQuestion Question, double Score)> ScoredByOthers()
    {
        foreach (var family in questions.GroupBy(q => q.Family))
        {
            var models = Fit([.. questions.Where(q => q.Family != family.Key)]);
            foreach (var question in family)
                yield return (question, Score(models, question).Score);
        }
    }

    /// <summary>How models do on questions, by set.</summary>
    public IEnumerable<string> Report(LearntModels models, IReadOnlyList<TrainingQuestion> asked)
    {
        foreach (var set in asked.GroupBy(q => q.Set))
        {
            var scored = set.Select(q => Score(models, q)).ToList();
            var (answerable, all) = (set.Count(q => q.Label.IsAnswerable), set.Count());
            var found = scored.Count(s => s.Question.Label.IsAnswerable && s.Found);
            var points = Points.Select(p => string.Create(
                CultureInfo.InvariantCulture,
                $"{p:0.0}: {scored.Count(s => s.Question.Label.IsAnswerable && s.Found && s.Score >= p)} "
                + $"{scored.Count(s => !s.Question.Label.IsAnswerable && s.Score < p)}"));
            yield return $"{set.Key}: found {found} of {answerable}; answered, refused of {all - answerable} from odds of "
                + string.Join(", ", points);
        }
    }

    private LearntModels Fit(IReadOnlyList<TrainingQuestion> fitted)
    {
        var names = LearntModels.NamesOf(hasVectors);
        var usable = fitted.Where(q => q.Candidates is not null).ToList();
        var ranked = usable.Where(q => q.Label.IsAnswerable).Select(q => (q.Family, Claims: q.Claims.Where(c => c.Claim.HasRoles).ToList()))
            .Where(q => q.Claims.Exists(c => c.Answers)).ToList();
        var families = ranked.CountBy(q => q.Family).ToDictionary();
        var claimModel = Model(names.Claims, ClaimFeatures.Names, ListwiseRegression.Fit(
            [.. ranked.Select(q => new ClaimList(
                [.. q.Claims.Select(c => c.Claim.Features)], [.. q.Claims.Select(c => c.Answers)], ImportanceOfFamily / families[q.Family]))],
            PenaltyOfClaims), 0);
        var kinds = usable.CountBy(q => (q.Family, q.Label.IsAnswerable)).ToDictionary();
        var answers = usable.Select(q => (Features: AnswerOf(claimModel, q), q)).Where(a => a.Features is not null).ToList();
        return new LearntModels(claimModel, Model(names.Answers, AnswerFeatures.Names, LogisticRegression.Fit(
            [.. answers.Select(a => a.Features!)], [.. answers.Select(a => a.q.Label.IsAnswerable)],
            [.. answers.Select(a => ImportanceOfFamily / kinds[(a.q.Family, a.q.Label.IsAnswerable)])], PenaltyOfAnswers), -Least));
    }

    private static LinearModel Model(string name, IReadOnlyList<string> features, double[] weights, double shift) =>
        new(name, features, Math.Round(weights[^1] + shift, 4), [.. weights[..^1].Select(w => Math.Round(w, 4))]);

    private static double[]? AnswerOf(LinearModel claims, TrainingQuestion question)
    {
        foreach (var claim in question.Claims)
            claim.Claim.Likelihood = claims.Score(claim.Claim.Features);
        var best = Findings.Best(question.Claims.Select(c => c.Claim));
        return best.Count == 0
            ? null
            : AnswerFeatures.Of(
                question.Question, question.Candidates!.Words!, best, question.Candidates.Claims, question.Candidates.List);
    }

    private (TrainingQuestion Question, double Score, bool Found) Score(LearntModels models, TrainingQuestion question)
    {
        if (question.Candidates is null || AnswerOf(models.Claims, question) is not { } features)
            return (question, double.NegativeInfinity, false);
        var best = Findings.Best(question.Claims.Select(c => c.Claim));
        return (question, models.Answers.Score(features) + Least, best.Any(question.Label.IsAnsweredBy));
    }
}
