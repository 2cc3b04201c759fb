namespace AlkBot.Evidence.Tests;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("plain [bold] text", "plain [bold] text")]
    [InlineData("\u001b[31mred\u0007", "␛[31mred␇")]
    [InlineData("c1 \u009b31m", "c1 <U+009B>31m")]
    [InlineData("del\u007f", "del<U+007F>")]
    [InlineData("reordered \u202etxt", "reordered <U+202E>txt")]
    [InlineData("a\r\nb\tc\rd", "a b c d")]
    [InlineData("line\u2028end", "line<U+2028>end")]
    public void On_one_line_nothing_can_act_on_the_terminal(string text, string shown) => PlainText.OneLine(text).ShouldBe(shown);

    [Fact]
    public void Half_a_surrogate_pair_is_shown_as_its_number() => PlainText.OneLine("pair 😀 half \ud83d").ShouldBe("pair 😀 half <U+D83D>");

    [Fact]
    public void On_several_lines_only_line_feeds_are_kept() => PlainText.Lines("a\r\nb\n\u001b").ShouldBe("a\nb\n␛");
}
