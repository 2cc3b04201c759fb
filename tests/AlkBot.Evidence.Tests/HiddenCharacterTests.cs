using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AlkBot.Evidence.Tests;

/// <summary>Whatever Unicode has that is not seen, none of it is sent where text is shown.</summary>
public sealed class HiddenCharacterTests
{
    private const string Joiners = "\u200c\u200d";

    [Fact]
    public void No_control_no_format_and_no_separator_of_lines_is_sent()
    {
        var unseen = All(UnicodeCategory.Control, UnicodeCategory.LineSeparator, UnicodeCategory.ParagraphSeparator)
            .Concat(All(UnicodeCategory.Format).Except(Joiners.EnumerateRunes()).Where(r => !HasSign(r))).ToList();
        unseen.Count.ShouldBeGreaterThan(200);

        foreach (var rune in unseen)
        {
            var text = $"a{rune}b";
            var number = $"U+{rune.Value:X4}";
            string[] shown = [PlainText.OneLine(text), ShownText.Of(text), PlainText.JsonLine($"\"{text}\"")];
            shown.SelectMany(s => s.EnumerateRunes()).Where(r => r.Value != '\n').ShouldNotContain(rune, number);
            JsonSerializer.Deserialize<string>(shown[2]).ShouldBe(text, number);
        }
    }

    [Theory]
    [InlineData("می‌خواهم", "the words of a script that parts them with a joiner")]
    [InlineData("👩‍🔬", "an emoji of several")]
    [InlineData("\u0600\u0661\u0662", "a sign drawn under digits")]
    [InlineData("✔\ufe0f naïve n\u0303o", "marks upon letters")]
    public void What_scripts_need_stays(string text, string what)
    {
        PlainText.OneLine(text).ShouldBe(text, what);
        ShownText.Of(text).ShouldBe(text, what);
        PlainText.JsonLine(text).ShouldBe(text, what);
    }

    [Theory]
    [InlineData("a\u200bb\u2060c", "a b c")]
    [InlineData("x\U000E0041\U000E0042y", "x  y")]
    [InlineData("resis\u00adtance", "resistance")]
    [InlineData("one\ntwo\rthree", "one\ntwo three")]
    public void A_reader_sees_a_space_and_of_a_soft_hyphen_nothing(string text, string shown) => ShownText.Of(text).ShouldBe(shown);

    private static IEnumerable<Rune> All(params UnicodeCategory[] categories) => Enumerable.Range(0, 0x110000)
        .Where(Rune.IsValid).Select(value => new Rune(value)).Where(r => categories.Contains(Rune.GetUnicodeCategory(r)));

    private static bool HasSign(Rune rune) =>
        rune.Value is (>= 0x600 and <= 0x605) or 0x6dd or 0x70f or 0x890 or 0x891 or 0x8e2 or 0x110bd or 0x110cd;
}
