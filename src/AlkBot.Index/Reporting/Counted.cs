using System.Runtime.CompilerServices;

namespace AlkBot.Index.Reporting;

/// <summary>Counts in words, with their values apart so that they can be said in another language.</summary>
public static class Counted
{
    /// <summary>A number with its noun, as <c>1 trial</c> or <c>3 trials</c>.</summary>
    public static FormattableString Of(int count, string noun, string? plural = null) =>
        FormattableStringFactory.Create($"{{0}} {(count == 1 ? noun : plural ?? noun + "s")}", count);

    /// <summary>What a generation holds.</summary>
    public static FormattableString Of(GenerationInfo generation) =>
        $"{Of(generation.Sources, "source")}, {Of(generation.Passages, "passage")}, {Of(generation.Facts, "fact")}";
}
