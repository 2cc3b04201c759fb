namespace AlkBot.Bench.Training;

/// <summary>The claims that one question found.</summary>
/// <param name="Rows">Their features.</param>
/// <param name="Right">Which of them answer; at least one.</param>
/// <param name="Importance">What the question counts.</param>
internal sealed record ClaimList(double[][] Rows, bool[] Right, double Importance);

/// <summary>
/// Fits a weighted sum of features so that the claims which answer have the odds among all claims of their question (a conditional logit
/// with several right choices), by damped Newton steps (Levenberg and Marquardt). No chance in it.
/// </summary>
internal static class ListwiseRegression
{
    private const int MostSteps = 60;
    private const double Enough = 1e-2;
    private const int MostTries = 8;
    private const double Easing = 4;

    /// <summary>What has smaller odds moves nothing.</summary>
    private const double Least = 1e-5;

    /// <summary>The weights for features as they come; the start, which says when as many are expected to be right as are, is the last.</summary>
    /// <param name="lists">The questions.</param>
    /// <param name="penalty">What the square of a weight of a standardised feature costs, half of it.</param>
    public static double[] Fit(IReadOnlyList<ClaimList> lists, double penalty)
    {
        var (mean, deviation) = LogisticRegression.Moments([.. lists.SelectMany(l => l.Rows)]);
        var scaled = lists.Select(l => l with
        {
            Rows = Array.ConvertAll(l.Rows, r => r.Select((v, i) => (v - mean[i]) / deviation[i]).ToArray()),
        }).ToList();
        var weights = new double[mean.Length];
        var cost = CostOf(scaled, weights, penalty);
        var damping = lists.Sum(l => l.Importance);
        for (var (step, gain) = (0, double.MaxValue); step < MostSteps && gain > Enough; step++)
        {
            var (gradient, curvature) = Slope(scaled, weights, penalty);
            gain = 0;
            // A step may go too far where the odds are one-sided: it is damped until it gains.
            for (var tries = 0; tries < MostTries && gain <= 0; tries++)
            {
                var damped = (double[,])curvature.Clone();
                for (var i = 0; i < weights.Length; i++)
                    damped[i, i] += damping;
                double[] next = [.. weights.Zip(LogisticRegression.Solve(damped, gradient), (w, c) => w - c)];
                var nextCost = CostOf(scaled, next, penalty);
                if (nextCost < cost)
                    (gain, weights, cost, damping) = (cost - nextCost, next, nextCost, damping / Easing);
                else
                    damping *= Easing;
            }
        }
        double[] plain = [.. weights.Zip(deviation, (w, d) => w / d)];
        return [.. plain, StartOf(lists, plain)];
    }

    private static (double[] Gradient, double[,] Curvature) Slope(List<ClaimList> lists, double[] weights, double penalty)
    {
        var count = weights.Length;
        var gradient = Array.ConvertAll(weights, w => penalty * w);
        var curvature = new double[count, count];
        for (var i = 0; i < count; i++)
            curvature[i, i] = penalty;
        foreach (var (rows, right, importance) in lists)
        {
            var scores = Array.ConvertAll(rows, r => Score(weights, r));
            var (all, wanted) = (OddsOf(scores, _ => true), OddsOf(scores, i => right[i]));
            var middle = new double[count];
            for (var at = 0; at < rows.Length; at++)
            {
                if (all[at] < Least && wanted[at] < Least)
                    continue;
                var row = rows[at];
                for (var i = 0; i < count; i++)
                {
                    gradient[i] += importance * (all[at] - wanted[at]) * row[i];
                    middle[i] += all[at] * row[i];
                    var bent = importance * all[at] * row[i];
                    for (var j = 0; j <= i; j++)
                        curvature[i, j] += bent * row[j];
                }
            }
            for (var i = 0; i < count; i++)
            {
                for (var j = 0; j <= i; j++)
                    curvature[i, j] -= importance * middle[i] * middle[j];
            }
        }
        return (gradient, curvature);
    }

    private static double CostOf(List<ClaimList> lists, double[] weights, double penalty) => penalty * weights.Sum(w => w * w) / 2
        + lists.Sum(l =>
        {
            var scores = Array.ConvertAll(l.Rows, r => Score(weights, r));
            var most = scores.Max();
            var odds = Array.ConvertAll(scores, s => Math.Exp(s - most));
            return l.Importance * (Math.Log(odds.Sum()) - Math.Log(odds.Where((_, i) => l.Right[i]).Sum() + double.Epsilon));
        });

    private static double[] OddsOf(double[] scores, Func<int, bool> counts)
    {
        var most = scores.Where((_, i) => counts(i)).Max();
        var odds = scores.Select((s, i) => counts(i) ? Math.Exp(s - most) : 0).ToArray();
        var total = odds.Sum();
        return Array.ConvertAll(odds, o => o / total);
    }

    private static double StartOf(IReadOnlyList<ClaimList> lists, double[] weights)
    {
        var scores = lists.SelectMany(l => l.Rows.Select(r => (Score: Score(weights, r), l.Importance))).ToList();
        var right = lists.Sum(l => l.Importance * l.Right.Count(r => r));
        var (low, high) = (-100.0, 100.0);
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            var expected = scores.Sum(s => s.Importance / (1 + Math.Exp(-s.Score - middle)));
            (low, high) = expected < right ? (middle, high) : (low, middle);
        }
        return low;
    }

    private static double Score(double[] weights, double[] row)
    {
        var score = 0.0;
        for (var i = 0; i < weights.Length; i++)
            score += weights[i] * row[i];
        return score;
    }
}
