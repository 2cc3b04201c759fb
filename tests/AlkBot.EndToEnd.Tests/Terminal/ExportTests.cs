using System.Text.Json;
using AlkBot.EndToEnd.Tests.Running;
using AlkBot.Testing;

namespace AlkBot.EndToEnd.Tests.Terminal;

[Collection(BuiltReviewTests.Name)]
public sealed class ExportTests(BuiltReview review)
{
    [Fact]
    public async Task Jsonl_has_a_fact_a_line_with_quotes_that_stand_in_the_text()
    {
        var run = await review.RunAsync("export", "--format", "jsonl");
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.SourceFolder, "alk-resistance-review.txt"));

        run.Status.ShouldBe(0);
        run.OutLines.Length.ShouldBeGreaterThan(100);
        foreach (var line in run.OutLines)
        {
            using var fact = JsonDocument.Parse(line);
            fact.RootElement.GetProperty("value").GetString().ShouldNotBeNullOrEmpty();
            fact.RootElement.GetProperty("citations").GetArrayLength().ShouldBeGreaterThan(0);
            foreach (var citation in fact.RootElement.GetProperty("citations").EnumerateArray())
            {
                var (start, end) = (citation.GetProperty("start").GetInt32(), citation.GetProperty("end").GetInt32());
                text[start..end].ShouldBe(citation.GetProperty("quote").GetString());
            }
        }
    }

    [Fact]
    public async Task Csv_has_a_header_and_as_many_cells_in_every_row()
    {
        var rows = Csv.Parse((await review.RunAsync("export", "--format", "csv")).Out);

        rows[0][..5].ShouldBe(["fact", "subject", "name", "predicate", "value"]);
        rows.Count.ShouldBeGreaterThan(100);
        rows.ShouldAllBe(row => row.Count == rows[0].Count);
    }

    [Theory]
    [InlineData("bibtex", "@article{alk-resistance-review,", "doi = {10.3389/fonc.2014.00174}")]
    [InlineData("ris", "TY  - JOUR", "DO  - 10.3389/fonc.2014.00174")]
    [InlineData("csl", "\"id\": \"alk-resistance-review\"", "\"DOI\": \"10.3389/fonc.2014.00174\"")]
    public async Task Sources_are_references_with_their_identifiers(string format, string head, string doi)
    {
        var run = await review.RunAsync("export", "--format", format);

        run.Status.ShouldBe(0);
        run.Out.ShouldContain(head);
        run.Out.ShouldContain(doi);
        run.Out.ShouldContain("A Systemic Review of Resistance Mechanisms");
    }

    [Fact]
    public async Task Markdown_has_a_heading_for_every_subject()
    {
        var export = (await review.RunAsync("export", "--format", "md")).Out;

        export.ShouldStartWith("# Facts\n");
        export.ShouldContain("\n### NCT01828112\n");
        export.ShouldContain("- **Phase:** ");
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("md")]
    [InlineData("bibtex")]
    [InlineData("ris")]
    [InlineData("csl")]
    public async Task A_file_gets_the_same_bytes_every_time(string format)
    {
        using var folder = new TemporaryFolder();

        var run = await review.RunAsync("export", "--format", format, "--output", folder["facts"]);

        run.Status.ShouldBe(0);
        run.Out.ShouldBeEmpty();
        var written = await File.ReadAllTextAsync(folder["facts"]);
        written.ShouldBe((await review.RunAsync("export", "--format", format)).Out);
        Directory.GetFiles(folder.Path).ShouldBe([folder["facts"]]);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_one_line()
    {
        using var folder = new TemporaryFolder();

        (await review.RunAsync("export", "--format", "csv", "-o", folder["none/facts.csv"])).ShouldHaveFailedWithOneLine(1);
        (await review.RunAsync("export", "--format", "csv", "-o", folder.Path)).ShouldHaveFailedWithOneLine(1).ShouldContain("folder");
    }

    [Fact]
    public async Task An_unknown_format_names_the_known_ones()
    {
        var run = await review.RunAsync("export", "--format", "xml");

        run.Status.ShouldBe(2);
        run.Error.ShouldContain("jsonl");
    }
}
