namespace AlkBot.Bench.Load.Measures;

/// <summary>How long answers took, in milliseconds.</summary>
internal sealed class Latencies
{
    private readonly List<double> _milliseconds = [];

    public int Count => _milliseconds.Count;

    public void Add(TimeSpan elapsed)
    {
        lock (_milliseconds)
            _milliseconds.Add(elapsed.TotalMilliseconds);
    }

    /// <summary>The time within which <paramref name="share"/> of the answers came.</summary>
    public double Percentile(double share)
    {
        var sorted = _milliseconds.Order().ToArray();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    public override string ToString() => $"p50 {Percentile(0.5):0.00} ms, p99 {Percentile(0.99):0.00} ms, {Count} answers";
}
