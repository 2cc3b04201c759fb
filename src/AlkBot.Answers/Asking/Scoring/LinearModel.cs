using System.Globalization;

namespace AlkBot.Answers.Asking.Scoring;

/// <summary>A logistic regression: a weight for each feature, and one to start from.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Features">The names of the features, in their order.</param>
/// <param name="Start">The score of nothing.</param>
/// <param name="Weights">What each feature adds.</param>
internal sealed record LinearModel(string Name, IReadOnlyList<string> Features, double Start, IReadOnlyList<double> Weights)
{
    private const string StartName = "start";

    /// <summary>Digits behind the point that count: no machine's last bit decides.</summary>
    private const int Digits = 6;

    /// <summary>The logarithm of the odds.</summary>
    public double Score(IReadOnlyList<double> features)
    {
        var score = Start;
        for (var i = 0; i < Weights.Count; i++)
            score += Weights[i] * features[i];
        return Math.Round(score, Digits);
    }

    /// <summary>What weighs most for and against, as <paramref name="features"/> have it.</summary>
    public string Explain(IReadOnlyList<double> features, int most) => string.Join(", ", Weights
        .Select((w, i) => (Name: Features[i], Share: w * features[i])).Where(f => Math.Abs(f.Share) >= 0.05)
        .OrderByDescending(f => Math.Abs(f.Share)).Take(most)
        .Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Name} {f.Share:+0.0;-0.0}")));

    /// <summary>The model of this name among the lines of a file: model, feature and weight, parted by tabs.</summary>
    /// <exception cref="InvalidDataException">The file has other features.</exception>
    public static LinearModel Read(IEnumerable<string> lines, string name, IReadOnlyList<string> features)
    {
        var weights = lines.Where(l => !l.StartsWith('#')).Select(l => l.Split('\t')).Where(l => l[0] == name)
            .ToDictionary(l => l[1], l => double.Parse(l[2], CultureInfo.InvariantCulture));
        return weights.Count == features.Count + 1 && features.All(weights.ContainsKey)
            ? new LinearModel(name, features, weights[StartName], [.. features.Select(f => weights[f])])
            : throw new InvalidDataException($"The weights of {name} are of other features; train again.");
    }

    /// <summary>Its lines.</summary>
    public IEnumerable<string> Write() => Features.Zip(Weights).Prepend((StartName, Start))
        .Select(f => string.Create(CultureInfo.InvariantCulture, $"{Name}\t{f.Item1}\t{f.Item2:0.####}"));
}
