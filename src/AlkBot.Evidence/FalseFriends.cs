using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace AlkBot.Evidence;

/// <summary>
/// Tells labels, cell lines, catalogue numbers, dosing intervals and DNA changes from protein changes that look the same.
/// </summary>
internal static partial class FalseFriends
{
    // How far back the word that makes a label a label may stand: "Figures S10A, S11C and S12D".
    private const int Reach = 60;

    // "In the 23S rRNA gene, A2143G"; twice as far behind: "A2143G mutation of the H. pylori 23S rRNA gene".
    private const int ReachOfRna = 20;

    // Cell lines (Cellosaurus), strains of mice, rats and yeast, and proteins of the S100 family that are named like a substitution.
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.Ordinal,
        "A375M", "A375P", "C33A", "D17P4", "H295R", "L20B", "L5178Y", "N18T", "N27A", "R3327G", "R3327H", "T47D", "T98G", "C127I", "H69V",
        "F36P", "F98G", "K562R", "K562S", "F344N", "S288C", "W303A", "S100A", "S100G", "S100P");

    /// <summary>Whether the match is one of them.</summary>
    public static bool Include(string text, Match match)
    {
        var before = text[Math.Max(0, match.Index - Reach)..match.Index];
        var after = text[(match.Index + match.Length)..Math.Min(text.Length, match.Index + match.Length + Reach)];
        return Names.Contains(match.Value)
            || LabelBefore().IsMatch(before)
            || Supplier().IsMatch(before)
            || MakerAfter().IsMatch(after)
            || (Interval().IsMatch(match.Value) && DoseBefore().IsMatch(before))
            || (IsBases(match) && (DnaBefore().IsMatch(before) || DnaAfter().IsMatch(after)));
    }

    /// <summary>Whether the match is told as an exchange of bases in RNA of ribosomes, of which no protein is made.</summary>
    public static bool AreOfRibosomalRna(string text, Match match) => IsBases(match)
        && (RibosomalRna().IsMatch(text[Math.Max(0, match.Index - ReachOfRna)..match.Index])
            || RibosomalRna().IsMatch(text[(match.Index + match.Length)..Math.Min(text.Length, match.Index + match.Length + 2 * ReachOfRna)]));

    private static bool IsBases(Match match) =>
        match.Groups["ref"].Value is "A" or "C" or "G" or "T" && match.Groups["ins"].Value is "A" or "C" or "G" or "T";

    [GeneratedRegex(
        @"\b((figs?|tables?|movies?|videos?|schemes?|panels?|appendix|sections?|pages?|pp?|eqs?|equations?|cat|catalog(ue)?|lot|clone"
        + @"|item|cytochrome|ribosomal protein|no|number|grant|award|room|wells?|lanes?|primers?|oligo(nucleotide)?s?|probes?|accession|samples?|vials?"
        + @"|plasmids?"
        + @"|[sr]iRNAs?|shRNAs?|antibod(y|ies)|ATCC|DSM|PDB|Addgene)\b\.?|\bNCI-|figures?|#)\s*(no\.?|number|#)?\s*(((suppl\w*"
        + @"|s)\.?\s*)?[A-Z]?\d+[A-Z]?(\s*(,|;|and"
        + @"|&|to|-|–)\s*)+)*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex LabelBefore();

    // "(Sigma-Aldrich, A1234C)"
    [GeneratedRegex(
        @"\b(Sigma([- ]Aldrich)?|Abcam|Invitrogen|Promega|(EMD )?Millipore|Merck|Santa Cruz( Biotechnology)?|Cell Signaling( Technology)?"
        + @"|Roche|Qiagen|(Thermo )?Fisher( Scientific)?|Calbiochem|Bio-?Rad|Tocris|Selleck(chem)?|Gibco|R&D Systems)[\s,;:(#]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Supplier();

    // "An M12L (GE Healthcare) probe"
    [GeneratedRegex(@"^ \((GE( Healthcare)?|Philips|Siemens|Toshiba|Olympus|Nikon|Zeiss"
        + @"|Leica)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex MakerAfter();

    // Every 12 hours, every 28 days.
    [GeneratedRegex(@"^Q\d\d?[DH]$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Interval();

    [GeneratedRegex(
        @"(\d\s?([mµμ]?g(/(m2|m²|kg))?|IU|mL)|\b(dos(e|es|ed|ing)|AUC|IV|intravenous(ly)?|oral(ly)?|administered|infusion|cycles?"
        + @"|given))\b[^.;]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex DoseBefore();

    [GeneratedRegex(@"\b\d+S\W?r(ibosomal )?RNA\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex RibosomalRna();

    [GeneratedRegex(
        @"(\b(nucleotide|nt|cDNA|polymorphism|promoter|intron\w*|SNPs?|transition|transversion|base pair|bp|mtDNA|mitochondrial DNA"
        + @"|[tr]RNA\w*)s?\b|5'|3'"
        + @"|\b[cmgn]\.)[^.;]{0,30}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex DnaBefore();

    [GeneratedRegex(
        @"^(/\w+)?[\s,(]*rs\d|^[\s,)]*(\w+ )?(transition|transversion|SNP|polymorphism|promoter|nucleotide|in intron|in the promoter"
        + @"|base)s?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex DnaAfter();
}
