using AlkBot.Evidence;
using AlkBot.Evidence.Values;

namespace AlkBot.Facts.Tests.Facts;

public class DrugTextTests
{
    [Fact]
    public void The_text_of_the_review_names_five_companies() =>
        ReviewEvidence.FromText.Where(f => f.Predicate == Predicates.Company).Select(f => (f.Subject.Key, f.Value)).ShouldBe(
        [
            ("ceritinib", "Novartis"), ("alectinib", "Chugai and Roche Pharmaceuticals"), ("ap26113", "Ariad Pharmaceuticals"),
            ("ipi-504", "Infinity Pharma"), ("auy922", "Novartis"),
        ]);

    [Theory]
    [InlineData("ceritinib", "novel and potent selective TKI targeting ALK")]
    [InlineData("alectinib", "highly potent selective ALK inhibitor")]
    [InlineData("ap26113", "novel inhibitor of ALK")]
    [InlineData("ap26113", "dual ALK/EGFR inhibitor")]
    [InlineData("crizotinib", "orally active inhibitor of multiple tyrosine kinase inhibitors (TKIs)")]
    [InlineData("asp3026", "oral ALK inhibitor")]
    [InlineData("ipi-504", "novel heat-shock protein 90 inhibitor")]
    [InlineData("auy922", "HSP90 inhibitor")]
    [InlineData("tsr-001", "new-generation ALK agents")]
    public void The_review_says_what_sort_of_drug_each_is(string drug, string value) =>
        ReviewEvidence.FromText.Values($"drug:{drug}", Predicates.Class).ShouldContain(value);

    [Fact]
    public void The_review_says_which_mutations_drugs_act_on()
    {
        var facts = ReviewEvidence.FromText.Where(f => f.Predicate == Predicates.ActiveAgainst).ToList();

        facts.Select(f => (f.Subject.Key, f.Value, f.Target!.Value.Key)).ShouldBe(
        [
            ("ceritinib", "Responses were observed", "L1196M"),
            ("alectinib", "activity", "L1196M"), ("alectinib", "activity", "F1174L"), ("alectinib", "activity", "R1275Q"),
            ("ap26113", "activity", "L1196M"), ("ap26113", "activity", "T790M"),
        ]);
        ReviewEvidence.FromText.Values("mutation:F1174L", Predicates.SensitiveTo).ShouldBe(["Alectinib"]);
    }

    [Fact]
    public void The_review_says_which_other_kinases_AP26113_acts_on() =>
        ReviewEvidence.FromText.Values("drug:ap26113", Predicates.OtherKinases).ShouldBe(["EGFR", "ROS1"]);

    [Fact]
    public void Drugs_listed_after_a_phase_are_in_that_phase()
    {
        foreach (var drug in new[] { "tsr-001", "asp3026", "pf-06463922", "x-396" })
        {
            var phase = ReviewEvidence.FromText.Single(f => f.Subject.Key == drug && f.Predicate == Predicates.Phase && f.Qualifiers.Count == 0);
            phase.Value.ShouldBe("phase I");
            phase.Citations.Select(c => c.Quote).ShouldBe(
            [
                "Multiple other new-generation ALK agents are currently under phase I study.",
                "These include TSR-001, ASP3026, PF-06463922, as well as X-396.",
            ]);
        }
    }

    [Fact]
    public void The_review_tells_of_two_approved_drugs() =>
        ReviewEvidence.FromText.Where(f => f.Predicate == Predicates.Approval).Select(f => f.Subject.Key).Distinct().ShouldBe(["crizotinib", "ceritinib"]);

    [Fact]
    public void Other_drugs_are_described_in_the_same_ways()
    {
        var facts = Invented.FactsOf(
            "Zelatinib (ZB-101, Acme Therapeutics) is a first-in-class oral inhibitor of KIT with activity against KIT V654A and D816V but not against T670I, "
            + "as well as against ABL1 and FGFR2. Morafenib was approved by the FDA for advanced melanoma.");

        facts.Values("drug:zelatinib", Predicates.Company).ShouldBe(["Acme Therapeutics"]);
        facts.Values("drug:zelatinib", Predicates.Class).ShouldBe(["first-in-class oral inhibitor of KIT"]);
        facts.Values("drug:zelatinib", Predicates.Target).ShouldBe(["KIT"]);
        facts.Lines("drug:zelatinib", Predicates.ActiveAgainst).ShouldBe(["activity | mutation=D816V", "activity | mutation=V654A"]);
        facts.Values("drug:zelatinib", Predicates.OtherKinases).ShouldBe(["ABL1", "FGFR2"]);
        facts.Values("drug:morafenib", Predicates.Approval).ShouldBe(["approved by the FDA for advanced melanoma"]);
    }

