using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Outcomes;

/// <summary>
/// "Women over 50 had better DFS (88% vs. 62%) and OS (95% vs. 71%), compared with those under 50", "PFS was longer with A than with B
/// (5.1 vs. 3.2 months)": two groups set against each other, their figures in brackets.
/// </summary>
internal sealed partial class ComparedEndpointRule : StudyRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        if (!sentence.Text.Contains('(') || !sentence.Text.Any(char.IsAsciiDigit))
            yield break;
        foreach (var match in new[] { GroupHad(), EndpointWas(), EndpointOf() }.SelectMany(pattern => pattern.Matches(sentence.Text)))
        {
            foreach (Match endpoint in Figured().Matches(match.Groups["stated"].Value))
            {
                var first = match.Groups["stated"].Index + endpoint.Groups["value"].Index;
                var values = Arms.Unassigned(sentence.Text, first);
                // "had better PFS and OS (19 and 32 months)": figures of two endpoints, not of two groups.
                var ofEndpoints = match.Groups["had"].Success && And().IsMatch(endpoint.Groups["value"].Value);
                if (values.Count != 2 || ofEndpoints || !Endpoint.IsOutcome(endpoint.Groups["endpoint"].Value))
                    continue;
                ArmValue[] groups =
                [
                    new(values[0].Value, values[0].End, Part.Of(match.Groups["a"])),
                    new(values[1].Value, values[1].End, Part.Of(match.Groups["b"])),
                ];
                foreach (var (subject, group) in ArmComparison.Subjects(sentence, groups, context))
                {
                    yield return State(
                        sentence, subject, Endpoint.PredicateOf(endpoint.Groups["endpoint"].Value), group.Value,
                        [
                            (QualifierNames.Measure, Endpoint.MeasureOf(endpoint)), (QualifierNames.Arm, group.Name.Text),
                            (QualifierNames.Population, PatientsOf(sentence, match)),
                            .. Precision.In(endpoint.Groups["note"].Value),
                        ])
                        .In(sentence.Study);
                }
            }
        }
    }

    private static string? PatientsOf(Sentence sentence, Match match) =>
        match.Groups["patients"] is { Success: true } named ? named.Value : OutcomeRule.OpeningPatients(sentence);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Direction = "(" + ComparativeWords.Direction + "|similar)";

    private const string Than = @",? (than|(as )?compared (with|to)|versus|vs\.?) ";

    private const string Group = @"[^,;()%]{2,60}?";

    private const string Pair = @"\((median )?(?<value>" + Figures.Open + @" ?(vs\.?|versus|and|compared with) "
        + Figures.Outcome + @")(?<note>[^()]{0,120})\)";

    [GeneratedRegex(
        @"(?<=(^|, |; |\bwhile |\bwhereas ))(?!and |in |of )(?<a>" + Group + ") (had|have|showed|experienced|achieved) (?<had>(an? )?)"
        + Direction
        + @" (?<stated>[^;()]{2,40}\([^()]*\)( and [^;()]{2,40}\([^()]*\))?)" + Than + @"(those |patients |that )?(who (were|had) |with"
        + @" |in |of )?(the )?(?<b>"
        + Group + @")(?=\s*[,;.()]|\s*$)",
        Options, 10_000)]
    private static partial Regex GroupHad();

    [GeneratedRegex(
        @"(?<stated>\b" + Endpoint.Pattern + @"( rates?)?( (for|in|among) (?<patients>[^,;()]{3,80}?))? (was|were) " + Direction
        + @" (with|in|for|among) "
        + @"(the )?(?<a>" + Group + ")" + Than
        + @"(with |in |for |among |those |that )*(the )?(?<b>" + Group + @") \([^()]*\))",
        Options, 10_000)]
    private static partial Regex EndpointWas();

    // "median OS in the A arm was not different from that in the B arm (12.3 vs 8.4 months)"
    [GeneratedRegex(
        @"(?<stated>\b" + Endpoint.Pattern + @"( rates?)? (with|in|for|of|obtained in) (the )?(?<a>" + Group + ") (was|were|is|did) "
        + @"[^,;()%\d]{0,50}?\b(different from|differ from|similar to|superior to|inferior to|comparable (to|with)|(long|short|high|low"
        + @"|bett)er than"
        + @"|worse than) (that |those )?(obtained )?((with|in|for|of|on) )?(the )?(?<b>" + Group + @") \([^()]*\))",
        Options, 10_000)]
    private static partial Regex EndpointOf();

    [GeneratedRegex(@"\sand\s", Options, 10_000)]
    private static partial Regex And();

    [GeneratedRegex(@"\b" + Endpoint.Pattern + @"[^()]{0,160} ?" + Pair, Options, 10_000)]
    private static partial Regex Figured();
}
