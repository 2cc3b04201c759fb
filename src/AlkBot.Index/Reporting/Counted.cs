namespace AlkBot.Index.Reporting;

/// <summary>Counts in words.</summary>
public static class Counted
{
    /// <summary>A number with its noun.</summary>
    public static string Of(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    /// <summary>What a generation holds.</summary>
    public static string Of(GenerationInfo generation) =>
        $"{Of(generation.Sources, "source")}, {Of(generation.Passages, "passage")}, {Of(generation.Facts, "fact")}";
}
