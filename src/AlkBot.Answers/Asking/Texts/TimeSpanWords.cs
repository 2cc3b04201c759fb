using System.Globalization;
using AlkBot.Answers.Asking.Vocabulary;

namespace AlkBot.Answers.Asking.Texts;

/// <summary>Reads lengths of time such as "five-year" and "12 months".</summary>
internal static class TimeSpanWords
{
    private const int MostBetween = 2;

    private static readonly string[] Numbers =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The length of time right before an outcome that is measured at a time: "five-year overall survival".</summary>
    public static (int Number, string Unit)? BeforeOutcome(AnnotatedText text)
    {
        foreach (var use in text.Concepts.Where(c => Outcomes.All.Contains(c.Concept)))
        {
            for (var at = Math.Max(0, use.First - MostBetween - 2); at + 1 < use.First; at++)
            {
                if (At(text, at) is { } time)
                    return time;
            }
        }
        return null;
    }

    /// <summary>Whether <paramref name="text"/> has that length of time, in digits or words.</summary>
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
        return number >= 0 || int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number) ? (number, unit) : null;
    }
}
