using System.Text.RegularExpressions;

namespace AlkBot.Sources.Registry;

/// <summary>Numbers of ClinicalTrials.gov: <c>NCT</c> and eight digits.</summary>
internal static partial class RegistryNumbers
{
    /// <summary>Whether <paramref name="text"/> is one.</summary>
    public static bool IsNumber(string text) => Form().IsMatch(text);

    [GeneratedRegex("^NCT[0-9]{8}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
