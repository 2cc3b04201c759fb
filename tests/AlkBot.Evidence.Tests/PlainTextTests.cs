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
    [InlineData("soft\u00adhyphen\u2060tag\U000E0041", "soft<U+00AD>hyphen<U+2060>tag<U+E0041>")]
    public void On_one_line_nothing_can_act_on_the_terminal(string text, string shown) => PlainText.OneLine(text).ShouldBe(shown);

    [Fact]
    public void Half_a_surrogate_pair_is_shown_as_its_number() => PlainText.OneLine("pair 😀 half \ud83d").ShouldBe("pair 😀 half <U+D83D>");

    [Theory]
    [InlineData("a\r\nb\nc\td", "a\r\nb\nc\td")]
    [InlineData("over\rwritten\r\n", "over␍written\r\n")]
    public void In_a_cell_breaks_are_kept_and_a_return_by_itself_is_seen(string text, string shown) => PlainText.Cell(text).ShouldBe(shown);

    [Fact]
    public void On_several_lines_only_line_feeds_are_kept() => PlainText.Lines("a\r\nb\n\u001b").ShouldBe("a\nb\n␛");
}
