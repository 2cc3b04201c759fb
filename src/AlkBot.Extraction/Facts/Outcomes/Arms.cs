using System.Text.RegularExpressions;
using AlkBot.Extraction.Facts.Text;

namespace AlkBot.Extraction.Facts.Outcomes;

/// <summary>One arm's value in a comparison.</summary>
/// <param name="Value">The value as printed.</param>
/// <param name="Name">The arm as printed: "the A group" gives "A group".</param>
internal sealed record ArmValue(Group Value, Group Name);

/// <summary>
/// Reads "65% with A, as compared with 20% with B", "7.7 months in the A group and 3.0 months in the B group", and "12% versus 9% in A
/// and B patients, respectively".
/// </summary>
internal static partial class Arms
{
    /// <summary>The values of the two arms when <paramref name="first"/> is the first of them; empty when there is no second.</summary>
    public static IEnumerable<ArmValue> Read(Sentence sentence, Capture first)
    {
        foreach (var pattern in new[] { Two(), Paired() })
        {
            var match = pattern.Match(sentence.Text, first.Index);
            if (match.Success)
                return [new(match.Groups["a"], match.Groups["armA"]), new(match.Groups["b"], match.Groups["armB"])];
        }
        return [];
    }

    private const string Relation = @"(with|in|for|on|among) (the )?";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"\G(?<a>" + Figures.Outcome + ")" + Figures.Note + " " + Relation + @"(?<armA>[^,;()]{2,60}?)" + Figures.Note
        + @"(,? as compared (with|to)|,? compared (with|to)|,? versus|,? vs\.?|,? and|,? but|, while) (only )?(?<b>" + Figures.Outcome + ")"
        + Figures.Note + " " + Relation + @"(?<armB>[^,;()]{2,60}?)(?=\s*[,;.(]|\s*$)",
        Options, 10_000)]
    private static partial Regex Two();

    [GeneratedRegex(
        @"\G(?<a>" + Figures.Outcome + ")" + Figures.Note + @"(,? and|,? versus|,? vs\.?|,? compared with) (?<b>" + Figures.Outcome + ")"
        + Figures.Note + ",? " + Relation + @"(?<armA>[^,;()]{2,60}?)( and| versus| vs\.?) (the )?(?<armB>[^,;()]{2,60}?),? respectively\b",
        Options, 10_000)]
    private static partial Regex Paired();
}
