using AlkBot.Evidence;

namespace AlkBot.Facts.Tests.Facts;

public class TrialTextTests
{
    [Theory]
    [InlineData("NCT01685060", "ceritinib", "phase II", "crizotinib-resistant patients")]
    [InlineData("NCT02040870", "ceritinib", "phase II", "crizotinib-resistant patients")]
    [InlineData("NCT01685138", "ceritinib", "phase II", "crizotinib-naive patients")]
    [InlineData("NCT01964157", "ceritinib", "phase II", "patients with ROS1 mutation")]
    [InlineData("NCT01828112", "ceritinib", "phase III", "patients previously treated with platinum-based chemotherapy")]
    [InlineData("NCT01828099", "ceritinib", "phase III", "chemotherapy-naive patients")]
    [InlineData("NCT02075840", "alectinib", "phase II/III", "crizotinib-naive")]
    [InlineData("NCT01871805", "alectinib", "phase II/III", "crizotinib-resistant")]
    [InlineData("NCT01801111", "alectinib", "phase II/III", "crizotinib-resistant")]
    [InlineData("NCT02094573", "ap26113", "phase II", "crizotinib-resistant")]
    public void The_text_of_the_review_gives_each_trial_its_drug_phase_and_patients(string trial, string drug, string phase, string population)
    {
        var facts = ReviewEvidence.FromText.Where(f => f.Subject.Key == trial).ToList();

        facts.Where(f => f.Predicate == Predicates.Drug).ShouldAllBe(f => f.Target == new EntityId(EntityType.Drug, drug));
        facts.Values($"trial:{trial}", Predicates.Drug).Count.ShouldBe(1);
        facts.Values($"trial:{trial}", Predicates.Phase).ShouldContain(phase);
        facts.Values($"trial:{trial}", Predicates.Population).ShouldBe([population]);
    }

    [Fact]
    public void The_review_names_what_ceritinib_is_compared_and_combined_with()
    {
        foreach (var trial in new[] { "trial:NCT01828112", "trial:NCT01828099" })
            ReviewEvidence.FromText.Values(trial, Predicates.Comparator).ShouldBe(["standard chemotherapy"]);
        ReviewEvidence.FromText.Values("trial:NCT01772797", Predicates.Combination).ShouldContain("HSP90 inhibitor");
        ReviewEvidence.FromText.Values("trial:NCT01828112", Predicates.PreviousTreatment).ShouldContain("platinum-based chemotherapy");
    }

    [Fact]
    public void The_nicknames_of_the_review_are_ALEXA_and_Q_CROC_05() =>
        ReviewEvidence.FromText.Where(f => f.Predicate == Predicates.Nickname).Select(f => (f.Subject.Key, f.Value))
            .ShouldBe([("NCT02075840", "ALEXA"), ("NCT02041468", "Q-CROC-05")], ignoreOrder: true);

    [Fact]
    public void A_trial_that_names_no_drug_gets_none() =>
        ReviewEvidence.Whole.Facts.Values("trial:NCT02041468", Predicates.Drug).ShouldBeEmpty();

    [Fact]
    public void The_phase_and_the_comparison_of_a_group_belong_to_every_trial_of_it_and_each_population_to_its_own_numbers()
    {
        var facts = Invented.FactsOf(
            "Three phase 3 trials are comparing zelatinib with best supportive care in patients previously treated with morafenib "
            + "(NCT09000001; NCT09000002), and treatment-naive patients (NCT09000003).");

        foreach (var trial in new[] { "trial:NCT09000001", "trial:NCT09000002", "trial:NCT09000003" })
        {
            facts.Values(trial, Predicates.Phase).ShouldBe(["phase 3"]);
            facts.Values(trial, Predicates.Drug).ShouldBe(["zelatinib"]);
            facts.Values(trial, Predicates.Comparator).ShouldBe(["best supportive care"]);
        }
        facts.Values("trial:NCT09000002", Predicates.Population).ShouldBe(["patients previously treated with morafenib"]);
        facts.Values("trial:NCT09000002", Predicates.PreviousTreatment).ShouldBe(["morafenib"]);
        facts.Values("trial:NCT09000003", Predicates.Population).ShouldBe(["treatment-naive patients"]);
        facts.Values("trial:NCT09000003", Predicates.PreviousTreatment).ShouldBeEmpty();
        facts.Values("drug:zelatinib", Predicates.Trials).ShouldBe(["NCT09000001", "NCT09000002", "NCT09000003"]);
        facts.Values("drug:morafenib", Predicates.Trials).ShouldBeEmpty();
    }

