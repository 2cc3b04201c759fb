using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Outcomes;

/// <summary>
/// "Median PFS and OS were 5.6 and 12.1 months, respectively", "4-year OS and PFS were 53% and 54%, respectively, in A patients, versus
/// 54% and 37%, respectively, in B patients": two endpoints at once.
/// </summary>
internal sealed partial class EndpointPairRule : StudyRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        var match = Two().Match(sentence.Text);
        if (!match.Success)
            yield break;
        var (first, second) = (match.Groups["first"], match.Groups["second"]);
        var measure = match.Groups["measure"].Value.Trim().ToLowerInvariant();
        var arms = new[] { match.Groups["armA"], match.Groups["armB"] }.Where(g => g.Success).ToList();
        List<(Group Endpoint, Group Value, Group? Arm)> stated =
        [
            (first, match.Groups["a1"], arms.FirstOrDefault()), (second, match.Groups["a2"], arms.FirstOrDefault()),
        ];
        if (match.Groups["armB"].Success)
            stated.AddRange([(first, match.Groups["b1"], match.Groups["armB"]), (second, match.Groups["b2"], match.Groups["armB"])]);
        foreach (var (endpoint, value, arm) in stated)
        {
            var subject = arm is null
                ? ArmComparison.OfFigure(sentence, value.Index + value.Length, context)
                : ArmComparison.Subjects(sentence, [new ArmValue(value.Value, 0, Part.Of(arm))], context)
                    .Select(s => s.Subject).FirstOrDefault();
            if (subject is null)
                continue;
            yield return State(
                sentence, subject, Endpoint.PredicateOf(endpoint.Value), Unit(match, value), (QualifierNames.Measure, measure),
                (QualifierNames.Arm, arm?.Value))
                .In(sentence.Study);
        }
    }

    // "5.6 and 12.1 months": the unit stands once.
    private static string Unit(Match match, Group value) =>
        char.IsAsciiDigit(value.Value[^1]) ? $"{value.Value} {match.Groups["a2"].Value.Split(' ')[^1]}" : value.Value;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Name =
        "(" + Endpoint.Survivals + @"|overall|time to progression|TTP|duration of response)( \([A-Z]+\))?";

    private const string A =
        "(?<a1>" + Figures.Percent + "|" + Figures.Duration + @"|\d+(\.\d+)?)" + Figures.Note + " and (?<a2>" + Figures.Percent
        + @"|" + Figures.Duration + @")" + Figures.Note;

    private const string B =
        "(?<b1>" + Figures.Percent + "|" + Figures.Duration + ")" + Figures.Note
        + ",? and (?<b2>" + Figures.Percent + "|" + Figures.Duration + ")" + Figures.Note;

    private const string In = @",? (in|with|for) (the )?";

    [GeneratedRegex(
        @"\b(?<measure>median |(\d+|one|two|three|four|five|ten)[-‐‑– ](year|month) )(?<first>" + Name + ") and (?<second>" + Name
        + ") (rates )?(were|was) "
        + A + @",? respectively(" + In + @"(?<armA>[^,;()]{2,60}?),? (versus|vs\.?|compared with|and) " + B + @"(,? respectively)?" + In
        + @"(?<armB>[^,;()]{2,60}?)(?=\s*[,;.(]|\s*$))?",
        Options, 10_000)]
    private static partial Regex Two();
}
