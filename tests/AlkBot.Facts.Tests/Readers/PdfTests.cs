using AlkBot.Evidence;
using AlkBot.Sources;
using AlkBot.Sources.Pdf;

namespace AlkBot.Facts.Tests.Readers;

public sealed class PdfTests
{
    private static readonly string[] Filler =
    [
        "Patients were followed until their disease had progressed", "or until they withdrew their consent from the whole study.",
        "Tumours were measured every six weeks by two radiologists", "who did not know the treatment. All of the analyses were",
        "planned before the first patient was enrolled in the trial", "and were carried out by intention to treat as described in",
        "the protocol. Adverse events were graded by the investigator", "at each of the visits and were coded with the dictionary.",
        "The committee of each of the centres approved the protocol", "and all patients gave written consent before they entered.",
    ];

    [Fact]
    public void Columns_are_read_one_after_the_other_below_the_title_over_both()
    {
        var pdf = new PdfPages().Line(60, 780, "Crizotinib in lung cancer that is driven by ALK and by nothing else", 16)
            .Lines(PdfPages.LeftColumn, 740, [.. Filler, "Crizotinib was given to"])
            .Lines(PdfPages.RightColumn, 740, ["82 patients with ALK-positive disease.", .. Filler]);

        var document = Read(pdf.Bytes);

        document.Source.Title.ShouldBe("Crizotinib in lung cancer that is driven by ALK and by nothing else");
        document.Source.Text.ShouldContain("Crizotinib was given to 82 patients with ALK-positive disease. Patients were followed until");
    }

    [Fact]
    public void A_word_that_the_end_of_a_line_parts_is_whole_and_a_hyphen_of_its_own_stays()
    {
        var pdf = new PdfPages().Lines(PdfPages.LeftColumn, 740,
            "The patients whose tumours showed a resis-", "tance mutation were re-treated with the ALK-", "directed drug and with well-",
            "known EML4-", "ALK inhibitors, which are well-known.");

        var text = Read(pdf.Bytes).Source.Text;

        text.ShouldBe("The patients whose tumours showed a resistance mutation were re-treated with the ALK-directed drug and with "
            + "well-known EML4-ALK inhibitors, which are well-known.");
    }

    [Fact]
    public void Running_heads_and_page_numbers_are_left_out_and_the_remarks_say_so()
    {
        var pdf = new PdfPages();
        for (var page = 1; page <= 4; page++)
        {
            pdf.Line(200, 810, "Journal of Examples 2019; 12: 345").Line(290, 30, $"Page {page} of 4")
                .Lines(PdfPages.LeftColumn, 740, Filler[page]);
            if (page < 4)
                pdf.NextPage();
        }

        var source = Read(pdf.Bytes).Source;

        source.Text.ShouldNotContain("Journal of Examples");
        source.Text.ShouldNotContain("Page 2 of 4");
        source.Text.ShouldContain(Filler[3]);
        source.Remarks.ShouldContain("left out 8 lines that return at the top or the bottom of pages");
    }

    [Fact]
    public void Each_page_is_known_by_where_it_begins_in_the_text()
    {
        var pdf = new PdfPages().Lines(PdfPages.LeftColumn, 740, "The first page ends in the midst of a sentence that").NextPage()
            .Lines(PdfPages.LeftColumn, 740, "goes on over the second page.").NextPage()
            .Lines(PdfPages.LeftColumn, 740, "The third page stands for itself.");

        var source = Read(pdf.Bytes).Source;

        source.Pages.Select(start => source.Text[start..].TrimStart()[..8]).ShouldBe(["The firs", "goes on ", "The thir"]);
    }

    [Fact]
    public void Headings_part_the_text_by_their_size_and_weight()
    {
        var pdf = new PdfPages().Line(50, 780, "A trial of ceritinib", 16).Line(50, 740, "Results", 12, bold: true)
            .Lines(50, 724, Filler).Line(50, 590, "Patients with brain metastases", 10, bold: true)
            .Lines(50, 574, "Ceritinib was active in the brain of 33 patients.");

        var passage = Read(pdf.Bytes).Passages.Single(p => p.Text.Contains("33 patients", StringComparison.Ordinal));

        passage.SectionPath.ShouldBe(["Results", "Patients with brain metastases"]);
    }

    [Fact]
    public void A_table_of_whole_rows_has_cells_under_headers()
    {
        var pdf = new PdfPages().Lines(50, 740, Filler).Line(50, 600, "Table 1. Response by drug", 9, bold: true);
        string[][] table = [["Drug", "Patients", "Response"], ["crizotinib", "82", "57%"], ["ceritinib", "130", "58%"]];
        foreach (var (row, cells) in table.Index())
        {
            foreach (var (column, cell) in cells.Index())
                pdf.Line(50 + (120 * column), 584 - (12 * row), cell, 9);
        }
        pdf.Lines(50, 530, Filler);

        var rows = Read(pdf.Bytes).Passages.Where(p => p.Row is not null).ToList();

        rows.Count.ShouldBe(2);
        rows[1].Row!.Cells.Select(c => $"{c.Column}: {c.Text}").ShouldBe(["Drug: ceritinib", "Patients: 130", "Response: 58%"]);
        rows[1].Row!.Table.ShouldBe("Table 1");
    }

