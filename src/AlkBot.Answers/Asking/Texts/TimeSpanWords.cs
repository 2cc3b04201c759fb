using AlkBot.Answers.Asking.Vocabulary;

namespace AlkBot.Answers.Asking.Texts;

/// <summary>Reads lengths of time such as "five-year" and "12 months".</summary>
internal static class TimeSpanWords
{
    private const int MostBetween = 2;

    private static readonly Concept[] MeasuredAtTimes =
        [Outcomes.OverallSurvival, Outcomes.ProgressionFreeSurvival, Outcomes.Survival, Outcomes.Response];

    /// <summary>The length of time right before an outcome that is measured at a time: "five-year overall survival".</summary>
    public static TimePoint? BeforeOutcome(AnnotatedText text, int start)
    {
        foreach (var use in text.Concepts.Where(c => c.First >= start && MeasuredAtTimes.Contains(c.Concept)))
        {
            for (var at = Math.Max(start, use.First - MostBetween - 2); at + 1 < use.First; at++)
            {
                if (TimePoint.SpanAt(text, at) is { } time)
                    return time;
            }
        }
        return null;
    }

    /// <summary>Whether <paramref name="text"/> has that length of time, in digits or words, in years or in months.</summary>
    public static bool Has(AnnotatedText text, TimePoint time)
    {
        for (var at = 0; at + 1 < text.Tokens.Count; at++)
        {
            if (TimePoint.SpanAt(text, at) == time)
                return true;
        }
        return false;
    }
}
