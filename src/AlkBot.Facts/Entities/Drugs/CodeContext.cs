using System.Text.RegularExpressions;
using AlkBot.Evidence.Drugs;

namespace AlkBot.Facts.Entities.Drugs;

/// <summary>Tells codes of drugs from codes of cell lines, studies, grants and genes by the words around them.</summary>
internal static partial class CodeContext
{
    /// <summary>The codes that the text speaks of as drugs.</summary>
    public static IEnumerable<string> Drugs(string text)
    {
        var matches = MayHaveCode(text) ? Before().Matches(text).Concat(After().Matches(text)) : [];
        if (text.Contains("biosimilar", StringComparison.OrdinalIgnoreCase))
            matches = matches.Concat(Biosimilar().Matches(text));
        return matches.SelectMany(m => m.Groups["code"].Captures).Select(c => c.Value);
    }

    /// <summary>The codes that the text speaks of as something else.</summary>
    public static IEnumerable<string> OtherThings(string text) => !MayHaveCode(text) ? [] :
        Other().Matches(text).Concat(OfDose().Matches(text)).SelectMany(m => m.Groups["code"].Captures).Select(c => c.Value);

    private static bool MayHaveCode(string text) => text.AsSpan().ContainsAnyInRange('0', '9') && DrugNames.HasCode(text);

    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private const string List =
        $@"(?<code>{DrugNames.Code})(?:(?:,\s(?:and\s|or\s)?|\s(?:and|or|plus)\s|,?\sas\swell\sas\s)(?<code>{DrugNames.Code}))*";

    private const string Sort =
        "(?:inhibitor|antibody|antibodies|agent|drug|compound|antagonist|agonist|degrader|conjugate|TKI|small molecule)";

    // The codes of biosimilars are often shorter than others: SB2, CT-P13.
    private const string Short = @"(?<code>(?<![A-Za-z0-9-])[A-Z]{2,4}[- ]?[A-Z]?[0-9]{1,5}(?![A-Za-z0-9]|-[0-9]))";

    [GeneratedRegex(
        $@"\b[Bb]iosimilars?,?\s(?:of\s\w+\s|candidate\s)?\(?{Short}|{Short}(?:,|\sis|\swas|\s\()?\s?(?:an?\s|the\s)?(?:\w+\s){{0,2}}biosimilar\b",
        Options, 10_000)]
    private static partial Regex Biosimilar();

    [GeneratedRegex(
        $@"(?:{Sort}s?,?\s(?:such\sas\s|includ(?:e|ing)\s|like\s|called\s|named\s|\()?"
        + @"|(?:treated|treatment|therapy|combination|combined|given|together|experience)\s(?:with|of)\s(?:the\s)?"
        + @"|(?:efficacy|activity|activities|safety|tolerability|pharmacokinetics|effects?|doses?|mg|administration|stud(?:y|ies)"
        + @"|trials?)\sof\s(?:the\s)?"
        + @"|(?:receiv(?:e|ed|ing)|response\sto|responses\sto|resistan(?:ce|t)\sto|sensitiv(?:e|ity)\sto|exposure\sto"
        + @"|approval\sof)\s(?:the\s)?"
        + $@"){List}", Options, 10_000)]
    private static partial Regex Before();

    [GeneratedRegex(
        $@"(?<code>{DrugNames.Code})(?:,?\s(?:is|was|are|were)?\s?(?:an?|the)\s[^.,;]{{0,80}}?\b{Sort}\b"
        + @"|-(?:treated|na[iï]ve)\b"
        + @"|\s(?:monotherapy|treatment|inhibits|inhibited|overcomes|overcame|plus|at\s(?:a\sdose|\d)|\d+\s?mg"
        + @"|in\scombination|combined))", Options, 10_000)]
    private static partial Regex After();

    // "melphalan 200 mg/m2 (MEL200)": a level of the dose.
    [GeneratedRegex(
        @"\b(?<number>[0-9]{3,4})\s?mg[^\s()]{0,6}\s\((?<code>[A-Z]{1,5}-?\k<number>)\)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OfDose();

    [GeneratedRegex(
        @"(?:(?:cell\slines?|cells|cohorts?|grants?|awards?|contracts?|protocols?|strains?|clones?|catalog\w*|number|no\."
        + $@"|dataset)\s(?:\w+\s|\(){{0,2}}{List}"
        + $@"|{List}(?:\s|-)(?:(?:\w+\s)?cells?|cell\slines?|lines|xenografts?|mice|tumou?rs?|trial|study|studies"
        + @"|protocol|strain|gene|mutations?)\b)", Options, 10_000)]
    private static partial Regex Other();
}
