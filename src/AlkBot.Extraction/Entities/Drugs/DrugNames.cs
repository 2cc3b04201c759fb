using System.Text.RegularExpressions;

namespace AlkBot.Extraction.Entities.Drugs;

/// <summary>Tells by its shape whether a word can be a drug's name.</summary>
internal static partial class DrugNames
{
    /// <summary>A maker's code: letters, then at least three digits, such as ABC-1234 or LY2835219.</summary>
    public const string Code = @"(?<![A-Za-z0-9-])(?!NCT|PMC|PMID|ISRCTN|GSE|GSM|EudraCT)[A-Z]{1,5}-?[A-Z]?[0-9]{3,10}[a-z]?(?![A-Za-z0-9]|-[0-9])";

    /// <summary>A word that ends in a stem of non-proprietary names (WHO stem book 2018), from oncology and its neighbours.</summary>
    public const string NonProprietary =
        @"\b[A-Za-z]{2,}(?:nib|mab|espib|taxel|trexed|trexate|platin|limus|zomib|ciclib|parib|degib|lisib|rubicin|tecan|citabine|inostat"
        + @"|tuzumab|lutamide|oxifene|trozole|estrant|domide|mustine|fosfamide|zolomide|poside|relbine|blastine|cristine|ribulin|toclax"
        + @"|fusp|rasib|tidine|grastim|statin|sartan|gliptin|gliflozin|glutide|prazole|setron|coxib|xaban|gatran|ciclovir|navir|buvir"
        + @"|asvir|gravir|tegravir|nidazole|floxacin|cillin|cycline|conazole)\b";

    /// <summary>Whether the whole of <paramref name="text"/> is a maker's code.</summary>
    public static bool IsCode(string text) => WholeCode().IsMatch(text);

    /// <summary>Whether the whole of <paramref name="text"/> is a word with a stem of non-proprietary names.</summary>
    public static bool IsNonProprietary(string text) => WholeNonProprietary().IsMatch(text) && !Ordinary().IsMatch(text);

    /// <summary>The words of <paramref name="text"/> that have a stem of non-proprietary names.</summary>
    public static IEnumerable<Match> NonProprietaryIn(string text) => AnyNonProprietary().Matches(text).Where(m => !Ordinary().IsMatch(m.Value));

    /// <summary>The codes in <paramref name="text"/>.</summary>
    public static IEnumerable<Match> CodesIn(string text) => AnyCode().Matches(text);

    [GeneratedRegex($"^{Code}$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WholeCode();

    [GeneratedRegex(Code, RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AnyCode();

    [GeneratedRegex($"^{NonProprietary}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex WholeNonProprietary();

    [GeneratedRegex(NonProprietary, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex AnyNonProprietary();

    // Proteins and classes that end like drugs.
    [GeneratedRegex(@"^(cystatin|somatostatin|endostatin|angiostatin|prostatin|myostatin|follistatin|statin|sartan|histatin|polystatin|taxel|penicillin)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Ordinary();
}
