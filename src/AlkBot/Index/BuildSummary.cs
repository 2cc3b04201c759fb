using AlkBot.Search.Generations;

namespace AlkBot.Index;

/// <summary>What a build made, in one line.</summary>
internal static class BuildSummary
{
    public static string Of(BuildReport report) =>
        $"built generation {report.Generation.Id}: {Of(report.Generation)}, in {report.Duration.TotalSeconds:0.00} s";

    /// <summary>The counts of a generation.</summary>
    public static string Of(GenerationInfo generation) =>
        $"{Counted(generation.Sources, "source")}, {Counted(generation.Passages, "passage")}, {Counted(generation.Facts, "fact")}";

    /// <summary>A number with its noun.</summary>
    public static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
