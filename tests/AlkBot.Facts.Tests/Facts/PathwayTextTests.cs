using AlkBot.Evidence;

namespace AlkBot.Facts.Tests.Facts;

public class PathwayTextTests
{
    [Theory]
    [InlineData("egfr")]
    [InlineData("hsp90")]
    [InlineData("pi3k-akt-mtor")]
    public void These_alternative_pathways_are_those_of_the_sentence_before(string pathway)
    {
        var prevalence = ReviewEvidence.FromText.Single(f => f.Subject.Key == pathway && f.Predicate == Predicates.Prevalence);

        prevalence.Value.ShouldBe("up to 20% of patients");
        prevalence.Qualifiers["measure"].ShouldBe("activation of these alternative pathways");
        prevalence.Citations.Count.ShouldBe(2);
        prevalence.Citations[1].Quote.ShouldStartWith("These include activation of the EGFR");
    }

    [Fact]
    public void The_review_tells_how_EGFR_and_mTOR_are_activated()
    {
        ReviewEvidence.FromText.Values("pathway:egfr", Predicates.Mechanism)
            .ShouldBe(["increased phosphorylation and upregulation of EGFR ligands, such as amphiregulin"]);
        ReviewEvidence.FromText.Values("pathway:pi3k-akt-mtor", Predicates.Mechanism)
            .ShouldBe(["increased autophagy of the ALK receptor thus leading to decreased response to crizotinib treatment"]);
    }

    [Fact]
    public void The_review_has_evidence_from_cells_animals_and_patients()
    {
        ReviewEvidence.FromText.Values("pathway:egfr", Predicates.Evidence)
            .ShouldBe(["cell line experiments", "clinical analysis of tumor cells biopsied from patients resistant to ALK therapy"]);
        ReviewEvidence.FromText.Values("pathway:hsp90", Predicates.Evidence).ShouldBe(
        [
            "NSCLC cell lines", "anecdotal case reports of tissues derived from ALK therapy resistant patients", "in vitro", "in vivo models",
            "murine models of NSCLC",
        ]);
    }

    [Theory]
    [InlineData("fusion:eml4-alk")]
    [InlineData("fusion:kif5b-alk")]
    [InlineData("fusion:tfg-alk")]
    public void Every_fusion_of_the_review_has_facts(string fusion) =>
        ReviewEvidence.Whole.Facts.ShouldContain(f => f.Subject == EntityId.Parse(fusion));

    [Fact]
    public void Other_pathways_and_fusions_are_described_in_the_same_ways()
    {
        var facts = Invented.FactsOf(
            "Resistance involves the WNT and MEK/ERK pathways. Activation of these pathways is found in about 35% of tumors. "
            + "BCR-ABL1 is detected in 95% of patients with chronic leukemia. "
            + "Xenografts and cell lines showed that inhibition of WNT restores sensitivity. "
            + "Activation of MEK/ERK is mediated by loss of a phosphatase.");

        facts.Values("pathway:wnt", Predicates.Prevalence).ShouldBe(["about 35% of tumors"]);
        facts.Values("pathway:mek-erk", Predicates.Prevalence).ShouldBe(["about 35% of tumors"]);
        facts.Values("fusion:bcr-abl1", Predicates.Prevalence).ShouldBe(["95% of patients with chronic leukemia"]);
        facts.Values("pathway:wnt", Predicates.Evidence).ShouldBe(["Xenografts", "cell lines"]);
        facts.Values("pathway:mek-erk", Predicates.Mechanism).ShouldBe(["loss of a phosphatase"]);
    }
}
