using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Outcomes;

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
                : sentence.Study is not null || OfStudy().IsMatch(match.Groups["measure"].Value) ? DrugTopic.Of(sentence) : null;
            if (drug is null || (!match.Groups["drug"].Success && ForAnother().IsMatch(sentence.Masked, match.Index + match.Length)))
                continue;
            var measure = (QualifierNames.Measure, sentence.WordsAt(match.Groups["measure"]));
            var regimen = (QualifierNames.Arm, match.Groups["with"].Success ? sentence.WordsAt(match.Groups["with"]) : null);
            yield return State(sentence, drug, Predicates.Dose, sentence.WordsAt(match.Groups["dose"]), measure, regimen).In(sentence.Study);
        }
        // What so much of it costs is no dose.
        if (Price().IsMatch(sentence.Text))
            yield break;
        var foreground = ForegroundDrugs.In(sentence);
        Regex[] patterns = IsGiven().IsMatch(sentence.Text) ? [Given(), AmountOf(), GivenAt(), Bare()] : [Given(), AmountOf()];
        var matches = patterns.SelectMany(pattern => pattern.Matches(sentence.Masked)).DistinctBy(m => m.Groups["amount"].Index);
        foreach (var match in matches)
        {
            // The dose that describes patients, "in patients receiving A 100 mg", is one of several that were tried.
            var drug = sentence.MentionsOf(EntityType.Drug, match.Groups["drug"]).First();
            if (OfCombination().IsMatch(sentence.Text, sentence.EndOf(drug)) || Cumulative().IsMatch(sentence.Text[..match.Index])
                || InPreparation().IsMatch(sentence.Text[..match.Index]))
            {
                continue;
            }
            if (!foreground.Contains(drug) && !Beside().IsMatch(sentence.Text[..sentence.StartOf(drug)]))
                continue;
            var often = match.Groups["often"].Captures;
            var arm = (QualifierNames.Arm, context.Arms.ArmAt(sentence, drug));
            var amounts = match.Groups["amount"].Captures;
            for (var i = 0; i < amounts.Count; i++)
            {
                var value = match.Groups["whole"].Success ? sentence.WordsAt(match.Groups["whole"])
                    : often.FirstOrDefault(o => o.Index > amounts[i].Index) is { } times ? $"{amounts[i].Value} {times.Value}"
                    : amounts[i].Value;
                yield return State(sentence, drug, Predicates.Dose, value, arm).In(sentence.Study);
            }
        }
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Amount =
        @"(?<![:\d‐‑−–-]|\d[.,·]|\bbetween \d[\d.,]* and )(\d[\d,.]*\s?([-–‐‑−]|to)\s?)?\d[\d,.]*\s?(mg|µg|mcg|g)(/(m2|m²|m\(2\)|kg|day"
            + @"|d)|/kg/day| m[-−–‐‑](2|²)"
        + "| per (square met(er|re)( of body[- ]surface area)?|kilogram( of body[- ]weight)?))?(?![\\w/])";

    private const string Often =
        @"(once|twice|three times|four times|thrice)\s+(daily|a day|per day|weekly|a week|per week)|daily|per day|weekly"
        + @"|every other (day|week)|every \w+ (days|weeks?)|\d times (per|a) (day|week)"
        + @"|for \d+ days (during|of|in) (each|every) \d+-day cycles?";

    [GeneratedRegex(
        @"\b(?<measure>(maximum tolerated|recommended( phase (I{1,3}|[123]))?|established|maximum|standard|starting|approved|optimal"
        + @"|highest)\s+dose|MTD)"
        + @"(\s+of\s+(?<drug>Ⓓ+))?(\s+(was|is|were|being))?(\s+(established|set|determined|defined|estimated|identified))?"
        + @"(\s+(at|of|as|to be))?\s+(?<dose>" + Amount + @"(\s+(" + Often + @"))?)(\s+(?<with>in combination with ((?! (and|or) \d)[^,;().]){2,60}(?![\w-])))?",
        Options, 10_000)]
    private static partial Regex Named();

    // "a recommended dose of 40 mg for A": of what stands behind it.
    [GeneratedRegex(@"\G[^.,;]{0,40}\b(for|of) (?!(Ⓓ|all|the|these|patients|adults|children|further|future|phase|use"
        + @"|\d))", Options, 10_000)]
    private static partial Regex ForAnother();

    [GeneratedRegex(@"[$€£¥] ?\d", Options, 10_000)]
    private static partial Regex Price();

    // A highest or a starting dose may be of anything that is given.
    [GeneratedRegex("tolerated|recommended|approved|MTD", Options, 10_000)]
    private static partial Regex OfStudy();

    // "A, at a dose of 1 mg or 2 mg", "A at 100 mg on days 1 and 8": without a word of how often, only where somebody gets it.
    [GeneratedRegex(
        @"(?<drug>Ⓓ+),? (at|in) ((a|the|an)( \w+){0,2} )?(doses?|dosage) of (?<amount>" + Amount + ")( or (?<amount>" + Amount + "))?"
        + "|(?<drug>Ⓓ+) at (?<amount>" + Amount + @")(?=\s+on days?\b|[,.;])",
        Options, 10_000)]
    private static partial Regex GivenAt();

    [GeneratedRegex(
        NotLeast + @"\b(?<amount>" + Amount + ") " + Way + @"(?<drug>Ⓓ+)(?=\s*[,.;(]|\s+(or|and|for|plus)\b)", Options, 10_000)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\b(treated|receive[ds]?|receiving|given|administered|assigned|randomi[sz]ed)\b", Options, 10_000)]
    private static partial Regex IsGiven();

    // What is given beside another has a dose of its own.
    [GeneratedRegex(@"\b((combin(ed|ation)|together) with|added to|plus) (oral |intravenous )?$", Options, 10_000)]
    private static partial Regex Beside();

    // "3 g of A-B" is a dose of both, "25 mg of A and higher" a limit.
    [GeneratedRegex(@"\G([/+-][A-Za-z]|,? (and|or) (higher|above|more|greater|lower|below|less)\b)", Options, 10_000)]
    private static partial Regex OfCombination();

    // What a tablet holds is no dose: patients may get a half of it or several.
    [GeneratedRegex(@"\b(contain\w*|compris(es?|ed|ing)|formulat\w+|(tablet|capsule|vial|ampoule|sachet"
        + @"|syringe)s?( of)?)\b[^.;)]{0,60}$", Options, 10_000)]
    private static partial Regex InPreparation();

    [GeneratedRegex(@"\b(cumulative|total|received|mean|median|average|loading|priming|test) doses?[^.;]{0,40}$|\bmaximum( [\w-]+)? doses?[^.;)]{0,40}$"
        + @"|\btotal of $", Options, 10_000)]
    private static partial Regex Cumulative();

    // Behind the name an amount says how often it is given, or stands in brackets.
    [GeneratedRegex(
        @"(?<drug>Ⓓ+)(,? at)?( (a|the)( \w+){0,2} doses? of)? (\(?(?<amount>" + Amount + @")( or (?<amount>" + Amount + "))?"
        + @"\)? \(?(?<often>" + Often + ")((,|,? and|,? or|, or) (?<amount>" + Amount + ") (?<often>" + Often + "))*"
        + @"|\((?<amount>" + Amount + @")[),;])",
        Options, 10_000)]
    private static partial Regex Given();

    private const string Way = "(oral |intravenous |subcutaneous )?";

    // A least dose describes patients: "who received at least 400 mg of A".
    private const string NotLeast = @"(?<!\b(least|most|than|over|under|to|equivalents? (of|to)) |[<>≤≥]\s?)";

    [GeneratedRegex(
        NotLeast + @"\b((?<whole>(?<amount>" + Amount + ") of " + Way + @"(?<drug>Ⓓ+) ("
        + Often + "))|(?<amount>" + Amount + ") of " + Way + @"(?<drug>Ⓓ+))",
        Options, 10_000)]
    private static partial Regex AmountOf();
}
