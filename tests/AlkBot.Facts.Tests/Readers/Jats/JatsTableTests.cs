using AlkBot.Evidence;
using AlkBot.Sources;

namespace AlkBot.Facts.Tests.Readers.Jats;

public class JatsTableTests
{
    [Fact]
    public void A_row_carries_its_headers_and_the_cells_that_span_into_it()
    {
        var document = Table("""
            <thead><tr><th rowspan="2">Drug</th><th colspan="2">Response</th></tr><tr><th>n</th><th>%</th></tr></thead>
            <tbody><tr><td rowspan="2">testinib</td><td>4</td><td>40</td></tr><tr><td>5</td><td>50</td></tr>
            <tr><td>other</td><td colspan="2">not evaluated</td></tr></tbody>
            """);

        document.Source.Text.ShouldEndWith("Drug | Response\nn | %\ntestinib | 4 | 40\n5 | 50\nother | not evaluated");
        Rows(document).ShouldBe(
        [
            "Drug=testinib; Response n=4; Response %=40",
            "Drug=testinib (continued); Response n=5; Response %=50",
            "Drug=other; Response n %=not evaluated",
        ]);
        document.Passages.Where(p => p.Row is not null).ShouldAllBe(p => p.Row!.Caption != null && p.Section == "Table 2");
    }

    [Fact]
    public void A_row_over_all_columns_is_the_title_of_those_below()
    {
        var document = Table("""
            <thead><tr><th>Event</th><th>n</th></tr></thead>
            <tbody><tr><td colspan="2">Grade 3</td></tr><tr><td>Rash</td><td>1</td></tr></tbody>
            """);

        var row = document.Passages.Single(p => p.Kind == PassageKind.TableRow);
        row.Row!.Title!.Value.Slice(document.Source.Text).ShouldBe("Grade 3");
        document.Passages.Count(p => p.Kind == PassageKind.TableHead && p.Text == "Grade 3").ShouldBe(1);
    }

    [Fact]
    public void Rows_that_are_set_in_belong_to_the_row_above_them()
    {
        var document = Table("""
            <thead><tr><th>Trait</th><th>n</th></tr></thead><tbody><tr><td>Sex</td><td/></tr>
            <tr><td>&#x2003;Male</td><td>3</td></tr><tr><td>Age</td><td>60</td></tr></tbody>
            """);

        var rows = document.Passages.Where(p => p.Row is not null).ToList();
        rows.Select(r => r.Row!.Title?.Slice(document.Source.Text)).ShouldBe(["Sex", null]);
    }

    [Fact]
    public void Headers_that_nothing_marks_are_guessed_and_the_guess_is_told()
    {
        var document = Table("<tbody><tr><td><bold>Drug</bold></td><td><bold>n</bold></td></tr><tr><td>a</td><td>1</td></tr></tbody>");

        Rows(document).ShouldBe(["Drug=a; n=1"]);
        document.Source.Remarks.ShouldBe(["guessed the headers of Table 2: its first row, which is bold"]);
    }

    [Fact]
    public void Without_headers_no_header_is_made_up() =>
        Rows(Table("<tbody><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></tbody>")).ShouldBe(["=a; =1", "=b; =2"]);

    [Fact]
    public void The_CALS_model_is_read_too() => Rows(Table("""
        <tgroup cols="3"><colspec colname="a"/><colspec colname="b"/><colspec colname="c"/>
        <thead><row><entry>Drug</entry><entry namest="b" nameend="c">Both</entry></row></thead>
        <tbody><row><entry morerows="1">x</entry><entry>1</entry><entry>2</entry></row><row><entry>3</entry><entry>4</entry></row></tbody>
        </tgroup>
        """)).ShouldBe(["Drug=x; Both=1; Both=2", "Drug=x (continued); Both=3; Both=4"]);

    [Fact]
    public void A_span_without_end_is_bounded() =>
        Table("<tbody><tr><td rowspan=\"2000000000\" colspan=\"2000000000\">a</td><td>b</td></tr><tr><td>c</td></tr></tbody>")
            .Passages.Count(p => p.Row is not null).ShouldBe(2);

    private static SourceDocument Table(string rows) => SmallArticle.Read(
        $"<table-wrap><label>Table 2</label><caption><p>Responses.</p></caption><table>{rows}</table></table-wrap>");

    private static IEnumerable<string> Rows(SourceDocument document) => document.Passages.Where(p => p.Row is not null).Select(p =>
        string.Join("; ", p.Row!.Cells.Select(c => $"{c.Column}={c.Text}{(c.Continued ? " (continued)" : "")}")));
}
