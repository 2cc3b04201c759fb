using AlkBot.Evidence;

namespace AlkBot.Extraction.Tests.Facts;

public class OutcomeTextTests
{
    [Theory]
    [InlineData("crizotinib", "250 mg twice daily | study=phase III randomized trial")]
    [InlineData("ceritinib", "750 mg once daily | measure=maximum tolerated dose; study=phase I/II study")]
    [InlineData("alectinib", "300 mg twice daily | measure=maximum dose; study=phase I study")]
    [InlineData("ap26113", "180 mg once daily | measure=established dose; study=phase I/II study (NCT01449461)")]
    public void The_review_gives_one_dose_for_each_of_four_drugs(string drug, string dose) =>
        ReviewEvidence.FromText.Lines($"drug:{drug}", Predicates.Dose).ShouldBe([dose]);

    [Fact]
    public void The_response_rates_of_the_review_are_these_and_no_others()
    {
        var facts = ReviewEvidence.FromText;

        facts.Lines("drug:crizotinib", Predicates.ResponseRate).ShouldBe(
        [
            "20% | arm=chemotherapy; measure=response rate; study=phase III randomized trial",
            "65% | arm=crizotinib; measure=response rate; study=phase III randomized trial",
        ]);
        facts.Lines("drug:ceritinib", Predicates.ResponseRate).ShouldBe(
        [
            "56% | measure=response rate; population=80 patients previously treated with crizotinib; study=phase I/II study",
            "58% | measure=overall response rate; population=114 patients with NSCLC who received at least 400 mg of Ceritinib per day; study=phase I/II study",
        ]);
        facts.Lines("drug:alectinib", Predicates.ResponseRate).ShouldBe(
        [
            "87% | count=40/46; measure=partial response; study=phase II part of the study",
            "Two patients | measure=complete response; study=phase II part of the study",
        ]);
        facts.Lines("drug:ap26113", Predicates.ResponseRate).ShouldBe(
        [
            "1 complete response | measure=complete response; study=phase I/II study (NCT01449461)",
            "14 partial responses | measure=partial response; study=phase I/II study (NCT01449461)",
            "4/5 | measure=objective response; population=patients with brain metastasis; study=phase I/II study (NCT01449461)",
            "63% | count=15/24; measure=objective response; study=phase I/II study (NCT01449461)",
            "75% | count=12/16; measure=objective response; population=patients resistant to crizotinib; study=phase I/II study (NCT01449461)",
        ]);
        facts.Lines("drug:ipi-504", Predicates.ResponseRate).ShouldBe(
            ["two partial responses | measure=partial response; population=three NSCLC patients; study=phase II studies"]);
        facts.Lines("drug:ganetespib", Predicates.ResponseRate).ShouldBe(["4/8 | measure=partial response; study=phase II study"]);
        facts.Lines("drug:auy922", Predicates.ResponseRate).ShouldBe(["29% | count=6/21; measure=objective response"]);
        facts.Count(f => f.Predicate == Predicates.ResponseRate).ShouldBe(14);
    }

    [Fact]
    public void Survival_stable_disease_and_deaths_of_the_review()
    {
        var facts = ReviewEvidence.FromText;

        facts.Lines("drug:crizotinib", Predicates.ProgressionFreeSurvival).ShouldBe(
        [
            "3.0 months | arm=chemotherapy group; measure=median; study=phase III randomized trial",
            "7.7 months | arm=crizotinib group; measure=median; study=phase III randomized trial",
        ]);
        facts.Lines("drug:ceritinib", Predicates.ProgressionFreeSurvival).ShouldBe(
            ["7 months | measure=median; population=patients receiving at least 400 mg of ceritinib; study=phase I/II study"]);
        facts.Values("drug:alectinib", Predicates.ProgressionFreeSurvival).ShouldBe(["had not been reached at the time of the report"]);
        facts.Values("drug:crizotinib", Predicates.OverallSurvival)
            .ShouldBe(["no significant improvement with crizotinib as compared with chemotherapy"]);
        facts.Lines("drug:ganetespib", Predicates.StableDisease).ShouldBe(["three patients | measure=stable disease; study=phase II study"]);
        facts.Lines("drug:ipi-504", Predicates.StableDisease).ShouldBe(["one case | measure=prolonged stable disease; study=phase II studies"]);
        facts.Where(f => f.Predicate == Predicates.Deaths).Select(f => (f.Subject.Key, f.Value))
            .ShouldBe([("ganetespib", "Two patients in this study died of cardiac arrest and renal failure")]);
    }

