using AlkBot.Evidence;

namespace AlkBot.Facts.Tests.Readers;

public class ReviewTests
{
    private static IEnumerable<Passage> Of(PassageKind kind) => Review.Document.Passages.Where(p => p.Kind == kind);

    [Fact]
    public void The_canonical_text_is_the_file() =>
        System.Text.Encoding.UTF8.GetBytes(Review.Text).AsSpan().SequenceEqual(Review.File.Bytes.Span).ShouldBeTrue();

    [Fact]
    public void Every_span_slices_to_its_text() => Review.Document.ShouldSliceToItsTexts();

    [Fact]
    public void Nothing_is_lost_but_the_stop_after_the_table()
    {
        Review.Document.Uncovered().ShouldBe(".");
        Review.Document.Source.Remarks.ShouldBe([Review.Manifest.CatalogueRemark!]);
    }

    [Fact]
    public void Every_heading_is_found_in_its_place_and_level() =>
        Review.Document.Headings.Select(h => (h.Level, h.Span.Slice(Review.Text))).ShouldBe(
            Review.Manifest.Headings!.Select(h => (h.Level, h.Title + ".")));

    [Fact]
    public void A_passage_names_the_headings_above_it()
    {
        var passage = Review.Document.Passages.Single(p => p.Text.StartsWith("The first major \"gatekeeper\"", StringComparison.Ordinal)
            || p.Text.Contains(" The first major \"gatekeeper\"", StringComparison.Ordinal));
        passage.SectionPath.ShouldBe(["Resistance Mechanisms of Crizotinib", "Mutations in target tyrosine kinases"]);
    }

    [Fact]
    public void The_title_and_the_abstract_come_first()
    {
        Review.Document.Passages[0].Kind.ShouldBe(PassageKind.Title);
        Review.Document.Passages[0].Text.ShouldBe(Review.Manifest.Title + ".");
        Review.Document.Source.Title.ShouldBe(Review.Manifest.Title);
        Of(PassageKind.Abstract).SelectMany(p => p.Sentences).Count().ShouldBe(5);
    }

    [Fact]
    public void Captions_stand_under_their_labels() =>
        Of(PassageKind.Caption).Select(p => (p.Section, p.Sentences.Count)).ShouldBe([("Figure 1", 2), ("Table 1", 1)]);

    [Fact]
    public void A_reference_is_one_passage()
    {
        var references = Of(PassageKind.Reference).Select(p => p.Text).ToList();
        references.Count.ShouldBe(46);
        references[0].ShouldBe("Crizotinib versus chemotherapy in advanced ALK-positive lung cancer.");
        references[^1].ShouldBe("ALK signaling and target therapy in anaplastic large cell lymphoma.");
        references.ShouldContain("First-in-human dose-finding study of the ALK/EGFR inhibitor AP26113 in patients with advanced "
            + "malignancies: updated results. Proceedings of AACR, 15 April 2012.");
    }

    [Fact]
    public void Statements_about_the_review_itself_are_back_matter() =>
        Of(PassageKind.BackMatter).Select(p => p.Section).ShouldBe(["Conflict of Interest Statement", "Supplementary Material"]);

    [Fact]
    public void A_passage_has_a_few_sentences_of_one_section()
    {
        foreach (var passage in Of(PassageKind.Text))
        {
            passage.Sentences.Count.ShouldBeInRange(1, 5);
            passage.Text.Length.ShouldBeLessThanOrEqualTo(900);
            Review.Document.Headings.ShouldNotContain(h => h.Span.Overlaps(passage.Span));
        }
    }

    [Theory]
    [InlineData("In 2007, the ALK gene rearrangement in which the 5' end of EML4 gene is fused to the 3' end of ALK "
        + "was first identified by Soda et al. in NSCLC cell lines.")]
    [InlineData("Adapted from Tabbo et al..")]
    [InlineData("Costa et al. measured the CSF-to-plasma ratio of crizotinib being only at 0.0026.")]
    [InlineData("These include three phase II trials of ceritinib for crizotinib-resistant patients (NCT01685060; NCT02040870) "
        + "and crizotinib-naive patients (NCT01685138).")]
    [InlineData("The Supplementary Material for this article can be found online at .")]
    public void A_sentence_is_whole(string sentence) =>
        Review.Document.Passages.SelectMany(p => p.Sentences).Count(s => s.Slice(Review.Text) == sentence).ShouldBe(1);
}
