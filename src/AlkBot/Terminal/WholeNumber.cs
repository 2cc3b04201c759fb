using System.CommandLine.Parsing;
using System.Globalization;

namespace AlkBot.Terminal;

/// <summary>How whole numbers of a command line are read: what is none, or out of its range, is refused with the range in a line.</summary>
internal static class WholeNumber
{
    /// <summary>Reads the number of <paramref name="name"/>, of <paramref name="what"/> where that is not plain.</summary>
    public static Func<ArgumentResult, int> Between(int least, int most, string name, string what = "") => result =>
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
        {
            return number;
        }
        result.AddError($"{name} takes a whole number{what} from {least} to {most}.");
        return default;
    };
}
