using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace AlkBot.Facts.Entities.Genes;

/// <summary>Tells by its shape whether a word can be a gene's symbol.</summary>
internal static partial class GeneSymbols
{
    /// <summary>Capitals with digits among or after them, such as KRAS, PIK3CA, NTRK1, IGF-1R, HSP90.</summary>
    public const string Symbol = @"(?<![A-Za-z0-9-])(?:c-)?[A-Z][A-Z0-9]{1,7}(?:-[0-9]{1,2}[A-Z]?)?(?![A-Za-z0-9]|-[0-9])";

    // Capitals that texts on medicine and biology set beside the same words as genes.
    private static readonly FrozenSet<string> Acronyms =
        ("DNA RNA MRNA CDNA CTDNA MIRNA ATP GTP ADP AMP CAMP GDP NAD CNS CSF BBB FDA EMA TKI TKIS TK TKD RTK RTKS NRTK ICI ICIS "
        + "ADC NSCLC SCLC PFS OS ORR CR PR SD PD DCR DOR TTP RFS DFS EFS AE SAE AES SAES MTD DLT RP2D ECOG RECIST WHO PS PCR RT "
        + "QPCR DDPCR FISH IHC CISH NGS WES WGS CT MRI PET ELISA USA US UK EU HIV HBV HCV HPV EBV CMV COVID SARS AML CML CLL "
        + "DLBCL ALCL IMT GIST HCC RCC CRC NCT WT SNP SNV CNV INDEL CI HR NIH NCI AACR ASCO ESMO NCCN IASLC SCID NOD PBMC PDX CTC "
        + "GEMM QOL BID QD TID IV SC PO IC50 GI50 EC50 AUC CMAX PH3 TNM LOH CIN MSI TMB KD KO NA NR ND").Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether <paramref name="text"/> can be a symbol: not an everyday acronym, a Roman numeral, a mutation or a code.</summary>
    public static bool IsSymbol(string text) =>
        WholeSymbol().IsMatch(text) && !Acronyms.Contains(text) && !Other().IsMatch(text);

    /// <summary>Whether <paramref name="text"/> is an everyday acronym of medicine or biology.</summary>
    public static bool IsAcronym(string text) => Acronyms.Contains(text);

    /// <summary>Whether <paramref name="text"/> has two characters as every symbol begins; most sentences have none.</summary>
    public static bool MayStandIn(string text) => Beginning().IsMatch(text);

    [GeneratedRegex("[A-Z][A-Z0-9]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Beginning();

    [GeneratedRegex($"^{Symbol}$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WholeSymbol();

    // H3122, V12, V600E, II, the domains SH1-4, UK/US-like pairs of letters; a gene of two letters (AR, ER) takes the lexicon.
    [GeneratedRegex(@"^([A-Z]\d+|[A-Z]{2}\d-\d|[A-Z]\d{2,}[A-Z]|[A-Z]{1,3}-?\d{3,}|[IVX]+[AB]?|[A-Z]{2})$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Other();
}