    [Fact]
    public void Toxicity_of_the_review()
    {
        var facts = ReviewEvidence.FromText;

        facts.Values("drug:ceritinib", Predicates.DoseLimitingToxicity)
            .ShouldBe(["diarrhea, vomiting, dehydration, elevated aminotransferase levels, and hypophosphatemia"]);
        facts.Values("drug:alectinib", Predicates.DoseLimitingToxicity).ShouldBe(["without dose-limiting toxicity"]);
        facts.Values("drug:crizotinib", Predicates.AdverseEvents)
            .ShouldBe(["visual disorder, gastrointestinal side effects, and elevated liver aminotransferase levels"]);
        facts.Lines("drug:alectinib", Predicates.AdverseEvents).ShouldBe(
            ["neutropenia and increase creatine phosphokinase occurred in 12 (26%) of patients | measure=grade 3 adverse events; study=phase II part of the study"]);
        facts.Values("drug:ap26113", Predicates.AdverseEvents).ShouldBe(["nausea (33%), fatigue (22%), and diarrhea (20%)"]);
        facts.Values("drug:ganetespib", Predicates.AdverseEvents).ShouldBe(["diarrhea, fatigue, nausea, and anorexia"]);
    }

    [Fact]
    public void The_brain_and_its_fluid_in_the_review()
    {
        var facts = ReviewEvidence.FromText;

        facts.Values("drug:crizotinib", Predicates.BrainMetastases).ShouldBe(["effective for brain metastasis"]);
        facts.Values("drug:alectinib", Predicates.BrainMetastases).ShouldBe(["Responses were seen in brain metastases in three patients"]);
        facts.Values("drug:ap26113", Predicates.BrainMetastases).ShouldBe(["4/5 patients with brain metastasis had objective responses"]);
        facts.Lines("drug:crizotinib", Predicates.CerebrospinalFluid).ShouldBe(
            ["0.0026 | measure=CSF-to-plasma ratio", "very poor | measure=penetration into cerebrospinal fluid (CSF)"]);
        foreach (var drug in new[] { "drug:erlotinib", "drug:gefitinib" })
            facts.Values(drug, Predicates.CerebrospinalFluid).ShouldBe(["poor penetration of these TKIs in the CSF"]);
    }

    [Fact]
    public void What_is_said_of_this_drug_cites_the_sentence_that_names_it()
    {
        var facts = Invented.FactsOf("Zelatinib was tested in a phase II study. The objective response rate was 31% (14/45).");

        var rate = facts.Single(f => f.Predicate == Predicates.ResponseRate);
        rate.Subject.ShouldBe(EntityId.Parse("drug:zelatinib"));
        rate.Qualifiers.ShouldBe(
            new Dictionary<string, string> { ["measure"] = "objective response rate", ["count"] = "14/45", ["study"] = "phase II study" }, ignoreOrder: true);
        rate.Citations.Select(c => c.Quote).ShouldBe(["The objective response rate was 31% (14/45).", "Zelatinib was tested in a phase II study."]);
    }

    [Fact]
    public void Two_drugs_in_a_comparison_get_a_value_each()
    {
        var facts = Invented.FactsOf("The median overall survival was 12.1 months with zelatinib and 9.5 months with morafenib.");

        facts.Lines("drug:zelatinib", Predicates.OverallSurvival).ShouldBe(["12.1 months | arm=zelatinib; measure=median"]);
        facts.Lines("drug:morafenib", Predicates.OverallSurvival).ShouldBe(["9.5 months | arm=morafenib; measure=median"]);
    }

    [Theory]
    [InlineData("Both zelatinib and morafenib were given. The response rate was 40%.")]
    [InlineData("The response rate was 40%.")]
    [InlineData("In morafenib-resistant patients the response rate was 40%.")]
    public void Without_a_clear_drug_there_is_no_response_rate(string text) =>
        Invented.FactsOf(text).Where(f => f.Predicate == Predicates.ResponseRate).ShouldBeEmpty();

    [Theory]
    [InlineData("The recommended phase 2 dose of zelatinib was 60 mg twice daily.", "60 mg twice daily | measure=recommended phase 2 dose")]
    [InlineData("Zelatinib 45 mg daily was well tolerated.", "45 mg daily")]
    public void Doses_of_other_drugs(string text, string dose) =>
        Invented.FactsOf(text).Lines("drug:zelatinib", Predicates.Dose).ShouldBe([dose]);

    [Fact]
    public void A_least_dose_that_describes_patients_is_no_dose() =>
        Invented.FactsOf("Among 50 patients who received at least 400 mg of zelatinib per day, the response rate was 58%.")
            .Where(f => f.Predicate == Predicates.Dose).ShouldBeEmpty();

    [Fact]
    public void Deaths_counted_for_a_survival_analysis_are_not_deaths_from_the_drug() =>
        Invented.FactsOf("The analysis of zelatinib was immature with a total of 96 deaths.").Where(f => f.Predicate == Predicates.Deaths).ShouldBeEmpty();
}
