using System.Text.RegularExpressions;

namespace AlkBot.Discord.Administration;

/// <summary>Says why something was not done in words that a channel may read: without the folders of the machine.</summary>
internal static partial class PublicReason
{
    /// <summary>The message of <paramref name="exception"/>, each rooted path in it shortened to its last part.</summary>
    public static string Of(Exception exception) => Of(exception.Message);

    /// <summary>A line of a report, each rooted path in it shortened to its last part.</summary>
    public static string Of(string line) => RootedPaths().Replace(line, m => m.Groups["last"].Value);

    // In quotation marks a path may hold spaces.
    [GeneratedRegex(
        @"(?<=')([A-Za-z]:)?[/\\]([^/\\']+[/\\])+(?<last>[^/\\']+)(?=')"
            + @"|(?<![\w.:/\\])([A-Za-z]:)?[/\\]([^\s/\\'"":;]+[/\\])+(?<last>[^\s/\\'"":;,]+)",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex RootedPaths();
}
