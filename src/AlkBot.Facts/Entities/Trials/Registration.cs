using System.Text.RegularExpressions;
using AlkBot.Evidence;

namespace AlkBot.Facts.Entities.Trials;

/// <summary>Tells where an article speaks of its own trial: which number it is registered under, and what it is.</summary>
internal static partial class Registration
{
    /// <summary>Whether <paramref name="text"/>, or the heading of <paramref name="passage"/>, speaks of the article's registration.</summary>
    public static bool IsIn(string text, Passage? passage) =>
        Registers().IsMatch(text) || passage?.SectionPath.Any(title => Heading().IsMatch(title)) == true;

    /// <summary>Whether <paramref name="title"/> heads an abstract.</summary>
    public static bool IsSummary(string title) => Summary().IsMatch(title);

    /// <summary>Whether <paramref name="passage"/> stands where an article says what its trial is, not what others found.</summary>
    public static bool Describes(Passage passage) => passage.Kind != PassageKind.Reference
        && (passage.SectionPath.Any(IsSummary) || !passage.SectionPath.Any(title => OfOthers().IsMatch(title)));

    [GeneratedRegex(
        @"\b(this|the|our) (study|trial) (was|is|has been) (prospectively |retrospectively )?registered\b|\btrials? registration\b"
        + @"|\bClinicalTrials?\.?gov (identifier|number|registration)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Registers();

    [GeneratedRegex(
        @"^(clinical )?trial registration\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Heading();

    [GeneratedRegex("^(abstract|summary)\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Summary();

    [GeneratedRegex(
        "^(introduction|background|discussion|conclusions?|limitations|references)\\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex OfOthers();
}
