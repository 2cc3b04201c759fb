using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Extraction.Facts.Text;

namespace AlkBot.Extraction.Facts.Outcomes;

/// <summary>"The maximum tolerated dose of A was 100 mg once daily", "A (100 mg) twice daily": doses and what they are.</summary>
internal sealed partial class DoseRule : StudyRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        foreach (Match match in Named().Matches(sentence.Masked))
        {
            var drug = sentence.MentionsOf(EntityType.Drug, match.Groups["drug"]).FirstOrDefault() is { } mention
                ? Referent.Of(mention)
                : DrugTopic.Of(sentence);
            if (drug is null)
                continue;
            var measure = (QualifierNames.Measure, sentence.WordsAt(match.Groups["measure"]));
            yield return State(sentence, drug, Predicates.Dose, sentence.WordsAt(match.Groups["dose"]), measure).In(sentence.Study);
        }
        var foreground = ForegroundDrugs.In(sentence);
        foreach (var match in new[] { Given(), AmountOf() }.SelectMany(pattern => pattern.Matches(sentence.Masked)))
        {
            // The dose that describes patients, "in patients receiving A 100 mg", is one of several that were tried.
            var drug = sentence.MentionsOf(EntityType.Drug, match.Groups["drug"]).First();
            if (!foreground.Contains(drug))
                continue;
            var often = match.Groups["often"];
            var arm = (QualifierNames.Arm, context.Arms.ArmAt(sentence, drug));
            foreach (Capture amount in match.Groups["amount"].Captures)
            {
                var value = often.Success ? $"{amount.Value} {often.Value}" : amount.Value;
                yield return State(sentence, drug, Predicates.Dose, value, arm).In(sentence.Study);
            }
        }
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Amount = @"\d[\d,.]*\s?(mg|µg|mcg|g)(/(m2|m²|m\(2\)|kg)| per (square met(er|re)|kilogram))?(?![\w/])";

    private const string Often = @"(once|twice|three times|thrice)\s+(daily|a day|per day|weekly|a week|per week)|daily|per day|weekly"
        + @"|every \w+ (days|weeks?)|\d times (per|a) week";

    [GeneratedRegex(
        @"\b(?<measure>(maximum tolerated|recommended( phase (I{1,3}|[123]))?|established|maximum|standard|starting|approved|optimal"
        + @"|highest)\s+dose|MTD)"
        + @"(\s+of\s+(?<drug>Ⓓ+))?(\s+(was|is|were|being))?(\s+(established|set|determined|defined))?(\s+(at|of|as"
        + @"|to be))?\s+(?<dose>" + Amount
        + @"(\s+(" + Often + @"))?)",
        Options, 10_000)]
    private static partial Regex Named();

    // Behind the name an amount says how often it is given, or stands in brackets.
    [GeneratedRegex(
        @"(?<drug>Ⓓ+)(,? at)?( (a|the)( \w+){0,2} doses? of)? (\(?(?<amount>" + Amount + @")( or (?<amount>" + Amount + @"))?\)?"
        + @" \(?(?<often>" + Often
        + @")|\((?<amount>" + Amount + @")\))",
        Options, 10_000)]
    private static partial Regex Given();

    // A least dose describes patients: "who received at least 400 mg of A".
    [GeneratedRegex(@"(?<!\b(least|most|than|over|under|to) )\b(?<amount>" + Amount + @") of (oral |intravenous |subcutaneous"
        + @" )?(?<drug>Ⓓ+)( (?<often>" + Often + "))?", Options, 10_000)]
    private static partial Regex AmountOf();
}
