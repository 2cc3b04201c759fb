using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Outcomes;

/// <summary>
/// "A (HR = 0.3) and B (HR = 0.5) were associated with a lower incidence of C", "lower PFS in patients with A (HR = 2.0)", "A predicted
/// for lower OS (HR = 1.2)": what changed the hazard in the source's own study.
/// </summary>
internal sealed partial class RiskFactorRule : StudyRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        if (!Ratio.MayBeIn(sentence.Text) || !OwnTrial.Reports(sentence) || context.OwnTrial is not { } subject)
            yield break;
        var patterns = new[] { Factors(), Predicts(), InPatients(), Subgroups() };
        foreach (var match in patterns.SelectMany(pattern => pattern.Matches(sentence.Text)))
        {
            if (PredicateOf(match) is not { } predicate)
                continue;
            var (values, factors) = (match.Groups["value"].Captures, match.Groups["factor"].Captures);
            for (var i = 0; i < values.Count && i < factors.Count; i++)
            {
                yield return State(
                    sentence, subject, predicate, values[i].Value,
                    [
                        (QualifierNames.Measure, MeasureOf(match, i)),
                        (QualifierNames.Population, Marks().Replace(factors[i].Value, "")),
                        .. Precision.In(match.Groups["note"].Captures[i].Value),
                    ]);
            }
        }
    }

    private static string? PredicateOf(Match match)
    {
        if (match.Groups["survival"].Success)
            return Endpoint.PredicateOf(match.Groups["survival"].Value);
        var predicate = Endpoint.PredicateOf($"incidence of {match.Groups["event"].Value}");
        return predicate != Predicates.AdverseEvents || AdverseEvent.IsIn(match.Groups["event"].Value) ? predicate : null;
    }

    private static string MeasureOf(Match match, int at)
    {
        var ratio = match.Groups["measure"].Captures[at].Value;
        return match.Groups["event"].Success ? $"{ratio} for {match.Groups["event"].Value}" : ratio;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string End = @"(?=\s*[,;.()]|\s+(while|whereas|and|but)\b|\s*$)";

    private const string Outcome =
        @"(an? )?" + ComparativeWords.Direction + @" ((incidence|risk|rate|hazard|likelihood)s? of (?<event>[^,;()]{3,60}?)"
        + "|(?<survival>" + Endpoint.Survivals + @"|survival))\b";

    private const string Those = "(patients|women|men|those|individuals|subjects|adults|children)( with)?";

    // A factor has no verb in it and starts where a clause does.
    private const string Factor =
        @"(?<=(^|, |; |\band |\bwhile |\bwhereas |: ))(?!and |while |whereas |in (multi|uni)varia)(?<factor>(?!.{0,60}\b(was|were|is"
        + @"|are)\b.{0,60}\()[^,;():]{3,80}?)";

    [GeneratedRegex(
        Factor + " " + Ratio.Bracket + "((, and|,| and) (?<factor>[^,;():]{3,80}?) " + Ratio.Bracket
        + @")* (was|were|is|are) ((significantly|independently|also) )*(associated with|predictive of|predictors? of) " + Outcome + End,
        Options, 10_000)]
    private static partial Regex Factors();

    [GeneratedRegex(
        @"(?<=(^|, |; |\band |\bwhile |\bwhereas |: ))(?!and |while |whereas )(?<factor>[^,;():]{3,80}?)"
        + @" ((was|were|is|are) ((significantly|independently|also) )*(associated with|predictive of)|predicted( for)?) "
        + Outcome + " " + Ratio.Bracket,
        Options, 10_000)]
    private static partial Regex Predicts();

    [GeneratedRegex(
        @"\b" + Outcome + @" (was (seen|observed|found) )?(in|for|among) (?<factor>(patients|women|men|those|individuals|subjects"
        + @"|adults|children)\b"
        + @"[^,;():]{3,80}?) " + Ratio.Bracket,
        Options, 10_000)]
    private static partial Regex InPatients();

    // "a survival benefit was seen for patients with A (HR = 0.7) and B (HR = 0.4) but not for patients with C (HR = 1.7) and D (HR = 0.9)"
    [GeneratedRegex(
        @"\b(?<survival>" + Endpoint.Survivals + @"|survival) (benefit|advantage|improvement)s?\b[^();]{0,60}? (for|in|among) "
        + "(the )?(" + Those + " )?(?<factor>[^,;():]{3,60}?) " + Ratio.Bracket
        + "((,? but not|, and|,| and)( (for|in|among))?( the)?( " + Those + ")? (?<factor>[^,;():]{3,60}?) " + Ratio.Bracket + ")+",
        Options, 10_000)]
    private static partial Regex Subgroups();

    // Numbers of references: "scores [18]".
    [GeneratedRegex(@"\s?\[[\d, –-]+\]", Options, 10_000)]
    private static partial Regex Marks();
}
