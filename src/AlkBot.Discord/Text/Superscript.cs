using System.Globalization;

namespace AlkBot.Discord.Text;

/// <summary>Numbers as superscripts, as they follow what a passage proves.</summary>
internal static class Superscript
{
    private const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The number in superscript digits.</summary>
    public static string Of(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => Digits[digit - '0']));
}
