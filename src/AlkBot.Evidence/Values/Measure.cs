using System.Globalization;
using System.Text.RegularExpressions;

namespace AlkBot.Evidence.Values;

/// <summary>A number with its unit, or the statement that it was not reached.</summary>
/// <param name="Numbers">The numbers, in order: one, or several for a range or a count of a total.</param>
/// <param name="Unit">The unit: <c>%</c>, <c>months</c>, <c>mg</c>; empty when there is none.</param>
/// <param name="Frequency">How often, for a dose: <c>daily</c>, <c>twice daily</c>; empty when not said.</param>
/// <param name="NotReached">The median was not reached; there is no number.</param>
public sealed partial record Measure(IReadOnlyList<decimal> Numbers, string Unit, string Frequency, bool NotReached)
{
    private static readonly string[] NumberWords =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Reads the measure that <paramref name="text"/> is; null when it is something else.</summary>
    public static Measure? Of(string text)
    {
        if (NotReachedWords().IsMatch(text))
            return new Measure([], "", "", true);
        var match = Form().Match(text);
        if (!match.Success)
            return null;
        var numbers = match.Groups["n"].Captures.Select(c => NumberOf(c.Value)).OfType<decimal>().ToList();
        // What has more digits than a number can hold is no measure.
        if (numbers.Count != match.Groups["n"].Captures.Count)
            return null;
        return new Measure(numbers, UnitOf(match.Groups["unit"].Value), FrequencyOf(text[(match.Index + match.Length)..]), false);
    }

    /// <summary>Whether both can be true, or cannot be compared because they measure in different units.</summary>
    public bool AgreesWith(Measure other) =>
        NotReached || other.NotReached
            ? NotReached == other.NotReached
            : Unit != other.Unit
                || Numbers.Count != other.Numbers.Count
                || (Numbers.SequenceEqual(other.Numbers)
                    && (Frequency == other.Frequency || Frequency.Length == 0 || other.Frequency.Length == 0));

    private static decimal? NumberOf(string text)
    {
        var word = Array.FindIndex(NumberWords, w => w.Equals(text, StringComparison.OrdinalIgnoreCase));
        var figure = text.Replace(",", "", StringComparison.Ordinal).Replace('·', '.');
        return word >= 0 ? word : decimal.TryParse(figure, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static string UnitOf(string text)
    {
        var unit = text.Trim().ToLowerInvariant();
        if (unit.StartsWith("per", StringComparison.Ordinal) && unit.EndsWith("cent", StringComparison.Ordinal))
            return "%";
        return unit.Length > 3 && unit[^1] == 's' ? unit[..^1] : unit;
    }

    private static string FrequencyOf(string rest) =>
        Twice().IsMatch(rest) ? "twice daily" : Thrice().IsMatch(rest) ? "three times daily" : Once().IsMatch(rest) ? "daily" : "";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\bnot\s+(yet\s+|been\s+)*reached\b", Options, 10_000)]
    private static partial Regex NotReachedWords();

    [GeneratedRegex(
        @"^\W*(about |approximately |up to |at least |only |nearly )*(?<n>zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
        + @"|twelve|\d[\d,]*([.·]\d+)?)(\s*(/|-|–|to|of)\s*(?<n>\d[\d,]*([.·]\d+)?))*(\s*(?<unit>%|per\s?cent|[a-z]+(/[a-z0-9]+)?))?",
        Options, 10_000)]
    private static partial Regex Form();

    [GeneratedRegex(@"\btwice\b|\bb\.?i\.?d\b|\btwo times\b", Options, 10_000)]
    private static partial Regex Twice();

    [GeneratedRegex(@"\b(three times|thrice)\b|\bt\.?i\.?d\b", Options, 10_000)]
    private static partial Regex Thrice();

    [GeneratedRegex(@"\b(daily|per day|a day|q\.?d)\b", Options, 10_000)]
    private static partial Regex Once();
}
