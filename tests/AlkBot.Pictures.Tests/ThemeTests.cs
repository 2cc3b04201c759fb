using AlkBot.Pictures.Drawing;

namespace AlkBot.Pictures.Tests;

/// <summary>Contrast as WCAG 2.2 counts it: 4.5 for text, 3 for what is drawn.</summary>
public sealed class ThemeTests
{
    [Theory]
    [InlineData("dark")]
    [InlineData("light")]
    public void Text_and_what_is_drawn_stand_out(string name)
    {
        var theme = Theme.All.Single(t => t.Name == name);

        foreach (var ink in new[] { Ink.Text, Ink.Quiet, Ink.Warning })
            Contrast(theme[ink], theme[Ink.Back]).ShouldBeGreaterThanOrEqualTo(4.5, $"{ink}");
        Contrast(theme[Ink.Text], theme[Ink.Mark]).ShouldBeGreaterThanOrEqualTo(4.5);
        foreach (var ink in Theme.Series.Append(Ink.Other))
            Contrast(theme[ink], theme[Ink.Back]).ShouldBeGreaterThanOrEqualTo(3, $"{ink}");
    }

    private static double Contrast(uint a, uint b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(uint color) =>
        (0.2126 * Linear((color >> 16) & 255)) + (0.7152 * Linear((color >> 8) & 255)) + (0.0722 * Linear(color & 255));

    private static double Linear(uint channel) => channel / 255.0 is var c && c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
}
