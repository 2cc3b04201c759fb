using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Extraction.Facts.Text;

namespace AlkBot.Extraction.Facts.Outcomes;

/// <summary>"The most common adverse events were A (33%), B (22%), and C": the list, with its rates as printed.</summary>
internal sealed partial class AdverseEventsRule : OutcomeRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, Referent drug) =>
        new[] { Common(), Graded() }
            .Select(pattern => pattern.Match(sentence.Text))
            .Where(match => match.Success)
            .Select(match => State(
                sentence, drug, Predicates.AdverseEvents, match.Groups["value"].Value,
                (QualifierNames.Measure, match.Groups["measure"].Value.ToLowerInvariant())))
            .Select(fact => fact.In(sentence.Study));

    /// <summary>Whether <paramref name="sentence"/> has such a list, which says all that it says of events.</summary>
    public static bool Lists(Sentence sentence) => Common().IsMatch(sentence.Text) || Graded().IsMatch(sentence.Text);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Events = @"(adverse (events|effects|reactions)|side effects|toxicit(y|ies)|treatment-emergent events)";

    [GeneratedRegex(
        @"\b(?<measure>((most|more) )?(common|frequent|frequently reported|commonly reported) ([\w-]+ ){0,2}"
        + Events + @")( [^,;.]{2,60}?)? "
        + @"(were|was|included|include|are|consisted of) (?<value>[^;]+)$",
        Options, 10_000)]
    private static partial Regex Common();

    [GeneratedRegex(
        @"\b(?<measure>grades? [1-5]([-–/]| or | and | to )?[1-5]? ([\w-]+ ){0,2}" + Events + @"),? (such as |including |included "
        + @"|consisted of |were )"
        + @"(?<value>[^;]+)$",
        Options, 10_000)]
    private static partial Regex Graded();
}
