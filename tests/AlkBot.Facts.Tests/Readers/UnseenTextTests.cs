using AlkBot.Evidence;

namespace AlkBot.Facts.Tests.Readers;

/// <summary>Texts that nobody wrote a manifest for.</summary>
public class UnseenTextTests
{
    private const string WithLines = """
        BRAF inhibitors in melanoma: a review

        Abstract

        Vemurafenib inhibits mutant BRAF. Resistance is common
        and has several causes.

        1. Introduction

        Melanoma with V600E responds to vemurafenib (Smith et al. 2011). It recurs
        within a year.

        It also spreads to the brain.

        1.1 Resistance mechanisms

        MEK mutations confer resistance.

        Figure 1. The MAPK pathway. Arrows show
        activation.

        Funding

        None was received.

        References

        1. Smith J, Doe A. BRAF in melanoma. J Clin 2011;3:4-9.
        2. Roe B. MEK mutations.
        Lancet 2012;1:2.
        """;

    private const string OneLine = "Kinase Inhibitors in Leukemia: A Short Review. "
        + "Imatinib changed the treatment of leukemia. It is well tolerated. "
        + "Introduction. Imatinib binds the inactive kinase and is given once daily. Most patients respond to it. "
        + "Mechanisms of Resistance. The T315I mutation was found in patients who relapsed. Nilotinib (AMN107). Nilotinib is more potent. "
        + "It was given at 400 mg. References. A phase II study of nilotinib. Nilotinib versus imatinib. Proceedings of ASH, 2009.";

    [Fact]
    public void A_text_with_lines_is_read_by_its_lines()
    {
        var document = Read.Text(WithLines);
        document.ShouldSliceToItsTexts();
        document.Uncovered().ShouldBeEmpty();
        document.Source.Title.ShouldBe("BRAF inhibitors in melanoma: a review");
        document.Source.Kind.ShouldBe("review");
        document.Headings.Select(h => $"{h.Level} {h.Title}").ShouldBe(
            ["1 Abstract", "1 Introduction", "2 Resistance mechanisms", "1 Funding", "1 References"]);
        document.Passages.Select(p => $"{p.Kind} {string.Join('/', p.SectionPath)} {p.Sentences.Count}").ShouldBe(
        [
            "Title  1", "Abstract Abstract 2", "Text Introduction 2", "Text Introduction 1",
            "Text Introduction/Resistance mechanisms 1", "Caption Introduction/Resistance mechanisms/Figure 1 3",
            "BackMatter Funding 1", "Reference References 1", "Reference References 1",
        ]);
        document.Passages[^1].Text.ShouldBe("2. Roe B. MEK mutations.\nLancet 2012;1:2.");
    }

    [Fact]
    public void A_text_in_one_line_is_read_by_its_sentences()
    {
        var document = Read.Text(OneLine);
        document.ShouldSliceToItsTexts();
        document.Uncovered().ShouldBeEmpty();
        document.Source.Title.ShouldBe("Kinase Inhibitors in Leukemia: A Short Review");
        document.Headings.Select(h => h.Title).ShouldBe(["Introduction", "Mechanisms of Resistance", "Nilotinib (AMN107)", "References"]);
        document.Passages.Select(p => $"{p.Kind} {p.Section}").ShouldBe(
        [
            "Title Title", "Abstract Abstract", "Text Introduction", "Text Mechanisms of Resistance", "Text Nilotinib (AMN107)",
            "Reference References", "Reference References",
        ]);
        document.Passages[^1].Text.ShouldBe("Nilotinib versus imatinib. Proceedings of ASH, 2009.");
    }

    [Fact]
    public void Every_guess_is_remarked()
    {
        var remarks = Read.Text(OneLine).Source.Remarks;
        remarks.ShouldContain("guessed the title: Kinase Inhibitors in Leukemia: A Short Review");
        remarks.ShouldContain("guessed a heading: Nilotinib (AMN107)");
        remarks.ShouldContain("guessed the kind: review");
    }

    [Fact]
    public void The_review_without_its_manifest_gets_the_same_headings() =>
        new AlkBot.Sources.PlainText.PlainTextReader().Read(Review.File, null).Headings.Select(h => h.Span)
            .ShouldBe(Review.Document.Headings.Select(h => h.Span));

    [Fact]
    public void A_byte_order_mark_stays_in_the_text_and_out_of_the_passages()
    {
        var document = Read.Text("\uFEFFA title here\n\nSome text stands here.\n");
        document.Source.Text[0].ShouldBe('\uFEFF');
        document.ShouldSliceToItsTexts();
        document.Passages.Select(p => p.Text).ShouldBe(["A title here", "Some text stands here."]);
    }

    [Theory]
    [InlineData("One sentence only.")]
    [InlineData("word")]
    [InlineData("a\r\nb\r\n")]
    [InlineData("# Title\r\n\r\n## Methods\r\n\r\nWe measured.\r\n")]
    [InlineData("...\n?!\n()")]
    [InlineData("\uD83D\uDE00 smiles. They stay.")]
    public void Any_text_is_read_without_losing_a_character(string text)
    {
        var document = Read.Text(text);
        document.ShouldSliceToItsTexts();
        document.Uncovered().ShouldBeEmpty();
    }

    [Fact]
    public void Paragraphs_are_not_joined_and_long_ones_are_divided()
    {
        var paragraph = string.Join(' ', Enumerable.Range(1, 12).Select(i => $"Sentence number {i} says something of some length."));
        var document = Read.Text($"Title\n\n{paragraph}\n\nA last paragraph is short.\n");
        document.Passages.Count(p => p.Kind == PassageKind.Text).ShouldBe(4);
        document.Passages[^1].Text.ShouldBe("A last paragraph is short.");
    }
}