    [Fact]
    public void Two_groups_in_one_sentence_keep_their_phases_apart()
    {
        var facts = Invented.FactsOf("Zelatinib is tested in a phase I trial (NCT09000001) and in two phase II trials (NCT09000002; NCT09000003).");

        facts.Values("trial:NCT09000001", Predicates.Phase).ShouldBe(["phase I"]);
        facts.Values("trial:NCT09000002", Predicates.Phase).ShouldBe(["phase II"]);
        facts.Values("trial:NCT09000003", Predicates.Phase).ShouldBe(["phase II"]);
    }

    [Fact]
    public void A_number_that_no_registry_is_known_for_keeps_its_phase_to_itself()
    {
        var facts = Invented.FactsOf("Zelatinib was given in ABC12345678, a phase II trial, and in NCT09000001, a phase III trial.");

        facts.Values("trial:NCT09000001", Predicates.Phase).ShouldBe(["phase III"]);
    }

    [Fact]
    public void A_combination_names_the_partner_and_the_drug_tested()
    {
        var facts = Invented.FactsOf("A phase Ib study is evaluating zelatinib in combination with morafenib in untreated patients (NCT09000001).");

        facts.Values("trial:NCT09000001", Predicates.Drug).ShouldBe(["zelatinib"]);
        facts.Values("trial:NCT09000001", Predicates.Combination).ShouldBe(["morafenib"]);
        facts.Values("trial:NCT09000001", Predicates.Population).ShouldBe(["untreated patients"]);
    }

    [Fact]
    public void The_drug_of_the_heading_is_cited_by_the_sentence_that_names_it()
    {
        var facts = Invented.FactsOf(
            "Zelatinib is a potent KIT inhibitor. A phase II study is enrolling patients with brain metastases (NCT09000001).", "Zelatinib");

        var drug = facts.Single(f => f.Subject.Key == "NCT09000001" && f.Predicate == Predicates.Drug);
        drug.Target.ShouldBe(EntityId.Parse("drug:zelatinib"));
        drug.Citations.Select(c => c.Quote).ShouldBe(
            ["A phase II study is enrolling patients with brain metastases (NCT09000001).", "Zelatinib is a potent KIT inhibitor."]);
    }

    [Theory]
    [InlineData("The SUMMIT-12 randomized phase III trial (NCT09000001) is closed.", "SUMMIT-12")]
    [InlineData("Zelatinib is tested in untreated patients (APEX trial-NCT09000001).", "APEX")]
    [InlineData("Zelatinib was given in a randomized phase III trial (LUMEN [NCT09000001]).", "LUMEN")]
    [InlineData("The LUMEN 201 study (NCT09000001) is recruiting.", "LUMEN 201")]
    [InlineData("The LUMEN\u20101 (NCT09000001) study of zelatinib is recruiting.", "LUMEN\u20101")]
    [InlineData("Study AB-012 (LUMEN) (NCT09000001) compared zelatinib with morafenib.", "LUMEN")]
    public void A_nickname_is_the_name_in_front_of_the_number(string sentence, string nickname) =>
        Invented.FactsOf(sentence).Values("trial:NCT09000001", Predicates.Nickname).ShouldBe([nickname]);

    [Theory]
    [InlineData("A phase IV trial (NCT09000001) is recruiting.")]
    [InlineData("Acute myeloid leukemia (AML) is rare. An AML trial (NCT09000001) is recruiting.")]
    [InlineData("A KIT trial (NCT09000001) is recruiting.")]
    public void A_phase_an_abbreviation_or_a_gene_is_no_nickname(string text) =>
        Invented.FactsOf(text).Values("trial:NCT09000001", Predicates.Nickname).ShouldBeEmpty();

    [Fact]
    public void A_drug_that_only_describes_the_patients_is_not_the_drug_of_the_trial()
    {
        var facts = Invented.FactsOf("One phase II study is looking at morafenib-resistant patients (NCT09000001).");

        facts.Values("trial:NCT09000001", Predicates.Drug).ShouldBeEmpty();
        facts.Values("trial:NCT09000001", Predicates.Population).ShouldBe(["morafenib-resistant patients"]);
    }
}
