using AlkBot.Answers.Export;

namespace AlkBot.Answers.Tests.Export;

public sealed class CsvRowTests
{
    [Fact]
    public void Cells_with_commas_quotes_or_line_breaks_are_quoted() =>
        CsvRow.Of(["plain", "a,b", "say \"x\"", "two\nlines", ""]).ShouldBe("plain,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\r\n");

    [Fact]
    public void No_cell_acts_on_a_terminal() =>
        CsvRow.Of(["\u001b[31mred", "a\tb", "\u202e"]).ShouldBe("␛[31mred,a\tb,<U+202E>\r\n");

    [Theory]
    [InlineData("=1+1", "'=1+1\r\n")]
    [InlineData("+1", "'+1\r\n")]
    [InlineData("-1", "'-1\r\n")]
    [InlineData("@SUM(A1)", "'@SUM(A1)\r\n")]
    [InlineData("=A1,B1", "\"'=A1,B1\"\r\n")]
    public void No_cell_is_a_formula(string text, string row) => CsvRow.Of([text]).ShouldBe(row);
}
