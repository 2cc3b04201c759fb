using AlkBot.Evidence;

namespace AlkBot.Facts.Tests.Readers.Markdown;

public class MarkdownReaderTests
{
    [Fact]
    public void Headings_lists_and_paragraphs_become_the_text_of_the_page()
    {
        var document = ReadFile.Of("notes.md", """
            ---
            title: "Notes on testinib"
            date: 2015-04-10 12:01:00
            author: somebody
            ---

            Words with *emphasis*, a [link](http://nowhere.invalid) and `code`
            over two lines.

            ## Methods

            + one **bold** item
            + another
              goes on

            1. first \[escaped\] &alpha;

            > quoted
            """);

        document.Source.Title.ShouldBe("Notes on testinib");
        document.Source.Bibliography["year"].ShouldBe("2015");
        document.Source.Bibliography["authors"].ShouldBe("somebody");
        document.Source.Text.ShouldBe(string.Join("\n\n",
            "Notes on testinib", "Words with emphasis, a link and code over two lines.", "Methods", "one bold item", "another goes on",
            "first [escaped] α", "quoted"));
        document.Passages.Single(p => p.Text == "one bold item").SectionPath.ShouldBe(["Methods"]);
    }

    [Fact]
    public void The_first_main_heading_is_the_title() =>
        ReadFile.Of("notes.md", "# A title\n\nText.\n").Passages[0].Kind.ShouldBe(PassageKind.Title);

    [Fact]
    public void A_pipe_table_has_rows_under_headers() => ReadFile.Of("t.md", """
        | Drug | Phase |
        | --- | --- |
        | testinib | II<sup>a</sup> |
        | other |  |
        """).Rows().ShouldBe(["Drug=testinib; Phase=IIa", "Drug=other"]);

    [Fact]
    public void A_page_without_a_title_says_so() =>
        ReadFile.Of("notes.md", "Only text.").Source.Remarks.ShouldBe(["found no title; the file's name stands for it"]);

    [Fact]
    public void Raw_HTML_gives_its_words_and_a_power_keeps_its_caret() =>
        ReadFile.Of("h.md", "<div>Seen &amp; read</div>\n\n<!-- not seen -->\n\n10<sup>6</sup> cells").Source.Text
            .ShouldBe("Seen & read\n\n10^6 cells");

    [Fact]
    public void Quotes_without_end_inside_one_another_are_read_or_refused()
    {
        try
        {
            ReadFile.Of("deep.md", new string('>', 20_000) + " deep");
        }
        catch (SourceException e)
        {
            e.Message.ShouldStartWith("deep.md: ");
        }
    }
}
