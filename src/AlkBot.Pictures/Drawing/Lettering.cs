using System.Globalization;
using System.Text;
using AlkBot.Evidence;
using SkiaSharp;

namespace AlkBot.Pictures.Drawing;

/// <summary>
/// Text as a picture can have it: measured with the shipped font, so that it fits wherever it is drawn, and without what would break or
/// reorder a line.
/// </summary>
internal static class Lettering
{
    /// <summary>What stands for a character that the font does not have, which would be an empty box without a word.</summary>
    public const char Lacking = '\ufffd';

    // Nobody reads more in a picture, and what is measured stays little whatever a source prints.
    private const int Longest = 600;
    private const int MostMarks = 2;
    private const char Ellipsis = '…';

    private static readonly SKTypeface Regular = Load("DejaVuSansCondensed.ttf");
    private static readonly SKTypeface Bold = Load("DejaVuSansCondensed-Bold.ttf");
    private static readonly SKFont Glyphs = new(Regular);

    /// <summary>The font at a size. Without hinting, so that letters are as wide on every machine.</summary>
    public static SKFont Font(float size, bool bold) => new(bold ? Bold : Regular, size)
    {
        Hinting = SKFontHinting.None,
        Subpixel = true,
        LinearMetrics = true,
        Edging = SKFontEdging.Antialias,
    };

    /// <summary>Whether the font has all characters of <paramref name="text"/>.</summary>
    public static bool Has(string text) => text.EnumerateRunes().All(r => Glyphs.ContainsGlyph(r.Value));

    /// <summary>
    /// One line of text of others: hidden characters are as <see cref="ShownText"/> has them, those that the font lacks are told, marks that
    /// pile up are few.
    /// </summary>
    public static string Clean(string text)
    {
        var (clean, marks, cut) = (new StringBuilder(), 0, text.Length > Longest);
        foreach (var rune in ShownText.Of(cut ? text[..Longest] : text).EnumerateRunes())
        {
            var isMark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
            marks = isMark ? marks + 1 : 0;
            if (marks > MostMarks)
                continue;
            if (Rune.IsWhiteSpace(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                    clean.Append(' ');
            }
            else if (Glyphs.ContainsGlyph(rune.Value) && !IsRightToLeft(rune))
            {
                clean.Append(rune);
            }
            else if (clean.Length == 0 || clean[^1] != Lacking)
            {
                clean.Append(Lacking);
            }
        }
        return clean.ToString().TrimEnd() + (cut ? Ellipsis : "");
    }

    /// <summary>How wide <paramref name="text"/> is.</summary>
    public static float Width(string text, float size, bool bold)
    {
        using var font = Font(size, bold);
        return font.MeasureText(text);
    }

    /// <summary>The beginning of <paramref name="text"/> that is no wider than <paramref name="width"/>; an ellipsis tells that it is one.</summary>
    public static string Fit(string text, float size, bool bold, float width)
    {
        using var font = Font(size, bold);
        return Fit(text, font, width);
    }

    /// <summary>
    /// <paramref name="text"/> in lines no wider than <paramref name="width"/>, broken between words where there are words; an ellipsis
    /// ends the last of <paramref name="most"/> lines where there is more.
    /// </summary>
    public static IReadOnlyList<string> Wrap(string text, float size, bool bold, float width, int most)
    {
        using var font = Font(size, bold);
        var lines = new List<string>();
        for (var rest = text; rest.Length > 0;)
        {
            if (font.MeasureText(rest) <= width || lines.Count == most - 1)
            {
                lines.Add(Fit(rest, font, width));
                break;
            }
            var room = Math.Max(1, font.BreakText(rest, width));
            var blank = rest.LastIndexOf(' ', Math.Min(room, rest.Length - 1));
            var end = blank > 0 ? blank : char.IsHighSurrogate(rest[room - 1]) && room > 1 ? room - 1 : room;
            lines.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }
        return lines;
    }

    // Its letters would stand in the wrong order, and as if each stood alone.
    private static bool IsRightToLeft(Rune rune) =>
        rune.Value is (>= 0x590 and <= 0x8ff) or (>= 0xfb1d and <= 0xfdff) or (>= 0xfe70 and <= 0xfefe);

    private static string Fit(string text, SKFont font, float width)
    {
        if (font.MeasureText(text) <= width)
            return text;
        var room = font.BreakText(text, Math.Max(0, width - font.MeasureText($"{Ellipsis}")));
        // Between words, where that leaves most of it.
        if (room > 0 && text.LastIndexOf(' ', Math.Min(room, text.Length - 1)) is var blank && blank > room / 2)
            room = blank;
        if (room > 0 && char.IsHighSurrogate(text[room - 1]))
            room--;
        return text[..room].TrimEnd(' ', ',', ';') + Ellipsis;
    }

    private static SKTypeface Load(string name)
    {
        using var stream = typeof(Lettering).Assembly.GetManifestResourceStream(name)!;
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }
}
