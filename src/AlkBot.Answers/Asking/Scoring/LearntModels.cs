namespace AlkBot.Answers.Asking.Scoring;

/// <summary>The two models: how likely a claim answers, and whether the best claims answer. Made by the bench's <c>train</c>.</summary>
/// <param name="Claims">Scores a claim.</param>
/// <param name="Answers">Scores the best claims; they answer from 0 on.</param>
internal sealed record LearntModels(LinearModel Claims, LinearModel Answers)
{
    private static readonly Lazy<LearntModels> WithVectors = new(() => Read(LoadLines(), true));
    private static readonly Lazy<LearntModels> OnWords = new(() => Read(LoadLines(), false));

    /// <summary>Those for a generation with vectors or without.</summary>
    public static LearntModels Of(bool hasVectors) => (hasVectors ? WithVectors : OnWords).Value;

    /// <summary>The names under which the two stand in the file.</summary>
    public static (string Claims, string Answers) NamesOf(bool hasVectors) =>
        hasVectors ? ("claim", "answer") : ("claim on words", "answer on words");

    /// <summary>Reads them from the lines of a file.</summary>
    public static LearntModels Read(IReadOnlyList<string> lines, bool hasVectors) => new(
        LinearModel.Read(lines, NamesOf(hasVectors).Claims, ClaimFeatures.Names),
        LinearModel.Read(lines, NamesOf(hasVectors).Answers, AnswerFeatures.Names));

    private static List<string> LoadLines()
    {
        using var reader = new StreamReader(typeof(LearntModels).Assembly.GetManifestResourceStream("question-weights.tsv")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