    [Theory]
    [InlineData("Zelatinib did not inhibit the KIT T670I mutant.", "did not inhibit")]
    [InlineData("Zelatinib is not active against T670I.", "not active")]
    [InlineData("Neither morafenib nor zelatinib overcame KIT T670I.", "Neither morafenib nor zelatinib overcame")]
    [InlineData("Zelatinib potently inhibits T670I.", "potently inhibits")]
    [InlineData("Zelatinib was effective in vitro against T670I.", "effective")]
    [InlineData("It is unknown whether zelatinib inhibits T670I.")]
    [InlineData("Zelatinib was designed to inhibit T670I.")]
    [InlineData("This compound was active against T670I, associated with resistance to morafenib and zelatinib.")]
    public void What_a_drug_does_to_a_mutation_is_told_with_its_denial(string text, params string[] told)
    {
        var facts = Invented.FactsOf(text);

        facts.Values("drug:zelatinib", Predicates.ActiveAgainst).ShouldBe(told);
        facts.Values("mutation:T670I", Predicates.SensitiveTo).ShouldBe(
            told.Where(t => t is "potently inhibits" or "effective").Select(_ => "Zelatinib"));
    }

    [Theory]
    [InlineData("Unlike morafenib, zelatinib is not active against T670I.", "not active")]
    [InlineData("The KIT T670I mutant was not inhibited by zelatinib.", "not inhibited")]
    [InlineData("T670I cells did not respond to zelatinib.", "did not respond")]
    [InlineData("T670I cells never responded to zelatinib.", "never responded")]
    [InlineData("T670I was insensitive to zelatinib.", "insensitive")]
    [InlineData("Zelatinib had no effect on T670I.", "no effect")]
    [InlineData("No response to zelatinib was seen in patients with T670I.", "No response to zelatinib was seen")]
    [InlineData("No responses were seen with zelatinib in patients with the T670I mutation.", "No responses were seen")]
    public void A_denial_is_told_of_the_drug_however_it_is_put(string text, string told)
    {
        var facts = Invented.FactsOf(text).Where(f => f.Predicate is Predicates.ActiveAgainst or Predicates.SensitiveTo).ToList();

        facts.ShouldHaveSingleItem().Subject.Key.ShouldBe("zelatinib");
        facts[0].Value.ShouldBe(told);
        Activities.Of(told).ShouldBe(Activity.No);
    }

    [Fact]
    public void What_a_mutation_is_sensitive_to_acts_on_it()
    {
        var facts = Invented.FactsOf("T670I is sensitive to zelatinib.");

        facts.Values("drug:zelatinib", Predicates.ActiveAgainst).ShouldBe(["sensitive"]);
        facts.Values("mutation:T670I", Predicates.SensitiveTo).ShouldBe(["zelatinib"]);
    }

    [Fact]
    public void No_activity_is_not_activity()
    {
        var facts = Invented.FactsOf("Zelatinib has no activity against T670I.");

        facts.Values("drug:zelatinib", Predicates.ActiveAgainst).ShouldBe(["no activity"]);
        facts.Values("mutation:T670I", Predicates.SensitiveTo).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Zelatinib (Figure 1) is given orally.")]
    [InlineData("Zelatinib (Gleevara) is given orally.")]
    [InlineData("Zelatinib (NCT09000001) is given orally.")]
    public void A_figure_a_brand_or_a_trial_in_a_bracket_is_no_company(string text) =>
        Invented.FactsOf(text).Where(f => f.Predicate == Predicates.Company).ShouldBeEmpty();

    [Fact]
    public void What_is_said_of_agents_in_general_is_not_said_of_the_drug_before() =>
        Invented.FactsOf("Zelatinib is an inhibitor of KIT. Newer agents with activity against T670I are needed.")
            .Where(f => f.Predicate == Predicates.ActiveAgainst).ShouldBeEmpty();
}
