using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace AlkBot.Index.Records;

/// <summary>The date of a source, as it or its manifest prints it.</summary>
public static partial class SourceDate
{
    // A record is as new as the day it was fetched, anything else as the day it was published.
    private static readonly (string Key, string Words)[] Kinds =
        [("fetched", "fetched {0}"), ("updated", "updated {0}"), ("published", "{0}"), ("year", "{0}"), ("date", "{0}")];

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>It in words, such as <c>fetched 2014-07-21</c>, or <c>undated</c>.</summary>
    public static FormattableString Of(IReadOnlyDictionary<string, string> bibliography) => Find(bibliography) is ({ } words, { } date)
        ? FormattableStringFactory.Create(words, date)
        : $"undated";

    /// <summary>Whether it goes on changing where it came from, and surely came more than a year before <paramref name="now"/>.</summary>
    public static bool IsOld(IReadOnlyDictionary<string, string> bibliography, DateTimeOffset now) =>
        Find(bibliography) is ("fetched {0}" or "updated {0}", { } date) && Parse(date) is [var year, ..] parts
        && Latest(year, parts).AddYears(1) < DateOnly.FromDateTime(now.UtcDateTime);

    /// <summary>Year, month and day, as many as are sure, of 2014-07-21, 2014-Jul-21, 2014-07, 2014 or July 21, 2014.</summary>
    public static IReadOnlyList<int> Parse(string text)
    {
        var parts = new List<int>();
        var match = Forms().Match(text);
        foreach (var part in (string[])["year", "month", "day"])
        {
            var word = match.Groups[part].Value;
            var number = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
                ? digits
                : Array.IndexOf(Months, word.Length >= 3 ? word[..3].ToLowerInvariant() : word) + 1;
            if (number == 0 || (part == "month" && number > 12) || (part == "day" && number > 31))
                break;
            parts.Add(number);
        }
        return parts;
    }

    private static DateOnly Latest(int year, IReadOnlyList<int> parts)
    {
        var month = parts.Count > 1 ? parts[1] : 12;
        var last = DateTime.DaysInMonth(year, month);
        return new(year, month, parts.Count > 2 ? Math.Min(parts[2], last) : last);
    }

    private static (string? Words, string? Date) Find(IReadOnlyDictionary<string, string> bibliography) =>
        Kinds.Select(k => ((string?)k.Words, bibliography.GetValueOrDefault(k.Key))).FirstOrDefault(k => !string.IsNullOrWhiteSpace(k.Item2));

    [GeneratedRegex(@"^\s*(?<year>(18|19|20)\d{2})(?!\d)([\s/-]+(?<month>\d{1,2}|[A-Za-z]{3,9})(?![\dA-Za-z])([\s/-]+(?<day>\d{1,2})(?!\d))?)?"
        + @"|^\s*(?<month>[A-Za-z]{3,9})\.?\s+((?<day>\d{1,2}),?\s+)?(?<year>(18|19|20)\d{2})(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Forms();
}
