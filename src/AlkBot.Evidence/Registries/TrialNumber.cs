using System.Text.RegularExpressions;

namespace AlkBot.Evidence.Registries;

/// <summary>A trial's registry number: <paramref name="Name"/> is the same however the number is written.</summary>
/// <param name="Registry">The registry that gave it out.</param>
/// <param name="Name">The number in the registry's own form.</param>
public sealed partial record TrialNumber(TrialRegistry Registry, string Name)
{
    /// <summary>No number is longer, in any way of writing it.</summary>
    internal const int LongestNumber = 60;

    private static readonly Regex Anywhere = new(
        $@"(?<![A-Za-z0-9]|\d[-/])(?:{string.Join('|', TrialRegistries.All.Select(r => r.Pattern))})(?![A-Za-z0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(10));

    /// <summary>Whether it stands where a number would, and is none: every digit is zero.</summary>
    public bool IsPlaceholder => !Name.AsSpan().ContainsAnyInRange('1', '9');

    /// <summary>Where the registry shows the trial; null where it has no address for a number.</summary>
    public string? Page => Registry.Page?.Replace("{0}", AddressedAs, StringComparison.Ordinal);

    /// <summary>Reads text that is a number and nothing else, loosely written or not; null when it is none.</summary>
    public static TrialNumber? Of(string text)
    {
        var bare = text.Trim();
        foreach (var registry in TrialRegistries.All)
        {
            if (registry.Read(bare) is { } name)
                return new TrialNumber(registry, name);
        }
        return null;
    }

    /// <summary>The numbers in <paramref name="text"/>, in order; placeholders are none.</summary>
    public static IEnumerable<(Span Span, TrialNumber Number)> FindIn(string text)
    {
        if (!MayHaveNumber(text))
            yield break;
        foreach (Match match in Anywhere.Matches(text))
        {
            if (Of(match.Value) is { IsPlaceholder: false } number)
                yield return (new Span(match.Index, match.Index + match.Length), number);
        }
    }

    /// <summary>
    /// Places in <paramref name="text"/> that are written as registry numbers are, known or not: letters and many digits. What is said
    /// of one of them is said of no other number.
    /// </summary>
    public static IEnumerable<Span> LikelyIn(string text) =>
        LikeNumber().Matches(text).Select(m => new Span(m.Index, m.Index + m.Length));

    // Nearly every number has three digits in a row, and most sentences have not.
    private static bool MayHaveNumber(string text)
    {
        var run = 0;
        foreach (var c in text)
        {
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            if (run == 3)
                return true;
        }
        return text.Contains("RBR-", StringComparison.Ordinal);
    }

    // The address of CTIS takes the number without letters.
    private string AddressedAs => Registry.Separator == "-" ? Name[Registry.Prefix.Length..] : Name;

    [GeneratedRegex(
        @"(?<![A-Za-z0-9])([A-Z]{2,8}[- /]?\d{5,}\w*|\d{4}-\d{5,6}-\d\d)(?![A-Za-z0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex LikeNumber();
}