    [Fact]
    public void A_table_whose_cells_cannot_be_told_apart_is_read_as_lines_and_the_remarks_say_so()
    {
        var pdf = new PdfPages().Lines(50, 740, Filler).Line(50, 600, "Table 1. Response by drug", 9, bold: true)
            .Line(50, 584, "Drug", 9).Line(170, 584, "Patients", 9).Line(50, 572, "crizotinib", 9).Line(170, 572, "82", 9)
            .Line(50, 560, "ceritinib in the", 9).Line(50, 548, "fasted state", 9).Line(170, 548, "130", 9).Lines(50, 520, Filler);

        var document = Read(pdf.Bytes);

        document.Passages.ShouldAllBe(p => p.Row == null);
        document.Source.Text.ShouldContain("crizotinib 82");
        document.Source.Remarks.ShouldContain("could not tell the cells of Table 1 apart; its lines are read as text");
    }

    [Fact]
    public void A_page_without_text_is_refused_as_a_scan() =>
        Refusal(new PdfPages().Bytes).ShouldBe(
            "x.pdf: the PDF holds pictures of pages and no text, as a scan does; read its text with OCR first.");

    [Fact]
    public void An_encrypted_file_is_refused() =>
        Refusal(Convert.FromBase64String(Encrypted)).ShouldBe("x.pdf: the PDF is encrypted; save it without a password.");

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    public void A_torn_file_is_refused_or_read_but_never_ends_in_another_way(double share)
    {
        var whole = new PdfPages().Lines(50, 740, Filler).Bytes;

        var refusal = Refusal(whole[..(int)(share * whole.Length)]);

        refusal.ShouldStartWith("x.pdf: the PDF ");
        refusal.ShouldEndWith(".");
    }

    private static string Refusal(byte[] pdf) => Should.Throw<SourceException>(() => Read(pdf)).Message;

    private static SourceDocument Read(byte[] pdf)
    {
        var document = new PdfReader(new PdfTextHere()).Read(new SourceFile("x.pdf", pdf), null);
        document.Passages.ShouldAllBe(p => p.Span.Slice(document.Source.Text) == p.Text);
        return document;
    }

    // Made by: qpdf --encrypt secret owner 128 --use-aes=y -- plain.pdf encrypted.pdf
    private const string Encrypted =
        "JVBERi0xLjcKJb/3ov4KMSAwIG9iago8PCAvUGFnZXMgMiAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoKPDwgL0NvdW50IDEgL0tpZHMg"
        + "WyAzIDAgUiBdIC9UeXBlIC9QYWdlcyA+PgplbmRvYmoKMyAwIG9iago8PCAvQ29udGVudHMgNCAwIFIgL01lZGlhQm94IFsgMCAwIDk5IDk5IF0gL1BhcmVu"
        + "dCAyIDAgUiAvUmVzb3VyY2VzIDw8IC9Gb250IDw8IC9GIDUgMCBSID4+ID4+IC9UeXBlIC9QYWdlID4+CmVuZG9iago0IDAgb2JqCjw8IC9MZW5ndGggNjQg"
        + "L0ZpbHRlciAvRmxhdGVEZWNvZGUgPj4Kc3RyZWFtCiHlC06MS4a9F4VmvMMA0VB0/Obqo9ULt6jzA5SbnWmH86USOyERkZZLL9CQMeUGszN7UxHpujPlWNLO"
        + "T7wHVF9lbmRzdHJlYW0KZW5kb2JqCjUgMCBvYmoKPDwgL0Jhc2VGb250IC9IZWx2ZXRpY2EgL1N1YnR5cGUgL1R5cGUxIC9UeXBlIC9Gb250ID4+CmVuZG9i"
        + "ago2IDAgb2JqCjw8IC9DRiA8PCAvU3RkQ0YgPDwgL0F1dGhFdmVudCAvRG9jT3BlbiAvQ0ZNIC9BRVNWMiAvTGVuZ3RoIDE2ID4+ID4+IC9GaWx0ZXIgL1N0"
        + "YW5kYXJkIC9MZW5ndGggMTI4IC9PIDwwZGI1ODU1ZmM1MzI2NTY5ZTc2NTkwNmNhZjY0ZTQ0MjlhNGMyMGQ2ZTk5NmZkZWY5NjNlOWI1MDgwZjllMDgzPiAv"
        + "UCAtNCAvUiA0IC9TdG1GIC9TdGRDRiAvU3RyRiAvU3RkQ0YgL1UgPGM0OWE5MTdhMjNlODFmYTdkNmY4NWYwZGI2MTE4YWIwMDEyMjQ1NmE5MWJhZTUxMzQy"
        + "NzNhNmRiMTM0Yzg3YzQ+IC9WIDQgPj4KZW5kb2JqCnhyZWYKMCA3CjAwMDAwMDAwMDAgNjU1MzUgZiAKMDAwMDAwMDAxNSAwMDAwMCBuIAowMDAwMDAwMDY0"
        + "IDAwMDAwIG4gCjAwMDAwMDAxMjMgMDAwMDAgbiAKMDAwMDAwMDI0OCAwMDAwMCBuIAowMDAwMDAwMzgyIDAwMDAwIG4gCjAwMDAwMDA0NTIgMDAwMDAgbiAK"
        + "dHJhaWxlciA8PCAvUm9vdCAxIDAgUiAvU2l6ZSA3IC9JRCBbPDBlMDJmNjI3MmZlYTI2N2JjODlmYjA2M2YxNjZjM2NkPjwwZTAyZjYyNzJmZWEyNjdiYzg5"
        + "ZmIwNjNmMTY2YzNjZD5dIC9FbmNyeXB0IDYgMCBSID4+CnN0YXJ0eHJlZgo3NTEKJSVFT0YK";
}
