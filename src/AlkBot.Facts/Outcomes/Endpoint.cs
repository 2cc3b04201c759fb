using System.Text.RegularExpressions;
using AlkBot.Evidence;

namespace AlkBot.Facts.Outcomes;

/// <summary>The endpoints that studies report, and the predicates of their values.</summary>
internal static partial class Endpoint
{
    /// <summary>The survivals that studies measure, by their names.</summary>
    public const string Survivals =
        @"progression[-‐‑– ]free survivals?|PFS(-?\d{1,2})?|overall survivals?|OS(-?\d{1,2})?"
        + @"|(disease|event|relapse|recurrence)[-‐‑– ]free survivals?|DFS|EFS|RFS";

    /// <summary>
    /// An endpoint with what makes it precise, as one group <c>measure</c>: <c>median PFS</c>, <c>overall response
    /// rate</c>.
    /// </summary>
    public const string Pattern =
        @"(?<!\b(patients|those|subjects|people) with (an? )?|\bfollow[-‐‑]?up (for|of) (overall )?)(?<measure>((median|mean|best"
            + @"|confirmed|overall(?! survival)|objective|intracranial|CNS|estimated|clinical|patholog(ic|ical)"
        + @"|ultrasonographic|virologic(al)?|h(a)?ematologic(al)?|cytogenetic|molecular|metabolic|radiographic|radiologic(al)?"
        + @"|complete|partial|cumulative|second|2nd|local|loco-?regional|distant|biochemical|(\d+|one|two|three|four|five|ten)[-‐‑– ](year"
        + @"|month|week|day))[-‐‑– ])*"
        + "(?<endpoint>" + Survivals + "|(?<!(free|specific|graft|implant)[ -])survival"
        + @"|time to (disease |tumou?r )?progression|TTP|durations? of (the )?responses?|response durations?|D[Oo]R"
        + @"|disease control rates?|disease control|DCRs?|clinical benefit rates?|CBRs?"
        + @"|" + OfPatients + "response rates?|ORRs?|p?CR rates?|pCR|cCR"
        + @"|(?-i:RRs?)|clinical benefit responses?"
        + @"|(complete|partial|clinical|objective) responses?|remission rates?|(incidences?|frequenc(y|ies)|occurrences?|proportions?"
        + @"|percentages?) (of|with) ((patients|subjects|participants) (with"
        + @"|experiencing|reporting|who (had|experienced|developed|reported)) )?((?! (occurred|was|were|is|are|did)\b)[^,;()]){3,60}?"
        + @"|(annuali[sz]ed )?(relapse|recurrence) rates?|rates? of ([\w-]+ ){0,2}(relapse|recurrence)"
        + @"|((all[- ]cause|[\w-]+-(specific|related)) )?mortality( rates?)?|death rates?|rates? of death))";

    // What antibodies, cells or those who are asked do is no response of a disease.
    private const string OfPatients =
        @"(?<!\b(antibod(y|ies)|nAbs?|immune|humoral|cellular|[TB][- ]cell|sero\w+|neutrali[sz]\w+|survey|questionnaires?|booster"
            + @"|vaccine|placebo) )";

    /// <summary>The predicate of an endpoint, by its words.</summary>
    public static string PredicateOf(string endpoint) => endpoint switch
    {
        _ when Progression().IsMatch(endpoint) => Predicates.ProgressionFreeSurvival,
        _ when OtherSurvival().IsMatch(endpoint) => Predicates.DiseaseFreeSurvival,
        _ when Survival().IsMatch(endpoint) => Predicates.OverallSurvival,
        _ when Time().IsMatch(endpoint) => Predicates.TimeToProgression,
        _ when Duration().IsMatch(endpoint) => Predicates.DurationOfResponse,
        _ when Control().IsMatch(endpoint) => Predicates.DiseaseControl,
        _ when Relapse().IsMatch(endpoint) => Predicates.Relapse,
        _ when Mortality().IsMatch(endpoint) => Predicates.Deaths,
        _ when Incidence().IsMatch(endpoint) => Predicates.AdverseEvents,
        _ => Predicates.ResponseRate,
    };

