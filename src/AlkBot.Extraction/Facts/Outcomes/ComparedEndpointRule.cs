using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Extraction.Facts.Text;

namespace AlkBot.Extraction.Facts.Outcomes;

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
        foreach (var match in new[] { GroupHad(), EndpointWas() }.SelectMany(pattern => pattern.Matches(sentence.Text)))
        {
            foreach (Match endpoint in Figured().Matches(match.Groups["stated"].Value))
            {
                var first = match.Groups["stated"].Index + endpoint.Groups["value"].Index;
                var values = Arms.Unassigned(sentence.Text, first);
                if (values.Count != 2)
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
                            .. Precision.In(endpoint.Groups["note"].Value),
                        ])
                        .In(sentence.Study);
                }
            }
        }
    }

    /// <summary>Whether <paramref name="sentence"/> sets two groups against each other.</summary>
    public static bool Compares(Sentence sentence) => GroupHad().IsMatch(sentence.Text) || EndpointWas().IsMatch(sentence.Text);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Direction = "(" + Change.Direction + "|similar)";

    private const string Than = @",? (than|(as )?compared (with|to)|versus|vs\.?) ";

    private const string Group = @"[^,;()%]{2,60}?";

    private const string Pair = @"\((median )?(?<value>" + Figures.Open + @" ?(vs\.?|versus|and|compared with) "
        + Figures.Outcome + @")(?<note>[^()]{0,120})\)";

    [GeneratedRegex(
        @"(?<=(^|, |; |\bwhile |\bwhereas ))(?!and |in |of )(?<a>" + Group + ") (had|have|showed|experienced|achieved) (an? )?" + Direction
        + @" (?<stated>[^;()]{2,40}\([^()]*\)( and [^;()]{2,40}\([^()]*\))?)" + Than + @"(those |patients |that )?(who (were|had) |with"
        + @" |in |of )?(the )?(?<b>"
        + Group + @")(?=\s*[,;.()]|\s*$)",
        Options, 10_000)]
    private static partial Regex GroupHad();

    [GeneratedRegex(
        @"(?<stated>\b" + Endpoint.Pattern + @"( rates?)? (was|were) " + Direction + @" (with|in|for|among) "
        + @"(the )?(?<a>" + Group + ")" + Than
        + @"(with |in |for |among |those |that )*(the )?(?<b>" + Group + @") \([^()]*\))",
        Options, 10_000)]
    private static partial Regex EndpointWas();

    [GeneratedRegex(@"\b" + Endpoint.Pattern + @"[^()]{0,160} ?" + Pair, Options, 10_000)]
    private static partial Regex Figured();
}
