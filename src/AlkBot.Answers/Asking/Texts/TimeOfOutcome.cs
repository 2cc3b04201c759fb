using AlkBot.Answers.Asking.Vocabulary;

namespace AlkBot.Answers.Asking.Texts;

/// <summary>The time at which an outcome is asked for: "five-year survival".</summary>
internal static class TimeOfOutcome
{
    private const int MostBetween = 2;

    private static readonly Concept[] MeasuredAtTimes =
        [Outcomes.OverallSurvival, Outcomes.ProgressionFreeSurvival, Outcomes.Survival, Outcomes.Response];

    /// <summary>The length of time right before an outcome that is measured at a time: "five-year overall survival".</summary>
    public static TimePoint? In(AnnotatedText text, int start)
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
}
