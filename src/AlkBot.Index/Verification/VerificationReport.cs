namespace AlkBot.Index.Verification;

/// <summary>What a verification checked and found.</summary>
/// <param name="Generation">The generation checked.</param>
/// <param name="Checked">How much was checked.</param>
/// <param name="Failures">What is wrong, one line each; at most <see cref="MostFailures"/>, the last of which counts the rest.</param>
/// <param name="Notes">What is worth knowing and not wrong, one line each, such as a file that changed since the build.</param>
public sealed record VerificationReport(
    GenerationInfo Generation, CheckedCounts Checked, IReadOnlyList<string> Failures, IReadOnlyList<string> Notes)
{
    /// <summary>The most lines in <see cref="Failures"/>.</summary>
    public const int MostFailures = 50;

    /// <summary>Whether everything was checked and nothing is wrong. A check of nothing is not a success.</summary>
    public bool Ok => Failures.Count == 0 && Checked is { Sources: > 0, Passages: > 0, EngineChecks: > 0 };
}

/// <summary>How much a verification checked.</summary>
/// <param name="Sources">Sources whose stored text was compared with their recorded length and, for plain text, hash.</param>
/// <param name="Passages">Passages whose text was compared with the canonical text.</param>
/// <param name="Sentences">Sentences that were found inside their passages.</param>
/// <param name="Cells">Table cells whose text was compared.</param>
/// <param name="Facts">Facts that were found to have a citation.</param>
/// <param name="Citations">Citations of facts and names whose quotes were compared.</param>
/// <param name="Files">Source files on disk against which all spans were compared again.</param>
/// <param name="EngineChecks">Integrity checks that the engine ran.</param>
public sealed record CheckedCounts(
    int Sources, int Passages, int Sentences, int Cells, int Facts, int Citations, int Files, int EngineChecks)
{
    /// <summary>The counts of both.</summary>
    public static CheckedCounts operator +(CheckedCounts one, CheckedCounts other) => new(
        one.Sources + other.Sources, one.Passages + other.Passages, one.Sentences + other.Sentences, one.Cells + other.Cells,
        one.Facts + other.Facts, one.Citations + other.Citations, one.Files + other.Files, one.EngineChecks + other.EngineChecks);
}
