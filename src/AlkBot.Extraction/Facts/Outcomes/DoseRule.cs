using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Extraction.Facts.Text;

namespace AlkBot.Extraction.Facts.Outcomes;

/// <summary>"The maximum tolerated dose of A was 100 mg once daily", "A (100 mg) twice daily": doses and what they are.</summary>
internal sealed partial class DoseRule : SentenceRule
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
        foreach (Match match in Given().Matches(sentence.Masked))
        {
            var drug = sentence.MentionsOf(EntityType.Drug, match.Groups["drug"]).First();
            var value = $"{match.Groups["amount"].Value} {match.Groups["often"].Value}";
            yield return State(sentence, drug, Predicates.Dose, value).In(sentence.Study);
        }
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Amount = @"\d[\d,.]*\s?(mg|µg|mcg|g)(/(m2|m²|kg))?";

    private const string Often = @"(once|twice|three times|thrice)\s+(daily|a day|per day|weekly|a week|per week)|daily|per day|weekly"
        + @"|every \w+ (days|weeks)";

    [GeneratedRegex(
        @"\b(?<measure>(maximum tolerated|recommended( phase (I{1,3}|[123]))?|established|maximum|standard|starting|approved|optimal"
        + @"|highest)\s+dose|MTD)"
        + @"(\s+of\s+(?<drug>Ⓓ+))?(\s+(was|is|were|being))?(\s+(established|set|determined|defined))?(\s+(at|of|as"
        + @"|to be))?\s+(?<dose>" + Amount
        + @"(\s+(" + Often + @"))?)",
        Options, 10_000)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<drug>Ⓓ+)(\s+at)?(\s+a dose of)?\s+\(?(?<amount>" + Amount + @")\)?\s+\(?(?<often>" + Often + @")", Options, 10_000)]
    private static partial Regex Given();
}
