using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Outcomes;

/// <summary>"The most common adverse events were A (33%), B (22%), and C": the list, with its rates as printed.</summary>
internal sealed partial class AdverseEventsRule : OutcomeRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, Referent drug) =>
        new[] { Common(), Graded(), Plain() }
            .Select(pattern => pattern.Match(sentence.Text))
            .Where(match => match.Success)
            .Take(1)
            .Select(match => State(
                sentence, drug, Predicates.AdverseEvents, InBracket(match.Groups["value"].Value),
                (QualifierNames.Measure, match.Groups["measure"].Value.ToLowerInvariant()),
                (QualifierNames.Arm, match.Groups["arm"].Value),
                (QualifierNames.Population, OpeningPatients(sentence))))
            .Select(fact => Phase().Match(sentence.Text) is { Success: true } phase ? fact.Within(phase.Groups["when"].Value) : fact)
            .Select(fact => fact.In(sentence.Study));

    [GeneratedRegex(@"\b(in|during) the (?<when>[\w-]+ (phase|period))\b", Options, 10_000)]
    private static partial Regex Phase();

    // "(the most common were A and B), C was rare": the list ends with the bracket it stands in.
    private static string InBracket(string list)
    {
        var open = 0;
        for (var i = 0; i < list.Length; i++)
        {
            open += list[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (open < 0)
                return list[..i];
        }
        return list;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Events = @"(adverse (events|effects|reactions)|side effects|toxicit(y|ies)|treatment-emergent events)";

    // What is said of the events as a whole, or compares them, is no list of them.
    private const string List =
        @"(?![^;]*\b(with|in) (the )?[^,;%]{2,40} (were|was) )(?!(not|no|similar|comparable|manageable|reversible|transient|consistent"
        + @"|generally|mostly|usually|mild (to|or|and|in)|reported"
        + @"|observed|seen|as|of|included|considered|defined|graded|assessed|collected|evaluated|monitored"
        + @"|analy[sz]ed|managed|treated|resolved|recorded|lower|higher|fewer|rare|infrequent|uncommon"
        + @"|acceptable)\b)(?<value>((?!\b(compared|versus|vs)\b)[^;])+?)(,? (which|and (these|this|they|all|most|none|both) (was"
        + @"|were)) [^;]*)?$";

    [GeneratedRegex(
        @"\b(?<measure>((most|more) )?(common(?! terminology)|frequent|main|frequently reported|commonly reported) ([\w≥-]+ ){0,4}"
        + Events + @")( (related to|in) (the )?(?<arm>(?!(this|the|our|present|current) )[^,;.]{2,40}?)| [^,;.]{2,60}?)? "
        + "(?<!(that|which) )(were|was|included|include|are|consisted of) " + List,
        Options, 10_000)]
    private static partial Regex Common();

    [GeneratedRegex(
        @"\b(?<measure>grades? [1-5]([-–/]| or | and | to )?[1-5]? ([\w-]+ ){0,2}" + Events + @"),? (such as |including |included "
        + "|consisted of |were )" + List,
        Options, 10_000)]
    private static partial Regex Graded();

    [GeneratedRegex(
        "^" + AbstractLabel.Pattern + @"(?<measure>(((treatment|drug|therapy)-(related|emergent)|serious|other|common) )*" + Events
        + @")( in (?<arm>(both|all)( treatment)? (groups|arms)))?( (observed|reported|seen))? (included|consisted of) " + List,
        Options, 10_000)]
    private static partial Regex Plain();
}
