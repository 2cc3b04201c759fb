using System.Globalization;
using AlkBot.Answers.Asking.Vocabulary;

namespace AlkBot.Answers.Asking.Texts;

/// <summary>Reads lengths of time such as "five-year" and "12 months".</summary>
internal static class TimeSpanWords
{
    private const int MostBetween = 2;

    private const int MonthsOfYear = 12;

    private static readonly Concept[] MeasuredAtTimes =
        [Outcomes.OverallSurvival, Outcomes.ProgressionFreeSurvival, Outcomes.Survival, Outcomes.Response];

    private static readonly string[] Numbers =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The length of time right before an outcome that is measured at a time: "five-year overall survival".</summary>
    public static (int Number, string Unit)? BeforeOutcome(AnnotatedText text, int start)
    {
        foreach (var use in text.Concepts.Where(c => c.First >= start && MeasuredAtTimes.Contains(c.Concept)))
        {
            for (var at = Math.Max(start, use.First - MostBetween - 2); at + 1 < use.First; at++)
            {
                if (At(text, at) is { } time)
                    return time;
            }
        }
        return null;
    }

    /// <summary>Whether <paramref name="text"/> has that length of time, in digits or words, in years or in months.</summary>
    public static bool Has(AnnotatedText text, (int Number, string Unit) time)
    {
        for (var at = 0; at + 1 < text.Tokens.Count; at++)
        {
            if (At(text, at) == time)
                return true;
        }
        return false;
    }

    private static (int Number, string Unit)? At(AnnotatedText text, int at)
    {
        var unit = text.Tokens[at + 1].Word.TrimEnd('s');
        if (unit is not ("year" or "month" or "week" or "day"))
            return null;
        var word = text.Tokens[at].Word;
        var number = Array.IndexOf(Numbers, word);
        return number >= 0 || int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            ? unit == "year" && number < int.MaxValue / MonthsOfYear ? (number * MonthsOfYear, "month") : (number, unit)
            : null;
    }
}
