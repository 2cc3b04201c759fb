using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Outcomes;

/// <summary>
/// Patients counted: "40/46 (87%) of patients achieved a partial response", "objective response was observed in 15/24 (63%) patients,
/// including 12/16 (75%) in patients resistant to A", "two patients had a complete response".
/// </summary>
internal sealed partial class ResponseCountRule : OutcomeRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, Referent drug) =>
        SeveralTreatments.IsIn(sentence.Text) ? [] : new[] { PatientsHad(), SeenIn(), SomeHad(), OfThemHad(), Classified() }
            .SelectMany(pattern => pattern.Matches(sentence.Text))
            // Figures behind patients that the sentence opens with are of them; without, nobody knows of whom.
            .Where(match => !match.Groups["some"].Success || OpeningPatients(sentence) is not null)
            .SelectMany(match => Count(sentence, drug, match));

    private IEnumerable<Fact> Count(Sentence sentence, Referent drug, Match match)
    {
        var measure = MeasureOf(match.Groups["measure"].Value);
        var patients = Described(match) ?? OpeningPatients(sentence);
        var all = One(sentence, drug, measure, match.Groups["count"].Value, match.Groups["rate"].Value, patients);
        var when = When().Match(sentence.Text, match.Index + match.Length);
        yield return when.Success ? all.Within(when.Groups["when"].Value) : all;
        var more = AlsoIn().Match(sentence.Text, match.Index + match.Length);
        if (more.Success)
            yield return One(sentence, drug, measure, more.Groups["count"].Value, more.Groups["rate"].Value, Described(more));
        var part = Including().Match(sentence.Text, match.Index + match.Length);
        if (part.Success)
            yield return One(sentence, drug, measure, part.Groups["count"].Value, part.Groups["rate"].Value, part.Groups["patients"].Value);
    }

    private Fact One(Sentence sentence, Referent drug, string measure, string count, string rate, string? patients) =>
        State(
            sentence, drug, Predicates.ResponseRate, rate.Length > 0 ? rate : count,
            (QualifierNames.Measure, measure), (QualifierNames.Count, rate.Length > 0 && count.Length > 0 ? count : null),
            (QualifierNames.Population, patients))
            .In(sentence.Study);

    // "patients" alone describes nobody.
    private static string? Described(Match match) =>
        match.Groups["patients"].Value.Trim() is { Length: > 0 } patients && patients.Contains(' ') ? patients : null;

    private static string MeasureOf(string words)
    {
        var measure = words.Trim().ToLowerInvariant();
        return measure.EndsWith("responses", StringComparison.Ordinal) ? measure[..^1] : measure;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Response =
        @"(?<measure>((confirmed|unconfirmed|durable|CNS|intracranial) )?((sustained|major|early) )?(complete|partial|objective|overall"
        + "|metabolic|clinical|h(a)?ematologic|cytogenetic|molecular|virologic(al)?) (response|remission)s?)(?! of (SD|PD|stable"
        + "|progressive))";

    // What opens a statement: "no objective response" and "best overall response" say something else.
    private const string Opens = @"(?<=(^|[^\w\s-]\s?|\b(an?|and|(?-i:[A-Z]{6,})) ))";

    private const string Rate = @" \((?<rate>" + Figures.Percent + @")([;,] ?[^()]{1,80}| ?\[[^\[\]]{1,80}\])?\)";

    private const string Counted = "(?<count>" + Figures.CountOfTotal + ")(" + Rate + ")?";

    private const string CountedWho = "(?<count>" + Figures.CountOfTotal + @") (?<patients>([\w-]+ ){0,3}" + Figures.Patients + ")" + Rate;

    private const string Share = @"(?<![\d./·])(?<rate>" + Figures.Percent + ")";

    private const string Those =
        @"(?<patients>([\w-]+ ){0,3}" + Figures.Patients + @"( (with|who|resistant|previously) [^,;()]*)?)";

    private const string Who = @"(?<patients>([\w-]+ ){0,3}" + Figures.Patients + @"( (with|who|resistant|previously)[^,;()]*?)?)";

    [GeneratedRegex(
        @"(\b" + Counted + "( of)?( the)? |" + Share + " of (the )?)" + Who + " (had|achieved|experienced|showed|attained) (an? )?"
        + Response + @"\b",
        Options, 10_000)]
    private static partial Regex PatientsHad();

    [GeneratedRegex(
        Opens + Response + @"( to [\w-]+)? (was|were) (observed|achieved|seen|reported|noted|recorded|obtained) in (" + CountedWho + "|"
        + Counted + @"(( of)?( the)? " + Those + ")?|" + Share + " of (the )?" + Those + ")",
        Options, 10_000)]
    private static partial Regex SeenIn();

    [GeneratedRegex(@"(?<!([\d/]|\bof( the)?) ?)\b(?<count>(" + Figures.Number + @") patients?) (had|achieved"
        + @"|experienced) (an? )?" + Response + @"\b", Options, 10_000)]
    private static partial Regex SomeHad();

    [GeneratedRegex(
        @"(?<some>((?<![\d/.·] ?)\b(?<count>\d+) \((?<rate>" + Figures.Percent + @")\)|(?<=, )" + Share + "))"
        + " (had|achieved|experienced|showed) (an? )?" + Response + @"\b",
        Options, 10_000)]
    private static partial Regex OfThemHad();

    [GeneratedRegex(
        @"(?<some>(?<![\d/.·] ?)\b(?<count>\d+)( patients)? \((?<rate>" + Figures.Percent + @")\)( patients)?) (was|were)"
        + @" (characteri[sz]ed|classified"
        + @"|considered|evaluated|rated) as (?<measure>((clinical|complete|partial|objective) )?responders?)\b", Options, 10_000)]
    private static partial Regex Classified();

    [GeneratedRegex(@"\G,? and in (" + CountedWho + "|" + Counted + "( of)?( the)? " + Those + ")", Options, 10_000)]
    private static partial Regex AlsoIn();

    [GeneratedRegex(@"\G (?<when>(within|after|by|at|during) [^,;.()]*\b\w+s?\b[^,;.()]*)", Options, 10_000)]
    private static partial Regex When();

    [GeneratedRegex(
        @"\G[^.;]{0,80}?\bincluding " + Counted + @" (of|in|among) (the )?(?<patients>[^,;()]*\b" + Figures.Patients + @"\b[^,;().]*)",
        Options, 10_000)]
    private static partial Regex Including();
}
