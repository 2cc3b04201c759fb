using System.Text.RegularExpressions;

namespace AlkBot.Facts.Entities.Genes;

/// <summary>Finds symbols that stand beside words which only genes and proteins have beside them.</summary>
internal static partial class GeneContext
{
    /// <summary>The symbols; those of a list share the words of the list.</summary>
    public static IEnumerable<string> Symbols(string text) => !GeneSymbols.MayStandIn(text) ? [] :
        After().Matches(text).Concat(OfBound().Matches(text)).Concat(Before().Matches(text)).Concat(Fused().Matches(text)).Concat(Changed().Matches(text))
            .SelectMany(m => m.Groups["gene"].Captures)
            .Select(c => c.Value);

    private const string Gene = $"(?<gene>{GeneSymbols.Symbol})";

    private const string List = $@"{Gene}(?:(?:,\s(?:and\s|or\s)?|\s(?:and|or)\s|/){Gene})*";

    [GeneratedRegex(
        $@"{List}(?:\s|-)(?:genes?|oncogenes?|proto-oncogenes?|(?:point\s|driver\s|activating\s|gatekeeper\s)?mutations?|mutants?"
        + @"|mutated|amplifications?"
        + @"|amplified|rearrangements?|rearranged|translocations?|translocated|fusions?|fused|kinases?|overexpression"
        + @"|inhibitors?|inhibition"
        + @"|blockade|signal+ing|pathways?|phosphorylation|activation|alterations?|locus|knockdown|expression)\b",
        RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex After();

    // A receptor is called by what binds it, which may be a fat or a transmitter: LDL, PAF, GABA. Those with a number are proteins.
    [GeneratedRegex($@"(?=[A-Za-z-]+\d){Gene}(?:\s|-)(?:receptors?|ligands?)\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OfBound();

    [GeneratedRegex(
        @"\b(?:(?:[Mm]utations?|[Aa]mplifications?|[Rr]earrangements?|[Tt]ranslocations?|[Ff]usions?|[Oo]verexpression"
        + @"|[Pp]hosphorylation|[Uu]pregulation"
        + @"|[Dd]eletions?|[Ii]nhibitors?|[Dd]epletion)\s(?:in|of|involving|against|targeting)\s(?:the\s|both\s|either\s)?"
        + @"|\b(?:genes?|oncogenes?|kinases?|receptors?|partners?|proteins?)(?:,?\s(?:such\sas|including|like|called|named)|:)?\s)" + List,
        RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Before();

    // RAC1 P34H, STK11 p.Ile1557fs
    [GeneratedRegex(
        $@"{Gene}(?::|\s\(?)(?:p\.\(?(?:{ProteinChangeResidue})\d|[ACDEFGHIKLMNPQRSTVWY][1-9]\d{{1,3}}(?:[ACDEFGHIKLMNPQRSTVWY*]|fs)"
        + "(?![A-Za-z0-9]))",
        RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Changed();

    private const string ProteinChangeResidue = "[ACDEFGHIKLMNPQRSTVWY][a-z]{2}|[ACDEFGHIKLMNPQRSTVWY]";

    // KIF5B-RET fusion
    [GeneratedRegex(
        $@"(?<![A-Za-z0-9-])(?<gene>[A-Z][A-Z0-9]{{1,7}})(?:-|/|–|::)(?<gene>[A-Z][A-Z0-9]{{1,7}})(?=,?\s(?:a\s|an\s|novel\s|gene\s"
        + @"|oncogenic\s)*(?:fusion|rearrange|translocation|fused|chim))",
        RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Fused();
}
