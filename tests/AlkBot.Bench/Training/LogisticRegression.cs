namespace AlkBot.Bench.Training;

/// <summary>Fits a logistic regression by Newton's method, with a penalty on the weights of standardised features. No chance in it.</summary>
internal static class LogisticRegression
{
    private const int MostSteps = 30;
    private const double Enough = 1e-6;

    /// <summary>The weights for features as they come; the start is the last.</summary>
    /// <param name="rows">The features.</param>
    /// <param name="labels">Whether each row is right.</param>
    /// <param name="importance">What each row counts.</param>
    /// <param name="penalty">What the square of a weight costs, half of it.</param>
    public static double[] Fit(IReadOnlyList<double[]> rows, IReadOnlyList<bool> labels, IReadOnlyList<double> importance, double penalty)
    {
        var count = rows[0].Length;
        var (mean, deviation) = Moments(rows);
        var weights = new double[count + 1];
        var row = new double[count + 1];
        row[count] = 1;
        for (var step = 0; step < MostSteps; step++)
        {
            var gradient = new double[count + 1];
            var curvature = new double[count + 1, count + 1];
            for (var i = 0; i < count; i++)
                (gradient[i], curvature[i, i]) = (penalty * weights[i], penalty);
            for (var r = 0; r < rows.Count; r++)
            {
                var score = weights[count];
                for (var i = 0; i < count; i++)
                {
                    row[i] = (rows[r][i] - mean[i]) / deviation[i];
                    score += weights[i] * row[i];
                }
                var likely = 1 / (1 + Math.Exp(-score));
                var (error, bend) = (importance[r] * (likely - (labels[r] ? 1 : 0)), importance[r] * likely * (1 - likely));
                for (var i = 0; i <= count; i++)
                {
                    gradient[i] += error * row[i];
                    var bent = bend * row[i];
                    for (var j = 0; j <= i; j++)
                        curvature[i, j] += bent * row[j];
                }
            }
            var change = Solve(curvature, gradient);
            for (var i = 0; i <= count; i++)
                weights[i] -= change[i];
            if (change.Max(Math.Abs) < Enough)
                break;
        }
        var plain = new double[count + 1];
        plain[count] = weights[count];
        for (var i = 0; i < count; i++)
        {
            plain[i] = weights[i] / deviation[i];
            plain[count] -= plain[i] * mean[i];
        }
        return plain;
    }

    /// <summary>The mean and the standard deviation of each feature; 1 where it never varies.</summary>
    public static (double[] Mean, double[] Deviation) Moments(IReadOnlyList<double[]> rows)
    {
        var count = rows[0].Length;
        var (mean, deviation) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            mean[i] = rows.Average(r => r[i]);
            var spread = Math.Sqrt(rows.Average(r => (r[i] - mean[i]) * (r[i] - mean[i])));
            deviation[i] = spread < 1e-9 ? 1 : spread;
        }
        return (mean, deviation);
    }

    /// <summary>Solves by Cholesky's method: the matrix is symmetric, and its lower half is given.</summary>
    public static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        var lower = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++)
                    sum -= lower[i, k] * lower[j, k];
                lower[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / lower[j, j];
            }
        }
        var solution = (double[])right.Clone();
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++)
                solution[i] -= lower[i, k] * solution[k];
            solution[i] /= lower[i, i];
        }
        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
                solution[i] -= lower[k, i] * solution[k];
            solution[i] /= lower[i, i];
        }
        return solution;
    }
}
