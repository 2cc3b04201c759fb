namespace AlkBot.Facts.Outcomes;

/// <summary>Parts of patterns for ratios that compare groups: "hazard ratio, 0.73; 95% CI, 0.58 to 0.92; P=0.008".</summary>
internal static class Ratio
{
    /// <summary>What a ratio is called, as one group <c>measure</c>; the abbreviations only in capitals.</summary>
    public const string Named =
        @"(?<measure>((un)?adjusted )?(hazard ratio|odds ratio|relative risk|risk ratio|rate ratio|(?-i:\b(HR|OR|RR)\b)))"
        + @"( ?[\[(](?-i:a?(HR|OR|RR))[\])])?";

    /// <summary>Whether a text can name a ratio; cheaper than the patterns.</summary>
    public static bool MayBeIn(string text) =>
        text.Contains("ratio", StringComparison.OrdinalIgnoreCase) || text.Contains(" risk", StringComparison.OrdinalIgnoreCase)
        || text.Contains("HR", StringComparison.Ordinal) || text.Contains("OR", StringComparison.Ordinal)
        || text.Contains("RR", StringComparison.Ordinal);

    /// <summary>A ratio's value, as one group <c>value</c>.</summary>
    public const string Value = @"(?<value>\d+[.·]\d+)(?![.·]?\d|\s?%)";

    /// <summary>A ratio whose value stands right behind its name.</summary>
    public const string Figure = Named + @"(,|:| ?=| was| of)? ?" + Value;

    /// <summary>A ratio in brackets, with what stands behind its value.</summary>
    public const string Bracket = @"\((?<ratio>" + Figure + @"(?<note>([^()]|\([^()]*\)){0,120}))\)";
}
