using System.Globalization;

namespace AlkBot.Bench.Extraction;

/// <summary>Writes a score with what was missed and what was wrong, a line each.</summary>
internal static class ScoreReport
{
    /// <summary>Writes <paramref name="score"/> to <paramref name="output"/>.</summary>
    public static async Task WriteAsync<T>(Score<T> score, Func<T, string> line, TextWriter output, CancellationToken cancellationToken)
    {
        List<string> report =
        [
            $"precision  {Share(score.Precision)}  {score.Right} of {score.Right + score.False.Count} found",
            $"recall     {Share(score.Recall)}  {score.Right} of {score.Right + score.Missed.Count} labelled",
            .. score.Missed.Select(m => $"missed     {line(m)}"),
            .. score.False.Select(f => $"false      {line(f)}"),
        ];
        foreach (var one in report)
            await output.WriteLineAsync(one.AsMemory(), cancellationToken);
    }

    private static string Share(double share) => share.ToString("F3", CultureInfo.InvariantCulture);
}
