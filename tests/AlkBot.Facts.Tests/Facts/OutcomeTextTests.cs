using AlkBot.Evidence;

namespace AlkBot.Facts.Tests.Facts;

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
            "65% | arm=crizotinib; measure=response rate; study=phase III randomized trial",
        ]);
        facts.Lines("drug:ceritinib", Predicates.ResponseRate).ShouldBe(
        [
            "56% | measure=response rate; population=80 patients previously treated with crizotinib; study=phase I/II study",
            "58% | measure=overall response rate; population=114 patients with NSCLC who received at least 400 mg of Ceritinib per day; study=phase I/II study",
        ]);
        facts.Lines("drug:alectinib", Predicates.ResponseRate).ShouldBe(
        [
            "87% | count=40/46; measure=partial response; study=phase II part of the study; time frame=within 6 weeks of treatment",
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
            ["two partial responses | measure=partial response; population=three NSCLC patients; study=Early results from phase II studies"]);
        facts.Lines("drug:ganetespib", Predicates.ResponseRate).ShouldBe(["4/8 | measure=partial response; study=phase II study"]);
        facts.Lines("drug:auy922", Predicates.ResponseRate).ShouldBe(["29% | count=6/21; measure=objective response"]);
        facts.Count(f => f.Predicate == Predicates.ResponseRate).ShouldBe(13);
    }

    [Fact]
    public void Survival_and_stable_disease_of_the_review()
    {
        var facts = ReviewEvidence.FromText;

        facts.Lines("drug:crizotinib", Predicates.ProgressionFreeSurvival).ShouldBe(
        [
            "7.7 months | arm=crizotinib group; measure=median; study=phase III randomized trial",
        ]);
        facts.Lines("drug:ceritinib", Predicates.ProgressionFreeSurvival).ShouldBe(
            ["7 months | measure=median; population=patients receiving at least 400 mg of ceritinib; study=phase I/II study"]);
        facts.Values("drug:alectinib", Predicates.ProgressionFreeSurvival).ShouldBe(["had not been reached at the time of the report"]);
        facts.Values("drug:crizotinib", Predicates.OverallSurvival)
            .ShouldBe(["no significant improvement with crizotinib as compared with chemotherapy"]);
        facts.Lines("drug:ganetespib", Predicates.StableDisease).ShouldBe(["three patients | measure=stable disease; study=phase II study"]);
        facts.Lines("drug:ipi-504", Predicates.StableDisease).ShouldBe(["one case | measure=prolonged stable disease; study=Early results from phase II studies"]);
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

    [Theory]
    [InlineData(
        "The median progression-free survival was 10.9 months (95% CI, 8.2 to 13.6) with zelatinib and 7.0 months (95% CI, 6.8 to 8.2) with morafenib.",
        "progressionFreeSurvival", "10.9 months | arm=zelatinib; interval=95% CI, 8.2 to 13.6; measure=median")]
    [InlineData("The two-year overall survival rate was 53% (95% CI 48–58) with zelatinib.", "overallSurvival", "53% | interval=95% CI 48–58; measure=two-year")]
    [InlineData("The disease control rate with zelatinib was 80% (36/45).", "diseaseControl", "80% | count=36/45; measure=disease control rate")]
    [InlineData("The median duration of response with zelatinib was 11.2 months.", "durationOfResponse", "11.2 months | measure=median duration of response")]
    [InlineData("The median time to progression was 9.1 months for zelatinib.", "timeToProgression", "9.1 months | measure=median time to progression")]
    [InlineData("The median PFS and OS with zelatinib were 5.6 and 12.1 months, respectively.", "overallSurvival", "")]
    [InlineData("For zelatinib, median PFS and OS were 5.6 and 12.1 months, respectively.", "overallSurvival", "12.1 months | measure=median")]
    [InlineData("For zelatinib, median PFS and OS were 5.6 and 12.1 months, respectively.", "progressionFreeSurvival", "5.6 months | measure=median")]
    [InlineData("With zelatinib, the hazard ratio for progression or death was 0.49 (95% CI, 0.37 to 0.64; P<0.001).", "progressionFreeSurvival", "0.49 | interval=95% CI, 0.37 to 0.64; measure=hazard ratio; significance=P<0.001")]
    public void Outcomes_of_a_drug_carry_what_makes_them_precise(string text, string predicate, string expected) =>
        string.Join(" // ", Invented.FactsOf(text).Lines("drug:zelatinib", predicate)).ShouldBe(expected);

    [Theory]
    [InlineData("The response rate with zelatinib was 65% and 20%.")]
    [InlineData("The overall response was 93% vs. 90% after zelatinib.")]
    [InlineData("In a multivariate analysis of zelatinib, age predicted overall survival (HR = 2.0, 95% CI 1.0-4.1).")]
    public void Figures_of_which_it_is_not_told_whose_they_are_are_no_facts(string text) =>
        Invented.FactsOf(text).Where(f => f.Value.Any(char.IsAsciiDigit)).ShouldBeEmpty();

    [Theory]
    [InlineData("63% of patients in the zelatinib group and 54% in the morafenib group had achieved a complete response.", "responseRate", "63% | arm=zelatinib group; measure=complete response")]
    [InlineData("Nineteen of 49 zelatinib patients (39%) versus 25 of 45 morafenib patients (56%) had severe diarrhea.", "adverseEvents", "39% | arm=zelatinib patients; measure=severe diarrhea")]
    [InlineData("No difference in OS was seen between groups (81% with zelatinib and 85% with morafenib, p = 0.66).", "overallSurvival", "81% | arm=zelatinib")]
    public void Two_arms_are_told_apart_however_they_are_counted(string text, string predicate, string expected) =>
        Invented.FactsOf(text).Lines("drug:zelatinib", predicate).ShouldBe([expected]);

    [Fact]
    public void What_an_article_finds_belongs_to_the_trial_that_it_is_registered_as()
    {
        var facts = Invented.FactsOf(
            "The study was registered on ClinicalTrials.gov (NCT09000001). The cumulative incidences of relapse were 22% and 50% in ABC and XYZ patients, respectively (P = 0.017).",
            heading: "Results");

        facts.Lines("trial:NCT09000001", Predicates.Relapse).ShouldBe(
            ["22% | arm=ABC; measure=cumulative incidence of relapse", "50% | arm=XYZ patients; measure=cumulative incidence of relapse"]);
        facts.First(f => f.Predicate == Predicates.Relapse).Citations[1].Quote.ShouldContain("NCT09000001");
    }

    [Fact]
    public void An_arm_named_otherwise_is_the_drug_that_its_patients_were_randomised_to()
    {
        var facts = Invented.FactsOf(
            "Patients were randomised to receive weekly zelatinib (33 mg) or standard morafenib (100 mg). The 5-year DFS were 76% in the weekly and 73% in the standard group.",
            heading: "Results");

        facts.Lines("drug:zelatinib", Predicates.DiseaseFreeSurvival).ShouldBe(["76% | arm=weekly; measure=5-year DFS"]);
        facts.Lines("drug:morafenib", Predicates.DiseaseFreeSurvival).ShouldBe(["73% | arm=standard group; measure=5-year DFS"]);
    }

    [Theory]
    [InlineData(
        "Median overall survival times in the zelatinib group, the morafenib group, and the observation group were 10.9, 7.3, and 8.4 months, respectively.",
        "drug:morafenib", "overallSurvival", "7.3 months | arm=morafenib group; measure=median")]
    [InlineData(
        "Median progression-free survival was 2·3 months (95% CI 1·7–3·8) with zelatinib versus 2·0 months (1·8–2·1) with morafenib.",
        "drug:zelatinib", "progressionFreeSurvival", "2·3 months | arm=zelatinib; interval=95% CI 1·7–3·8; measure=median")]
    [InlineData(
        "43 (43%) of 100 patients treated with zelatinib and 32 (35%) of 91 patients treated with morafenib had grade 3–4 adverse events.",
        "drug:zelatinib", "adverseEvents", "43% | arm=patients treated with zelatinib; measure=grade 3–4 adverse events")]
    [InlineData(
        "Three patients in the zelatinib arm and 4 patients in the morafenib arm had graft rejection.",
        "drug:morafenib", "adverseEvents", "4 patients | arm=morafenib arm; measure=graft rejection")]
    [InlineData(
        "PFS was significantly longer with zelatinib than with morafenib (5.1 vs. 3.2 months).",
        "drug:morafenib", "progressionFreeSurvival", "3.2 months | arm=morafenib")]
    [InlineData(
        "PFS was shorter with zelatinib than with morafenib (2.8 vs. 4.2 months; HR, 1.47; 95% CI, 1.16–1.87).",
        "drug:morafenib", "progressionFreeSurvival", "4.2 months | arm=morafenib")]
    [InlineData("With zelatinib, median event\u2010free survival was 6.1 months.", "drug:zelatinib", "overallSurvival", "")]
    [InlineData(
        "With zelatinib, median event\u2010free survival was 6.1 months.", "drug:zelatinib", "diseaseFreeSurvival",
        "6.1 months | measure=median event\u2010free survival")]
    [InlineData(
        "The response rate was 65% with zelatinib, as compared with 20% with pemetrexed and carboplatin.", "drug:zelatinib", "responseRate",
        "65% | arm=zelatinib; measure=response rate")]
    [InlineData(
        "The hazard ratio for death in the zelatinib group was 0.63 (95% CI, 0.52 to 0.75; P<0.001).", "drug:zelatinib", "overallSurvival",
        "0.63 | arm=zelatinib group; interval=95% CI, 0.52 to 0.75; measure=hazard ratio; significance=P<0.001")]
    public void Arms_are_told_apart_in_every_usual_form(string text, string subject, string predicate, string expected) =>
        string.Join(" // ", Invented.FactsOf(text).Lines(subject, predicate)).ShouldBe(expected);

    [Fact]
    public void A_risk_factor_is_one_of_the_patients_of_the_trial()
    {
        var facts = Invented.FactsOf(
            "The study was registered on ClinicalTrials.gov (NCT09000001). In multivariate analysis, young age (HR = 0.3, 95% CI 0.1-0.8, P = 0.010),"
            + " and a sibling donor (HR = 0.5) were associated with a lower incidence of chronic GVHD, while low scores [18] predicted for lower OS (HR = 1.2).",
            heading: "Results");

        facts.Lines("trial:NCT09000001", Predicates.AdverseEvents).ShouldBe(
        [
            "0.3 | interval=95% CI 0.1-0.8; measure=HR for chronic GVHD; population=young age; significance=P = 0.010",
            "0.5 | measure=HR for chronic GVHD; population=a sibling donor",
        ]);
        facts.Lines("trial:NCT09000001", Predicates.OverallSurvival).ShouldBe(["1.2 | measure=HR; population=low scores"]);
    }

    [Fact]
    public void The_only_drug_that_patients_of_a_study_got_is_what_its_results_are_of()
    {
        const string Results = "Patients received zelatinib 250 mg twice daily. Several centres took part. The objective response rate was 72%.";

        Invented.FactsOf(Results, heading: "Abstract").Lines("drug:zelatinib", Predicates.ResponseRate)
            .ShouldBe(["72% | measure=objective response rate"]);
        Invented.FactsOf(
            "Patients received zelatinib or morafenib. Several centres took part. The objective response rate was 72%.", heading: "Abstract")
            .Where(f => f.Predicate == Predicates.ResponseRate).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("The median duration of response was not reached (95% CI: 22.3, NR).", Predicates.DurationOfResponse)]
    [InlineData("IRd was associated with an overall response rate of 92%.", Predicates.ResponseRate)]
    [InlineData("Zelatinib was associated with an overall response rate of 92%.", Predicates.ResponseRate, "92%")]
    public void A_figure_is_told_as_it_is_limited_and_of_whom_it_is(string statement, string predicate, params string[] values) =>
        Invented.FactsOf($"Patients were treated with zelatinib. {statement}", heading: "Abstract")
            .Values("drug:zelatinib", predicate).ShouldBe(values);

    [Fact]
    public void An_interval_of_a_ratio_is_none_of_the_figure_before_it() =>
        Invented.FactsOf("With zelatinib, median PFS was 9.3 months (hazard ratio, 1.00, 95% CI 0.71–1.40) in the trial.")
            .Where(f => f.Value == "9.3 months").ShouldHaveSingleItem().Qualifiers.Keys.ShouldNotContain(QualifierNames.Interval);

    [Fact]
    public void A_figure_of_patients_treated_with_two_drugs_is_of_neither_alone() =>
        Invented.FactsOf("For the 30 patients treated with zelatinib plus morafenib, this was reported. The complete response rate was 87%.")
            .Where(f => f.Predicate == Predicates.ResponseRate).ShouldHaveSingleItem()
            .Qualifiers[QualifierNames.Arm].ShouldBe("zelatinib plus morafenib");

    [Fact]
    public void A_figure_of_drugs_given_together_is_told_with_all_of_them()
    {
        Invented.FactsOf("In a trial, 55 patients received zelatinib and morafenib. The overall response rate was 89.0%.")
            .Lines("drug:zelatinib", Predicates.ResponseRate).ShouldBe(["89.0% | arm=zelatinib and morafenib; measure=overall response rate"]);
        Invented.FactsOf("In a trial, 55 patients received zelatinib and 50 morafenib. The overall response rate was 89.0%.")
            .Where(f => f.Predicate == Predicates.ResponseRate).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("A complete remission was observed in 83% of the patients.", Predicates.ResponseRate, "83%")]
    [InlineData("An objective response was reported in 20 of 50 patients (40% [95% CI, 27-55]).", Predicates.ResponseRate, "40%")]
    [InlineData("CNS objective responses to zelatinib were observed in 6% of patients.", Predicates.ResponseRate, "6%")]
    [InlineData("Sixteen patients (32%) achieved a partial response; 18% of patients had stable disease.", Predicates.ResponseRate)]
    [InlineData("The most common adverse events were mild and reversible.", Predicates.AdverseEvents)]
    [InlineData("Eight patients (34.8%) achieved stable disease.", Predicates.StableDisease, "34.8%")]
    [InlineData("The DLT rate at the 640 mg dose level was 33.3%.", Predicates.DoseLimitingToxicity, "33.3%")]
    [InlineData("The MTD was estimated to be 320 mg once daily.", Predicates.Dose, "320 mg once daily")]
    [InlineData("Treatment with zelatinib did not change toxicity, with an RR of 1.23 (hazard ratio, 1.23).", Predicates.OverallSurvival)]
    [InlineData("Overall survival was longer with zelatinib; the hazard ratio was 0.75 (P = 0.01).", Predicates.OverallSurvival, "0.75")]
    public void A_statement_without_arms_is_of_the_drug_studied(string statement, string predicate, params string[] values) =>
        Invented.FactsOf($"Patients were treated with zelatinib. {statement}", heading: "Abstract")
            .Values("drug:zelatinib", predicate).ShouldBe(values);

    // Where nothing is told, a twin of the sentence shows what would be: silence alone would pass for care.
    [Theory]
    [InlineData("32% of patients achieved a partial response and 18% had stable disease.", Predicates.ResponseRate, "32%")]
    [InlineData("No DLTs were observed in six patients at 40 mg.", Predicates.DoseLimitingToxicity, "No DLTs")]
    [InlineData("DLTs were observed in six patients at 40 mg.", Predicates.DoseLimitingToxicity, "six patients")]
    [InlineData("The increase in progression-free survival was 3 months.", Predicates.ProgressionFreeSurvival)]
    [InlineData("The median progression-free survival was 3 months.", Predicates.ProgressionFreeSurvival, "3 months")]
    [InlineData("The incidence of mutations was 7% with zelatinib and 5% with morafenib.", Predicates.AdverseEvents)]
    [InlineData("The incidence of neutropenia was 7% with zelatinib and 5% with morafenib.", Predicates.AdverseEvents, "7%", "5%")]
    [InlineData("The proportion of patients with no nausea was 7% with zelatinib and 5% with morafenib.", Predicates.AdverseEvents)]
    [InlineData("The proportion of patients with severe nausea was 7% with zelatinib and 5% with morafenib.", Predicates.AdverseEvents, "7%", "5%")]
    [InlineData("Five patients had an overall response of SD.", Predicates.ResponseRate)]
    [InlineData("Five patients had an overall response.", Predicates.ResponseRate, "Five patients")]
    [InlineData("Zelatinib did not change overall survival but reduced admissions (HR, 0.75; P = 0.1).", Predicates.OverallSurvival)]
    [InlineData("Zelatinib did not change overall survival (HR, 0.75; P = 0.1).", Predicates.OverallSurvival, "0.75")]
    [InlineData("Patients with pain had longer overall survival (HR 0.52) than men (HR 0.91).", Predicates.OverallSurvival)]
    [InlineData("Patients with pain had longer overall survival (HR 0.52).", Predicates.OverallSurvival)]
    [InlineData("Patients with pain treated with zelatinib had longer overall survival (HR 0.52).", Predicates.OverallSurvival, "0.52")]
    [InlineData("Among patients with pain, overall survival was longer with zelatinib (HR 0.52).", Predicates.OverallSurvival, "0.52")]
    [InlineData("The proportion of patients with pain relief was 45% with zelatinib and 5% with morafenib.", Predicates.AdverseEvents)]
    [InlineData("The proportion of patients with leukaemia was 45% with zelatinib and 5% with morafenib.", Predicates.AdverseEvents)]
    [InlineData("The percentage of patients with hypertension at baseline was 45% with zelatinib and 5% with morafenib.", Predicates.AdverseEvents)]
    [InlineData("The percentage of patients with hypertension was 45% with zelatinib and 5% with morafenib.", Predicates.AdverseEvents, "45%", "5%")]
    [InlineData("A sample of 200 patients gave 80% power to show a median overall survival of 12 months.", Predicates.OverallSurvival)]
    [InlineData("Overall survival was longer in subgroups such as smokers (HR 0.52).", Predicates.OverallSurvival)]
    [InlineData("Overall survival was longer in men (HR 0.52).", Predicates.OverallSurvival)]
    [InlineData("Overall survival was longer (HR 0.52).", Predicates.OverallSurvival, "0.52")]
    [InlineData(
        "No difference in OS was seen (95% CI, 0.5 to 1.5, with zelatinib and with morafenib).", Predicates.OverallSurvival)]
    [InlineData("No difference in OS was seen (75% with zelatinib and 70% with morafenib).", Predicates.OverallSurvival, "75%", "70%")]
    [InlineData(
        "Partial response was seen in four patients (20%), and 13 patients (65%) had pain.", Predicates.ResponseRate)]
    [InlineData("63% of patients in the centres and 54% in the towns had achieved a complete response.", Predicates.ResponseRate)]
    [InlineData("Assuming a median overall survival of 8 months, 200 patients were needed.", Predicates.OverallSurvival)]
    [InlineData("A median overall survival of 8 months was seen.", Predicates.OverallSurvival, "8 months")]
    [InlineData("The cancer-specific survival was 80%.", Predicates.OverallSurvival)]
    [InlineData("The survival was 80%.", Predicates.OverallSurvival, "80%")]
    [InlineData(
        "Patients received zelatinib 10 mg or 20 mg once daily, or 40 mg twice daily.", Predicates.Dose,
        "10 mg once daily", "20 mg once daily", "40 mg twice daily")]
    [InlineData("Patients received at least 400 mg zelatinib.", Predicates.Dose)]
    [InlineData("The median cumulative dose was 400 mg of zelatinib.", Predicates.Dose)]
    [InlineData("Patients received 400 mg of zelatinib-morafenib.", Predicates.Dose)]
    [InlineData("Patients received 400 mg of zelatinib.", Predicates.Dose, "400 mg")]
    public void Of_like_sentences_only_what_is_said_of_the_drug_is_told(string statement, string predicate, params string[] told) =>
        Invented.FactsOf($"Patients were treated with zelatinib. {statement}", heading: "Abstract")
            .Where(f => f.Predicate == predicate).Select(f => f.Value).ShouldBe(told, ignoreOrder: true);

    [Theory]
    [InlineData("Patients received zelatinib 10 mg/kg every 2 weeks, 10 mg/kg every 3 weeks, or 2 mg/kg every 3 weeks.",
        "10 mg/kg every 2 weeks", "10 mg/kg every 3 weeks", "2 mg/kg every 3 weeks")]
    [InlineData("Patients received zelatinib, at a dose of 1.25 mg or 5.0 mg, or a placebo.", "1.25 mg", "5.0 mg")]
    [InlineData("Patients received 25 mg of intravenous zelatinib weekly.", "25 mg of intravenous zelatinib weekly")]
    [InlineData("Patients received 200 mg zelatinib (80 patients) or placebo.", "200 mg")]
    [InlineData("Tumours shrank with 200 mg zelatinib.")]
    public void Doses_are_told_as_they_are_given(string text, params string[] doses) =>
        Invented.FactsOf(text, heading: "Abstract").Values("drug:zelatinib", Predicates.Dose).ShouldBe(doses);

    [Theory]
    [InlineData(
        "The median PFS for zelatinib was 11.4 months (95% CI, 8.3-15.4) versus 5.4 months (95% CI, 3.2-5.6) for morafenib.",
        Predicates.ProgressionFreeSurvival, "11.4 months", "5.4 months")]
    [InlineData(
        "The median PFS, the primary end point, was 11.4 months with zelatinib and 5.4 months with morafenib.",
        Predicates.ProgressionFreeSurvival, "11.4 months", "5.4 months")]
    [InlineData(
        "Rates of late recurrence were 16.8% and 5.1% with zelatinib and morafenib, respectively.", Predicates.Relapse, "16.8%", "5.1%")]
    [InlineData(
        "Median OS in the zelatinib arm was not different from that in the morafenib arm (12.3 vs. 8.4 months).",
        Predicates.OverallSurvival, "12.3 months", "8.4 months")]
    [InlineData(
        "Median OS for patients with pain was longer with zelatinib than with morafenib (12.3 vs. 8.4 months).",
        Predicates.OverallSurvival, "12.3 months", "8.4 months")]
    [InlineData(
        "21% (69 of 334) of patients assigned zelatinib had diarrhoea of grade 1-2 versus 8% (24 of 313) for morafenib.",
        Predicates.AdverseEvents, "21%", "8%")]
    [InlineData(
        "4% (15 of 350) of patients in the zelatinib group and 2% (seven of 320) of those in the morafenib group had a partial response.",
        Predicates.ResponseRate, "4%", "2%")]
    [InlineData(
        "The proportion of patients reporting severe nausea was 47% (84 of 178) with zelatinib and 19% (23 of 124) with morafenib.",
        Predicates.AdverseEvents, "47%", "19%")]
    [InlineData(
        "Grade 3 nausea occurred in 12% of patients in the zelatinib group and 5% in the morafenib group.",
        Predicates.AdverseEvents, "12%", "5%")]
    public void Each_of_two_drugs_gets_its_figure_in_further_forms(string text, string predicate, string first, string second)
    {
        var facts = Invented.FactsOf(text, heading: "Abstract");

        facts.Values("drug:zelatinib", predicate).ShouldBe([first]);
        facts.Values("drug:morafenib", predicate).ShouldBe([second]);
    }

    [Theory]
    [InlineData("The ORR was higher in the gloxol group (45%) than in the brexol group (30%).")]
    [InlineData("The ORR was 45% in the gloxol group and 30% in the brexol group.")]
    [InlineData("The ORR was 45% in the high-dose group and 30% in the low-dose group.")]
    [InlineData("The ORR was 45% in arm A and 30% in arm B.")]
    [InlineData("The ORR was 45% in the MTX group and 30% in the CTX group.")]
    [InlineData("In the gloxol group, the ORR was 45%.")]
    [InlineData("The ORR for the gloxol group was 45%.")]
    public void Arms_that_nothing_explains_are_not_of_the_drug_that_all_may_have_got(string statement) =>
        Invented.FactsOf($"Patients were treated with zelatinib. {statement}", heading: "Abstract")
            .Where(f => f.Value.Contains('%')).ShouldBeEmpty();

    [Fact]
    public void Patients_that_a_sentence_opens_with_go_along_with_the_figures_of_arms() =>
        Invented.FactsOf("Among patients with pain, the ORR was 45% with zelatinib and 30% with morafenib.", heading: "Abstract")
            .Lines("drug:zelatinib", Predicates.ResponseRate)
            .ShouldBe(["45% | arm=zelatinib; measure=ORR; population=patients with pain"]);

    [Fact]
    public void A_ratio_far_behind_its_endpoint_does_not_end_the_search() =>
        Invented.FactsOf(
            $"With zelatinib OS was better {string.Concat(Enumerable.Repeat("(n = 5) in OS, ", 60))}and more (HR 0.5).", heading: "Abstract")
            .Values("drug:zelatinib", Predicates.OverallSurvival).ShouldBe(["0.5"]);

    [Theory]
    [InlineData("In the control group, the most common adverse events were nausea (33%) and rash (22%).", Predicates.AdverseEvents)]
    [InlineData("In the control group, median OS was not reached.", Predicates.OverallSurvival)]
    [InlineData("In the control group, DLT rate was 5%.", Predicates.DoseLimitingToxicity)]
    public void What_the_control_group_had_is_not_told_of_the_drug(string statement, string predicate) =>
        Invented.FactsOf($"Patients were treated with zelatinib. {statement}", heading: "Abstract")
            .Where(f => f.Predicate == predicate).ShouldBeEmpty();

    [Fact]
    public void A_survival_not_reached_is_told_of_patients_with_a_mutation_too() =>
        Invented.FactsOf("In patients with KIT-mutant tumours treated with zelatinib, median OS was not reached.", heading: "Abstract")
            .Values("drug:zelatinib", Predicates.OverallSurvival).ShouldBe(["was not reached"]);

    [Theory]
    [InlineData("overall ")]
    [InlineData("one-year ")]
    [InlineData("12% (")]
    [InlineData("grade 3 ")]
    [InlineData("65% with a ")]
    [InlineData("was randomised to receive ")]
    public void A_sentence_of_one_phrase_without_end_is_left_alone(string phrase) =>
        Should.NotThrow(() => Invented.FactsOf($"Zelatinib response rate was {string.Concat(Enumerable.Repeat(phrase, 1300 / phrase.Length))}."));

    [Fact]
    public void A_range_is_told_whole() =>
        Invented.FactsOf("Zelatinib was given to adults. The overall response rate was 86% to 98%.")
            .Values("drug:zelatinib", Predicates.ResponseRate).ShouldBe(["86% to 98%"]);
}
