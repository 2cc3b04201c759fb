using System.Globalization;

namespace AlkBot.Answers.Asking.Texts;

/// <summary>A time at which something was measured: "at 36 months", "week 24", "five-year".</summary>
/// <param name="Number">How many.</param>
/// <param name="Unit">Of what, in the singular; years are told in months.</param>
internal readonly record struct TimePoint(int Number, string Unit)
{
    private const int MonthsOfYear = 12;

    /// <summary>By how much two times in different units may differ and be called the same: 24 weeks are half a year.</summary>
    private const double Tolerance = 0.1;

    private static readonly string[] Numbers =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The length of time that begins at the token <paramref name="at"/>, "12 months" or "five-year"; null where none does.</summary>
    public static TimePoint? SpanAt(AnnotatedText text, int at)
    {
        if (at + 1 >= text.Tokens.Count || UnitOf(text.Tokens[at + 1].Word) is not { } unit)
            return null;
        var word = text.Tokens[at].Word;
        var number = Array.IndexOf(Numbers, word);
        return number >= 0 || int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number) ? Of(number, unit) : null;
    }

    /// <summary>The times of <paramref name="text"/> at which something was measured, from the token <paramref name="start"/> on.</summary>
    public static IEnumerable<TimePoint> In(AnnotatedText text, int start = 0)
    {
        for (var at = start; at + 1 < text.Tokens.Count; at++)
        {
            if (SpanAt(text, at) is { } span && IsPoint(text, at))
            {
                yield return span;
            }
            else if (UnitOf(text.Tokens[at].Word) is { } unit && !text.Tokens[at].Word.EndsWith('s')
                && int.TryParse(text.Tokens[at + 1].Word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && SpanAt(text, at + 1) is null)
            {
                yield return Of(number, unit);
            }
        }
    }

    /// <summary>Whether <paramref name="text"/> tells of this time, as a point or as a length.</summary>
    public bool IsToldIn(AnnotatedText text)
    {
        var asked = this;
        return Enumerable.Range(0, text.Tokens.Count).Any(at => SpanAt(text, at)?.IsSame(asked) == true) || In(text).Any(asked.IsSame);
    }

    /// <summary>Whether both are the same time, in whatever units.</summary>
    public bool IsSame(TimePoint other) =>
        Unit == other.Unit ? Number == other.Number : Math.Abs(Days - other.Days) <= Tolerance * Math.Max(Days, other.Days);

    private double Days => Number * Unit switch { "month" => 30.44, "week" => 7, "day" => 1, "hour" => 1 / 24.0, _ => 1 / 1440.0 };

    private static TimePoint Of(int number, string unit) =>
        unit == "year" && number < int.MaxValue / MonthsOfYear ? new(number * MonthsOfYear, "month") : new(number, unit);

    // "Five-year survival" and "at 12 months", and neither "12 months longer" nor "every 3 weeks" nor "12 years old".
    private static bool IsPoint(AnnotatedText text, int at)
    {
        var joined = text.Text[text.Tokens[at].End..text.Tokens[at + 1].Start] is "-" or "\u2010" or "\u2011"
            && text.Tokens[at + 1].Word is var unit && !unit.EndsWith('s');
        var after = at + 2 < text.Tokens.Count ? text.Tokens[at + 2].Word : "";
        return after is not ("old" or "cycle" or "cycles" or "course" or "courses" or "interval" or "intervals")
            && (joined || (at > 0 && text.Tokens[at - 1].Word is "at" or "after" or "by" or "within"));
    }

    private static string? UnitOf(string word) => word switch
    {
        "year" or "years" => "year",
        "month" or "months" => "month",
        "week" or "weeks" => "week",
        "day" or "days" => "day",
        "hour" or "hours" or "h" => "hour",
        "minute" or "minutes" or "min" => "minute",
        _ => null,
    };
}
