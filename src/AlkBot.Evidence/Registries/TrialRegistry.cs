using System.Text;
using System.Text.RegularExpressions;

namespace AlkBot.Evidence.Registries;

/// <summary>A registry of clinical trials and the form of its numbers.</summary>
/// <param name="Name">The registry's name.</param>
/// <param name="Pattern">
/// Matches a number in its registry's form and as people write it: any case, spaces and hyphens around its parts. The groups
/// <c>id</c>, in order, make up what tells one trial from another.
/// </param>
/// <param name="Prefix">What the registry writes in front of that.</param>
/// <param name="Separator">What it writes between the parts.</param>
/// <param name="Page">Where it shows a trial, <c>{0}</c> standing for the number; null where the number alone does not lead there.</param>
public sealed record TrialRegistry(string Name, string Pattern, string Prefix, string Separator = "", string? Page = null)
{
    private Regex? _whole;

    /// <summary>The number in the registry's own form; null when <paramref name="text"/> is none of its numbers.</summary>
    public string? Read(string text) =>
        text.Length <= TrialNumber.LongestNumber && Whole.Match(text) is { Success: true } match ? Write(match.Groups["id"]) : null;

    /// <summary>Whether <paramref name="text"/> is a number, written as the registry writes it.</summary>
    public bool IsNumber(string text) => Read(text) == text;

    private Regex Whole => _whole ??= new Regex(
        $@"^(?:{Pattern})\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    private string Write(Group parts)
    {
        var number = new StringBuilder(Prefix);
        foreach (var part in parts.Captures.Select((capture, index) => (Text: capture.Value.ToUpperInvariant(), Index: index)))
        {
            if (part.Index > 0)
                number.Append(Separator);
            foreach (var c in part.Text.Where(c => c is not (' ' or '-' or '–')))
                number.Append(c);
        }
        return number.ToString();
    }
}
