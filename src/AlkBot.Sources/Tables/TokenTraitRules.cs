using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AlkBot.Evidence.Drugs;
using AlkBot.Evidence.Registries;

namespace AlkBot.Sources.Tables;

/// <summary>Sees what a word of a table looks like, by the vocabulary of drugs and trials.</summary>
internal static partial class TokenTraitRules
{
    private static readonly FrozenSet<string> Verdicts = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "yes", "no", "unknown", "active", "inactive", "partial", "nr", "na", "n/a", "nd", "ne", "+", "++", "+++", "\u2212", "-",
        "\u2013", "\u2014", "\u2713", "?");

    private static readonly FrozenSet<string> Treatments = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "chemotherapy", "therapy", "therapies", "line", "lines", "first-line", "second-line", "third-line", "refractory", "resistant",
        "naive", "na\u00efve", "standard", "treatment", "treatments", "treated", "untreated", "pretreated", "prior", "previous",
        "inhibitor", "inhibitors", "tki", "tkis", "platinum", "platinum-based", "radiotherapy", "radiation", "surgery", "immunotherapy",
        "any", "failed", "failure", "progression", "relapsed", "intolerant", "regimen", "regimens", "one", "two", "three", "four",
        "chemotherapy-naive", "tki-naive");

    private static readonly FrozenSet<string> Connectors = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "of", "or", "and", "and/or", "to", "with", "after", "on", "in", "for", "by", "the", "plus", "versus", "vs", "vs.", "+", "/",
        "&");

    private static readonly FrozenSet<string> Units = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "mg", "mg/m2", "mg/kg", "g", "kg", "\u00b5g", "nm", "\u00b5m", "mm", "ml", "months", "month", "mo", "weeks", "week", "days",
        "day", "years", "year", "patients", "%", "daily", "bid", "qd", "tid", "once", "twice", "weekly");

    private static readonly FrozenSet<string> CompanyWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "inc", "inc.", "ltd", "ltd.", "ag", "gmbh", "corp", "corp.", "co", "co.", "llc", "plc", "pharma", "pharmaceutical",
        "pharmaceuticals", "therapeutics", "oncology", "biotech", "biosciences", "sciences", "laboratories", "labs", "group",
        "healthcare", "medicines");

    /// <summary>The traits of <paramref name="word"/>.</summary>
    public static TokenTraits Of(string word)
    {
        if (word.Length == 0)
            return TokenTraits.None;
        var bare = word.TrimEnd('.', ',', ';', '*', '\u2020', '\u2021').Trim('(', ')', '[', ']');
        var traits = TokenTraits.None;
        void Add(TokenTraits trait, bool holds) => traits |= holds ? trait : 0;
        Add(TokenTraits.Registry, TrialNumber.Of(bare) is not null);
        Add(TokenTraits.PhaseWord, bare is "Phase" or "phase" or "PHASE");
        Add(TokenTraits.PhaseNumeral, PhaseNumeral().IsMatch(bare));
        Add(TokenTraits.Verdict, Verdicts.Contains(word));
        Add(TokenTraits.Nothing, bare is "None" or "none" or "Nil");
        Add(TokenTraits.Gene, Gene().IsMatch(bare));
        Add(TokenTraits.DrugCode, DrugCode().IsMatch(bare) && (traits & TokenTraits.Registry) == 0);
        Add(TokenTraits.DrugStem, bare.Split('/', '-', '+').Any(DrugNames.IsNonProprietary));
        Add(TokenTraits.Bracketed, word[0] is '(' or '[');
        Add(TokenTraits.Capitalised, char.IsUpper(word[0]));
        Add(TokenTraits.Lower, char.IsLower(word[0]));
        Add(TokenTraits.Digits, word.Any(char.IsAsciiDigit));
        Add(TokenTraits.Number, Number().IsMatch(bare));
        Add(TokenTraits.Treatment, bare.Split('/', '-').Any(Treatments.Contains) || Treatments.Contains(bare));
        Add(TokenTraits.Connector, Connectors.Contains(word));
        Add(TokenTraits.Unit, Units.Contains(bare));
        Add(TokenTraits.GoesOn, word[^1] is ',' or '/' or '+' or '&' && word.Length > 1);
        Add(TokenTraits.CompanyWord, CompanyWords.Contains(bare));
        return traits;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"^(0|I{1,3}|IV|[1-4])[abAB]?([/\u2013-](I{1,3}|IV|[1-4])[abAB]?)*$", Options)]
    private static partial Regex PhaseNumeral();

    [GeneratedRegex(@"^([a-z]{1,3}-)?[A-Z][A-Za-z]{0,2}[A-Z0-9]+(-?[A-Z0-9]+){0,3}(/([a-z]-)?[A-Z][A-Z0-9-]+)*$", Options)]
    private static partial Regex Gene();

    [GeneratedRegex(@"^([A-Z][A-Za-z]{0,5}-?\d{3,}\w*(-\w+)?|\d{2}-[A-Z]{2,4})(/([A-Z]{1,6}-?\d{3,}\w*))*$", Options)]
    private static partial Regex DrugCode();

    [GeneratedRegex(@"^[<>\u2264\u2265~\u00b1=+\u2212-]*\d[\d.,/\u2013-]*%?$", Options)]
    private static partial Regex Number();
}
