namespace AlkBot.Index.Reporting;

/// <summary>Counts in words.</summary>
public static class Counted
{
    /// <summary>A number with its noun, as <c>1 trial</c> or <c>3 trials</c>.</summary>
    public static string Of(int count, string noun, string? plural = null) => count == 1 ? $"1 {noun}" : $"{count} {plural ?? noun + "s"}";

    /// <summary>What a generation holds.</summary>
    public static string Of(GenerationInfo generation) =>
        $"{Of(generation.Sources, "source")}, {Of(generation.Passages, "passage")}, {Of(generation.Facts, "fact")}";
}
