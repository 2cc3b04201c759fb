using AlkBot.Export;

namespace AlkBot.EndToEnd.Tests.Export;

public sealed class CsvRowTests
{
    [Fact]
    public void Cells_with_commas_quotes_or_line_breaks_are_quoted() =>
        CsvRow.Of(["plain", "a,b", "say \"x\"", "two\nlines", ""]).ShouldBe("plain,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\r\n");

    [Theory]
    [InlineData("=1+1", "'=1+1\r\n")]
    [InlineData("+1", "'+1\r\n")]
    [InlineData("-1", "'-1\r\n")]
    [InlineData("@SUM(A1)", "'@SUM(A1)\r\n")]
    [InlineData("=A1,B1", "\"'=A1,B1\"\r\n")]
    public void No_cell_is_a_formula(string text, string row) => CsvRow.Of([text]).ShouldBe(row);

    [Fact]
    public void A_screen_is_shown_control_characters_and_never_obeys_them()
    {
        var screen = new StringWriter();
        using (var writer = new ScreenWriter(screen))
            writer.Write(CsvRow.Of(["\u001b[2Jgone", "\u009b1m\u0007", "a\tb"]));

        screen.ToString().ShouldBe("\u241b[2Jgone,<U+009B>1m\u2407,a\tb\n");
    }
}
