using System.Text.RegularExpressions;

namespace AlkBot.Facts.Text;

/// <summary>The labels that structured abstracts print before a sentence: "RESULTS", "PATIENTS AND METHODS:", "Background:".</summary>
internal static partial class AbstractLabel
{
    /// <summary>A pattern of one at the beginning of a sentence, or of nothing.</summary>
    public const string Pattern = @"(?-i:[A-Z]{4,}( [A-Z]{2,}){0,4}:? )?";

    /// <summary>The label that <paramref name="sentence"/> opens with; null for none.</summary>
    public static string? Of(string sentence) => Label().Match(sentence) is { Success: true } label ? label.Value : null;

    [GeneratedRegex(
        @"^([A-Z]{4,}( [A-Z]{2,}){0,4}(?=:? )|\p{Lu}[\w/]+( [\w/]+){0,3}(?=: ))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Label();
}