    /// <summary>Whether an endpoint is an outcome: the incidence of a mutation, or of no nausea, is no adverse event.</summary>
    public static bool IsOutcome(string endpoint) =>
        PredicateOf(endpoint) != Predicates.AdverseEvents || (AdverseEvent.IsIn(endpoint) && !Absent().IsMatch(endpoint));

    /// <summary>
    /// Whether an endpoint is told of whole peoples as well as of those treated, so that only a study's own results say what it is of.
    /// </summary>
    public static bool IsCommon(string endpoint) => Common().IsMatch(endpoint);

    /// <summary>Whether <paramref name="words"/> name an endpoint by its abbreviation, or a survival.</summary>
    public static bool IsNamedIn(string words) => Another().IsMatch(words);

    /// <summary>What is measured: of a survival what is stated of it (<c>median</c>), of a rate its name.</summary>
    public static string MeasureOf(Match match)
    {
        var (measure, endpoint) = (match.Groups["measure"], match.Groups["endpoint"]);
        var predicate = PredicateOf(endpoint.Value);
        var named = predicate is Predicates.ProgressionFreeSurvival or Predicates.OverallSurvival;
        var words = named ? match.Value[..(endpoint.Index - match.Index)].Trim(' ', '-', '‐', '‑', '–') : measure.Value;
        return Plural().Replace(LowerWords(words), "$1");
    }

    /// <summary>The words in small letters; abbreviations stay: grade II GVHD.</summary>
    public static string LowerWords(string words) => Capitalised().Replace(words, w => w.Value.ToLowerInvariant());

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex("^(progression|PFS)", Options, 10_000)]
    private static partial Regex Progression();

    [GeneratedRegex("^((disease|event|relapse|recurrence)[-‐‑– ]free|[DER]FS)", Options, 10_000)]
    private static partial Regex OtherSurvival();

    [GeneratedRegex(@"^(overall\b|survival|OS(-?\d{1,2})?$)", Options, 10_000)]
    private static partial Regex Survival();

    [GeneratedRegex("^(time to|TTP)", Options, 10_000)]
    private static partial Regex Time();

    [GeneratedRegex("^(duration|response duration|DOR)", Options, 10_000)]
    private static partial Regex Duration();

    [GeneratedRegex("^(disease control|DCR|clinical benefit|CBR)", Options, 10_000)]
    private static partial Regex Control();

    [GeneratedRegex(
        @"^((incidences?|rates?) of ([\w-]+ ){0,2}(relapse|recurrence|(relapse/|disease |tumou?r |local |distant )progression)$"
            + @"|incidences? of (relapse|recurrence)"
        + @"|(annuali[sz]ed )?(relapse|recurrence) rates?$)",
        Options, 10_000)]
    private static partial Regex Relapse();

    [GeneratedRegex(@"^((incidences? of )?([\w-]+ ){0,2}(mortality|deaths?|NRM|TRM)\b|rates? of death$)", Options, 10_000)]
    private static partial Regex Mortality();

    [GeneratedRegex("^(incidence|frequenc|occurrence|proportion|percentage)", Options, 10_000)]
    private static partial Regex Incidence();

    [GeneratedRegex(
        @"\b(no|not|without|free|relief|resolution|improve\w*|reduction|response|baseline|history|prior|previous|leuka?emia)\b",
        Options, 10_000)]
    private static partial Regex Absent();

    [GeneratedRegex(@"\b(" + Survivals + @"|ORR|DCR|CBR|TTP)\b(?! ?\))", Options, 10_000)]
    private static partial Regex Another();

    [GeneratedRegex("(mortality|death|relapse|recurrence)( rates?)?$", Options, 10_000)]
    private static partial Regex Common();

    [GeneratedRegex("\\b[A-Z][a-z]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Capitalised();

    [GeneratedRegex("(?<1>rate|ORR|DCR|CBR|incidence|proportion|response)s(?= of|$)", Options, 10_000)]
    private static partial Regex Plural();
}
