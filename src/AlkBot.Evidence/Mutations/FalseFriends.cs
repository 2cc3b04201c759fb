using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace AlkBot.Evidence;

/// <summary>Tells labels, cell lines, catalogue numbers and DNA changes from protein changes that look the same.</summary>
internal static partial class FalseFriends
{
    // How far back the word that makes a label a label may stand: "Figures S10A, S11C and S12D".
    private const int Reach = 60;

    // Lines that are named like a substitution (Cellosaurus).
    private static readonly FrozenSet<string> CellLines = FrozenSet.Create(
        StringComparer.Ordinal, "C33A", "D17P4", "H295R", "L20B", "N18T", "N27A", "T47D", "T98G", "C127I", "H69V", "F36P", "F98G");

    /// <summary>Whether the match is one of them.</summary>
    public static bool Include(string text, Match match)
    {
        var before = text[Math.Max(0, match.Index - Reach)..match.Index];
        var after = text[(match.Index + match.Length)..Math.Min(text.Length, match.Index + match.Length + Reach)];
        return CellLines.Contains(match.Value)
            || LabelBefore().IsMatch(before)
            || (IsBases(match) && (DnaBefore().IsMatch(before) || DnaAfter().IsMatch(after)));
    }

    private static bool IsBases(Match match) =>
        match.Groups["ref"].Value is "A" or "C" or "G" or "T" && match.Groups["ins"].Value is "A" or "C" or "G" or "T";

    [GeneratedRegex(
        @"\b((figs?|tables?|movies?|videos?|schemes?|panels?|appendix|sections?|pages?|pp?|eqs?|equations?|cat|catalog(ue)?|lot|clone"
        + @"|item|no|number|grant|award|room)\b\.?|figures?|#)\s*(no\.?|number|#)?\s*(((suppl\w*|s)\.?\s*)?[A-Z]?\d+[A-Z]?(\s*(,|;|and"
        + @"|&|to|-|–)\s*)+)*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex LabelBefore();

    [GeneratedRegex(
        @"(\b(nucleotide|nt|cDNA|promoter|intron\w*|SNPs?|transition|transversion|base pair|bp|mtDNA|[tr]RNA)s?\b|5'|3'"
        + @"|\b[cmgn]\.)[^.;]{0,30}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex DnaBefore();

    [GeneratedRegex(
        @"^[\s,)]*(\w+ )?(transition|transversion|SNP|promoter|nucleotide|in intron|in the promoter|base)s?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex DnaAfter();
}
