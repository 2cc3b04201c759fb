using System.Text.RegularExpressions;

namespace AlkBot.Sources.Tables;

/// <summary>Reads a column's role off its header, by the words that tables of drugs, trials and mutations use.</summary>
internal static partial class ColumnRoles
{
    // The first that matches decides: "Drug company" is a company, "Study phase" a phase, "Study drug" a drug.
    private static readonly (ColumnKind Kind, Regex Header)[] Rules =
    [
        (ColumnKind.OtherKinases, OtherKinases()),
        (ColumnKind.ActivityAgainst, Activity()),
        (ColumnKind.Company, Company()),
        (ColumnKind.Combination, Combination()),
        (ColumnKind.PreviousTreatment, PreviousTreatment()),
        (ColumnKind.Comparator, Comparator()),
        (ColumnKind.Phase, Phase()),
        (ColumnKind.Status, Status()),
        (ColumnKind.Class, Class()),
        (ColumnKind.Population, Population()),
        (ColumnKind.Target, Target()),
        (ColumnKind.Mutation, Mutation()),
        (ColumnKind.Gene, Gene()),
        (ColumnKind.Drug, Drug()),
        (ColumnKind.Trial, Trial()),
    ];

    /// <summary>The role of the column under <paramref name="header"/>; <see cref="ColumnKind.Other"/> when no rule knows it.</summary>
    public static ColumnRole Of(string header)
    {
        foreach (var (kind, pattern) in Rules)
        {
            var match = pattern.Match(header);
            if (match.Success)
                return new ColumnRole(kind, kind == ColumnKind.ActivityAgainst ? match.Groups["target"].Value : null);
        }
        return new ColumnRole(ColumnKind.Other);
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"\b((other|additional|further|secondary|off-?)[ -]?(tyrosine )?(kinase|target|receptor)|kinases? (other than|besides))",
        Options, 10_000)]
    private static partial Regex OtherKinases();

    [GeneratedRegex(
        @"^(\w+ )?(activity|active|activities|effective|efficacy|effect|potency|sensitivity|sensitive)( in \w+)? (against|for|on|to"
        + @"|vs\.?)( the)? (?<target>\S.*?)( (gatekeeper|resistance|secondary|point))?( (mutations?|mutants?|mutant form))?\s*\??$"
        // A header over several: "Active", and under it a drug a column.
        + @"|^(activity|active|sensitivity|sensitive|efficacy|effective) (?<target>\w+(nib|mab|lisib|ciclib|parib))$",
        Options, 10_000)]
    private static partial Regex Activity();

    [GeneratedRegex(
        @"\b(compan(y|ies)|sponsors?|manufacturers?|developers?|developed by|pharma|authori[sz]ation holder|industry partner)\b",
        Options, 10_000)]
    private static partial Regex Company();

    [GeneratedRegex(
        @"\b(combin\w*|partner (drug|agent|therapy)|(given|used) with|co-?administered|concomitant|add-?on)\b",
        Options, 10_000)]
    private static partial Regex Combination();

    [GeneratedRegex(
        @"\b((previous|prior|past|earlier|preceding)( \w+)? (treatments?|therap(y|ies)|regimens?|lines?|drugs?|\w*inhibitors?"
        + @"|\w*chemotherapy|exposure)|pre-?treat\w*|previously (treated|received)|lines? of (therapy|treatment|chemotherapy)"
        + @"|(treatment|therapy) (line|history))\b|^lines?$",
        Options, 10_000)]
    private static partial Regex PreviousTreatment();

    [GeneratedRegex(@"\b(comparators?|compared (with|to)|control (arm|group|drug|treatment)|versus|vs)\b|^control$", Options, 10_000)]
    private static partial Regex Comparator();

    [GeneratedRegex(@"\bphases?\b", Options, 10_000)]
    private static partial Regex Phase();

    [GeneratedRegex(@"^((clinical )?(trial|study)|current|recruitment|overall)? ?status$", Options, 10_000)]
    private static partial Regex Status();

    [GeneratedRegex(
        @"\b(drug|agent|inhibitor|compound|therapeutic) (class|type)\b|^(class|type of (drug|agent|inhibitor))$",
        Options, 10_000)]
    private static partial Regex Class();

    [GeneratedRegex(
        @"\b((study|patient|target|eligible) )?(populations?|eligibility|inclusion criteria|indications?)\b|^(patients|patient group"
        + @"|setting)$",
        Options, 10_000)]
    private static partial Regex Population();

    [GeneratedRegex(
        @"\b(targets?|targeted (kinase|gene|protein|pathway)s?|mechanism of action|inhibits)\b|^kinases?( inhibited)?$",
        Options, 10_000)]
    private static partial Regex Target();

    [GeneratedRegex(
        @"^(\w+ )?(mutations?|mutants?|variants?|alterations?|substitutions?|(amino[ -]acid|protein) changes?)( \(.*\))?$",
        Options, 10_000)]
    private static partial Regex Mutation();

    [GeneratedRegex(@"^(gene|protein|oncogene)s?( (name|symbol))?$", Options, 10_000)]
    private static partial Regex Gene();

    [GeneratedRegex(
        @"^((name of|the|study|trial|investigational|experimental|novel|new|generic|tested) ?)*((drug|agent|compound|medication"
        + @"|medicine|substance|molecule|product|inhibitor|antibod(y|ie)|[\w-]+ inhibitor)s?|inn|generic|drug/\w+)( ?(names?|\(.*\)"
        + @"|codes?|tested|under study|used|evaluated))*$",
        Options, 10_000)]
    private static partial Regex Drug();

    [GeneratedRegex(
        @"\b(nct|eudract|isrctn)\b|\b(trials?|stud(y|ies))( (id|ids|identifiers?|numbers?|nos?|names?|codes?|references?)\b|$)"
        + @"|^((ongoing|current|clinical|registered|selected) )*(trials?|stud(y|ies))\b|clinical ?trials?\.gov|\b(registry|registration"
        + @"|identifiers?)\b",
        Options, 10_000)]
    private static partial Regex Trial();
}
