using System.Globalization;
using System.Text.RegularExpressions;

namespace AlkBot.Index.Generations;

/// <summary>Ids such as <c>20260131T093000123Z-01</c>: time of the build, UTC, and a counter for builds of one millisecond.</summary>
internal static partial class GenerationId
{
    public static string New(DateTimeOffset time, Func<string, bool> isTaken)
    {
        var stamp = time.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        for (var counter = 1; ; counter++)
        {
            var id = $"{stamp}-{counter:D2}";
            if (!isTaken(id))
                return id;
        }
    }

    public static bool IsValid(string text) => Form().IsMatch(text);

    [GeneratedRegex(@"\A[0-9]{8}T[0-9]{9}Z-[0-9]{2,9}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
