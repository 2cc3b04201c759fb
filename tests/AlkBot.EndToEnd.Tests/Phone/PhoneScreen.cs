using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AlkBot.EndToEnd.Tests.Phone;

/// <summary>
/// Estimates how tall a message is on a phone. The sizes are those of <c>discord.html</c> of the bench, in which they can be seen:
/// Discord's text of 16 px in rows of 22 px, in the 234 px that a window of 360 px leaves inside a frame.
/// </summary>
internal static partial class PhoneScreen
{
    /// <summary>What a phone of 360 × 800 shows between Discord's bars, in pixels.</summary>
    private const double Screen = 640;

    /// <summary>The most that a card may take: a screen and a half, in pixels.</summary>
    public const double Tallest = 1.5 * Screen;

    private const double TextWidth = 360 - 72 - 16 - 4 - 1 - 32;

    // The widths of a character on average, of texts of 16, 20 and 13 px.
    private const double Character = 7.7;
    private const double HeadingCharacter = 10.3;
    private const double SmallCharacter = 6.3;

    private const double ButtonHeight = 32;
    private const double MenuHeight = 40;
    private const double Gap = 8;

    /// <summary>How tall <paramref name="message"/> is, in pixels.</summary>
    public static double HeightOf(JsonObject message) => UsedAndName + message["components"]!.AsArray().Sum(c => HeightOfPart(c!.AsObject()));

    private const double UsedAndName = 8 + 36 + 22 + 4 + 8;

    private static double HeightOfPart(JsonObject component) => (int)component["type"]! switch
    {
        1 => Gap + RowHeight(component["components"]!.AsArray()),
        10 => $"{component["content"]}".Split('\n').Sum(LineHeight),
        14 => 1,
        17 => 34 + component["components"]!.AsArray().Sum(c => HeightOfPart(c!.AsObject()) + Gap) - Gap,
        _ => 0,
    };

    private static double LineHeight(string line) => line switch
    {
        _ when line.StartsWith("## ", StringComparison.Ordinal) => 26 * Rows(line[3..], HeadingCharacter, TextWidth),
        _ when line.StartsWith("### ", StringComparison.Ordinal) => 22 * Rows(line[4..], Character * 1.05, TextWidth),
        _ when line.StartsWith("-# ", StringComparison.Ordinal) => 18 * Rows(line[3..], SmallCharacter, TextWidth),
        _ when line.StartsWith("> ", StringComparison.Ordinal) => 22 * Rows(line[2..], Character, TextWidth - 12),
        _ => 22 * Rows(line, Character, TextWidth),
    };

    // Words are not parted, so a row is not filled to its end.
    private static int Rows(string text, double character, double width)
    {
        var (rows, left) = (1, width);
        foreach (var word in Mention().Replace(text, "/$1").Replace("**", "").Replace("\\", "").Split(' '))
        {
            // Chinese and Japanese characters are as wide as they are tall.
            var needed = word.Sum(c => c >= 0x2e80 ? 2 : 1) * character;
            if (needed > left && left < width)
                (rows, left) = (rows + 1, width);
            rows += (int)(needed / width);
            left -= (needed % width) + character;
        }
        return rows;
    }

    // A command's id is not shown.
    [GeneratedRegex(@"</([\w -]+):\d+>")]
    private static partial Regex Mention();

    private static double RowHeight(JsonArray row)
    {
        if ((int)row[0]!["type"]! == 3)
            return MenuHeight;
        const double Width = 360 - 72 - 16;
        var (rows, left) = (1, Width);
        foreach (var button in row)
        {
            var needed = 24 + ($"{button!["label"]}".Length * 7.4) + (button["url"] is null ? 0 : 16);
            if (needed > left && left < Width)
                (rows, left) = (rows + 1, Width);
            left -= needed + Gap;
        }
        return (rows * ButtonHeight) + ((rows - 1) * Gap);
    }
}
