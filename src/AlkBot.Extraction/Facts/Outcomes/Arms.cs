using System.Text.RegularExpressions;
using AlkBot.Extraction.Facts.Text;

namespace AlkBot.Extraction.Facts.Outcomes;

/// <summary>One arm's value in a comparison.</summary>
/// <param name="Value">The value as printed.</param>
/// <param name="Name">The arm as printed: "the A group" gives "A group".</param>
internal sealed record ArmValue(Group Value, Group Name);

/// <summary>Reads "65% with A, as compared with 20% with B" and "7.7 months in the A group and 3.0 months in the B group".</summary>
internal static partial class Arms
{
    /// <summary>The values of the two arms when <paramref name="first"/> is the first of them; empty when there is no second.</summary>
    public static IEnumerable<ArmValue> Read(Sentence sentence, Capture first)
    {
        var match = Two().Match(sentence.Text, first.Index);
        return match.Success && match.Index == first.Index
            ? [new(match.Groups["a"], match.Groups["armA"]), new(match.Groups["b"], match.Groups["armB"])]
            : [];
    }

    private const string Value = "(" + Figures.Duration + "|" + Figures.Percent + ")";

    private const string Relation = @"(with|in|for|on|among) (the )?";

    private const string Note = @"( \([^()]*\))?";

    [GeneratedRegex(
        @"(?<a>" + Value + ")" + Note + " " + Relation + @"(?<armA>[^,;()]{2,60}?)" + Note
        + @"(,? as compared (with|to)|,? compared (with|to)|,? versus|,? vs\.?|,? and|,? but|, while) (only )?(?<b>" + Value + ")" + Note
        + " " + Relation + @"(?<armB>[^,;()]{2,60}?)(?=\s*[,;.(]|\s*$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Two();
}
