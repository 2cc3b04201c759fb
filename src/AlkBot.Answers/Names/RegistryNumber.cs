using System.Text.RegularExpressions;
using AlkBot.Evidence.Registries;
using AlkBot.Index.Names;

namespace AlkBot.Answers.Names;

/// <summary>
/// A ClinicalTrials.gov number as people type it: <c>NCT</c> and eight digits (the registry's own form), the letters left out, spaces
/// and hyphens anywhere, perhaps with a digit missing.
/// </summary>
/// <param name="Digits">The digits typed.</param>
/// <param name="HasPrefix">Whether <c>NCT</c> was typed.</param>
internal readonly partial record struct RegistryNumber(string Digits, bool HasPrefix)
{
    /// <summary>How many digits a number has.</summary>
    public const int Length = 8;

    /// <summary>Whether it has all its digits.</summary>
    public bool IsWhole => Digits.Length == Length;

    /// <summary>The number in the registry's form.</summary>
    public string Name => $"NCT{Digits}";

    /// <summary>Reads text that is a number and nothing else; null when it is not one.</summary>
    public static RegistryNumber? Of(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
            return null;
        var digits = string.Concat(match.Groups["digits"].Value.Where(char.IsAsciiDigit));
        var hasPrefix = match.Groups["prefix"].Length > 0;
        return digits.Length is >= 4 and <= 12 || hasPrefix ? new RegistryNumber(digits, hasPrefix) : null;
    }

    /// <summary>
    /// The number of any registry that <paramref name="text"/> is, in the registry's form; eight digits alone are ClinicalTrials.gov's.
    /// Null where it is no whole number.
    /// </summary>
    public static TrialNumber? WholeOf(string text) =>
        TrialNumber.Of(text.Trim(' ', '.', ',', '?', '!', ':', '(', ')'))
        ?? (Of(text) is { IsWhole: true } number ? TrialNumber.Of(number.Name) : null);

    /// <summary>How many digits have to be put in, taken out or changed to come to <paramref name="name"/>.</summary>
    public int DistanceTo(string name) => EditDistance.Between(Digits, string.Concat(name.Where(char.IsAsciiDigit)));

    [GeneratedRegex(
        @"^\W*(?<prefix>NC?T)?[\s\-_:#.]*(?<digits>[0-9][0-9\s\-]*)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
