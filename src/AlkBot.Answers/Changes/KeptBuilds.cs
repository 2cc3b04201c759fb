using System.Globalization;
using AlkBot.Index;

namespace AlkBot.Answers.Changes;

/// <summary>The generations that the current one can be compared with.</summary>
internal static class KeptBuilds
{
    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd' 'HH:mm", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd' 'HH:mm' UTC'"];

    /// <summary>All but the current one, newest first.</summary>
    public static IReadOnlyList<GenerationInfo> Of(Library library) =>
        [.. library.Past.List().Where(g => g.Id != library.Generation.Id)];

    /// <summary>When it was built, as completion and answers show it, and as <c>since</c> takes it.</summary>
    public static string DateOf(GenerationInfo generation) =>
        generation.BuiltAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm' UTC'", CultureInfo.InvariantCulture);

    /// <summary>Its id with its date.</summary>
    public static string Describe(GenerationInfo generation) => $"{generation.Id}{PartSeparator.Dot}{DateOf(generation)}";

    /// <summary>The moment that a date, or a date with a time, names; a date is its beginning. Null where it is none.</summary>
    public static DateTimeOffset? Moment(string typed)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, Utc, out var day)
            || DateTimeOffset.TryParseExact(typed, Times, CultureInfo.InvariantCulture, Utc, out day)
            ? day
            : null;
    }

    /// <summary>
    /// What was current at <paramref name="moment"/>, of <paramref name="newestFirst"/>. Of the day of the oldest, that one: so whoever types its
    /// date is told all that changed since. Null for a time before.
    /// </summary>
    public static GenerationInfo? At(DateTimeOffset moment, IReadOnlyList<GenerationInfo> newestFirst) =>
        newestFirst.FirstOrDefault(g => g.BuiltAt <= moment || ToMinute(g.BuiltAt) <= moment)
        ?? (newestFirst is [.., var oldest] && oldest.BuiltAt < moment.AddDays(1) && moment.TimeOfDay == TimeSpan.Zero ? oldest : null);

    // A time is shown without its seconds.
    private static DateTimeOffset ToMinute(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMinute));
}
