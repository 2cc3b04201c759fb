using System.Text.RegularExpressions;
using AlkBot.Evidence;

namespace AlkBot.Facts.Entities.Trials;

/// <summary>Tells where an article says which number its own trial is registered under.</summary>
internal static partial class Registration
{
    /// <summary>Whether <paramref name="text"/>, or the heading of <paramref name="passage"/>, speaks of the article's registration.</summary>
    public static bool IsIn(string text, Passage? passage) =>
        Registers().IsMatch(text) || passage?.SectionPath.Any(title => Heading().IsMatch(title)) == true;

    [GeneratedRegex(
        @"\b(this|the|our) (study|trial) (was|is|has been) (prospectively |retrospectively )?registered\b|\btrials? registration\b"
        + @"|\bClinicalTrials?\.?gov (identifier|number|registration)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Registers();

    [GeneratedRegex(
        @"^(clinical )?trial registration\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Heading();
}
