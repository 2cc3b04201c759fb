using System.Text.RegularExpressions;

namespace AlkBot.Sources.Blocks;

/// <summary>Reads a section's role off its heading, by the words that journals use.</summary>
internal static partial class SectionRoles
{
    /// <summary>The role; null when the words say nothing of it.</summary>
    public static SectionRole? Of(string title) =>
        References().IsMatch(title) ? SectionRole.References
        : Abstract().IsMatch(title) ? SectionRole.Abstract
        : BackMatter().IsMatch(title) ? SectionRole.BackMatter
        : null;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"^(references?|bibliography|literature( cited)?|works cited|reference list)$", Options)]
    private static partial Regex References();

    [GeneratedRegex(@"^(abstract|summary|synopsis)$", Options)]
    private static partial Regex Abstract();

    [GeneratedRegex(
        @"^(conflicts? of interests?.*|(declaration of )?competing (financial )?interests?.*|disclosures?.*|funding.*|financial support"
        + @"|acknowledge?ments?.*|authors?.? contributions?.*|author information|supplementary .*|supplemental .*|supporting information.*"
        + @"|data availability.*|availability of data.*|ethics .*|abbreviations?( used)?|footnotes?|publisher.s note)$",
        Options)]
    private static partial Regex BackMatter();
}
