using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Outcomes;

/// <summary>
/// "ORR was higher with A (45%) than with B (30%)", "A did not improve OS (14.6 months) compared with B (13.8 months)", "PFS for A compared
/// with B with a median of 4.5 versus 3.5 months", "adverse events were similar (A, 13%; B, 12%)": two arms, a figure behind each.
/// </summary>
internal sealed partial class ArmsInBracketsRule : StudyRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        if (!sentence.Text.AsSpan().ContainsAnyInRange('0', '9') || !OwnTrial.Reports(sentence))
            yield break;
        // "Adverse events occurred in most (nausea, 13%; anemia, 12%)" lists events and no arms.
        var matches = Patterns(sentence.Text)
            .SelectMany(pattern => pattern.Matches(sentence.Text))
            .Where(m => Arms.AreNamed(sentence, Part.Of(m.Groups["a"]), Part.Of(m.Groups["b"]), context.Arms))
            .Where(m => !m.Groups["endpoint"].Success || Endpoint.IsOutcome(m.Groups["endpoint"].Value))
            .DistinctBy(m => m.Groups["x"].Index);
        foreach (var match in matches)
        {
            var (first, second, endpoint) = (match.Groups["x"], match.Groups["y"], match.Groups["endpoint"]);
            ArmValue[] arms =
            [
                new(Arms.WithUnit(first.Value, second.Value), first.Index + first.Length, Part.Of(match.Groups["a"])),
                new(second.Value, second.Index + second.Length, Part.Of(match.Groups["b"])),
            ];
            var predicate = endpoint.Success ? Endpoint.PredicateOf(endpoint.Value) : Predicates.AdverseEvents;
            var measure = endpoint.Success ? Endpoint.MeasureOf(match) : Endpoint.LowerWords(match.Groups["measure"].Value);
            foreach (var (subject, arm) in ArmComparison.Subjects(sentence, arms, context))
            {
                yield return State(
                    sentence, subject, predicate, arm.Value,
                    (QualifierNames.Measure, match.Groups["median"].Success ? "median" : measure), (QualifierNames.Arm, arm.Name.Text))
                    .In(sentence.Study);
            }
        }
    }

    // The patterns are large, and what each of them has in brackets is soon seen.
    private static Regex[] Patterns(string text)
    {
        var hasFigure = FigureInBrackets().IsMatch(text);
        return
        [
            .. hasFigure ? [Behind(), Beside(), Changed()] : Array.Empty<Regex>(),
            .. text.Contains("median", StringComparison.OrdinalIgnoreCase) ? [WithMedian()] : Array.Empty<Regex>(),
            .. NameInBrackets().IsMatch(text) ? [Listed()] : Array.Empty<Regex>(),
            .. hasFigure ? [Events()] : Array.Empty<Regex>(),
        ];
    }

    [GeneratedRegex(@"\((median )?\d", Options, 10_000)]
    private static partial Regex FigureInBrackets();

    [GeneratedRegex(@"\([^,;:()%\d]{2,40}[,:]? \d", Options, 10_000)]
    private static partial Regex NameInBrackets();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Group = "[^,;()%]{2,60}?";

    private const string Than = ",? (than|(when )?(as )?compared (with|to)|versus|vs\\.?|and) ((with|in|for|among|those) )*(the )?";

    private const string X = @" \((?<median>median )?(?<x>" + Figures.Outcome + ")" + Figures.NoInterval + @"[^()]{0,80}\)";

    private const string Y = @" \((median )?(?<y>" + Figures.Outcome + ")" + Figures.NoInterval + @"[^()]{0,80}\)";

    [GeneratedRegex(
        @"\b" + Endpoint.Pattern + "( rates?)?( (was|were))?( " + ComparativeWords.Direction + ")?( (seen|observed|found|achieved|obtained))?"
        + " (with|in|for|among) (the )?(?<a>" + Group + ")" + X + Than + "(?<b>" + Group + ")" + Y,
        Options, 10_000)]
    private static partial Regex Behind();

    // "the response rate for A (78%) was greater than for B (63%)"
    [GeneratedRegex(
        @"\b" + Endpoint.Pattern + "( rates?)? (with|in|for|among) (the )?(?<a>" + Group + ")" + X
        + @" (was|were|did) [^();%]{0,70}?\b(than|compared (with|to)|from that|to that|versus|vs\.?) ((with|in|for|among|of"
        + @"|those) )*(the )?"
        + "(?<b>" + Group + ")" + Y,
        Options, 10_000)]
    private static partial Regex Beside();

    // "grade 3 nausea was more common with A than with B (8% vs 1%)"
    [GeneratedRegex(
        AdverseEventRateRule.Which + " (was|were|occurred) ((significantly|slightly|numerically) )?(more|less) (common|frequent|often"
        + "|frequently|commonly)( (seen|observed|reported))? (with|in|among) (the )?(?<a>" + Group + ") than ((with|in|among|for|those) )*"
        + @"(the )?(?<b>" + Group + @") \((?<x>" + Figures.Open + ")" + Figures.Note + @",? (vs\.?|versus|and|compared with) (?<y>"
        + Figures.Percent + ")" + Figures.NoInterval,
        Options, 10_000)]
    private static partial Regex Events();

    [GeneratedRegex(
        @"(?<=(^|, |; |: |\bthat ))(?<a>[^,;()%]{2,60}?) (did not (significantly )?(improve|prolong|increase)|(significantly )?(improved"
        + "|prolonged|increased)) (the )?" + Endpoint.Pattern + X + Than + "(?<b>" + Group + ")" + Y,
        Options, 10_000)]
    private static partial Regex Changed();

    [GeneratedRegex(
        @"\b" + Endpoint.Pattern + " (for|with|in) (the )?(?<a>" + Group + ") ((as )?compared (with|to)|versus|vs\\.?|over) (the )?"
        + "(?<b>" + Group + "),?( with)?( an?| the)? (?<median>medians?)( (of|were|was))? (?<x>" + Figures.Open + ")"
        + " (versus|vs\\.?|and|compared with) (?<y>" + Figures.Outcome + ")",
        Options, 10_000)]
    private static partial Regex WithMedian();

    [GeneratedRegex(
        "(" + Endpoint.Pattern + "|" + AdverseEventRateRule.Which + @")( rates?)?\b[^();]{0,60}? \((?<a>[^,;:()%\d]{2,40})[,:]? (?<x>"
        + Figures.Percent + ")" + Figures.NoInterval + @"[,;] (and |versus |vs\.? )?(?<b>[^,;:()%\d]{2,40})[,:]? (?<y>" + Figures.Percent
        + ")" + Figures.NoInterval + @"[^()]{0,60}\)",
        Options, 10_000)]
    private static partial Regex Listed();
}
