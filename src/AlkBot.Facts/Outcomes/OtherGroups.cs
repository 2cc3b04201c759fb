namespace AlkBot.Facts.Outcomes;

/// <summary>Words for groups of patients that are not what they got: by sex, age or a finding.</summary>
internal static class OtherGroups
{
    /// <summary>A pattern of such a word, between other alternatives inside <c>\b( … )\b</c>.</summary>
    public const string Words =
        "women|men|aged?|years old|younger|older|sub-?(groups?|populations?)|responders|positive|negative|mutant|mutated|wild-?type|without";

    /// <summary>A pattern of a limit: "&lt; 65", but not that of a p value.</summary>
    public const string Limit = @"(?<!\bp ?)[<>≤≥]";
}
