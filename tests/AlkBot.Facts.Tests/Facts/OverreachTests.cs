using AlkBot.Evidence;

namespace AlkBot.Facts.Tests.Facts;

/// <summary>Sentences that a rule could read as more than they say.</summary>
public class OverreachTests
{
    private const string Given = "Zelatinib was given to adults. ";

    [Theory]
    [InlineData("Nobody who had taken more steroids than the equivalent of >10 mg of zelatinib received it.", Predicates.Dose)]
    [InlineData("Concentrations were measured at doses of 25 mg of zelatinib and higher.", Predicates.Dose)]
    [InlineData("One man had received a total of 60 mg of zelatinib.", Predicates.Dose)]
    [InlineData("Part C was planned as an initial dose of 10 mg of zelatinib daily.", Predicates.Dose)]
    [InlineData("Zelatinib is approved for the treatment of this serious condition.", Predicates.Approval)]
    [InlineData("Zelatinib is an anti-KIT receptor antibody.", Predicates.Target)]
    [InlineData(Given + "nAb response rates were 62.0% after two doses.", Predicates.ResponseRate)]
    [InlineData(Given + "The survey response rate was 62.0%.", Predicates.ResponseRate)]
    [InlineData(
        "Of seven patients in arm A given zelatinib, one had zoster; no dose-limiting toxicities were reported in arms B or C.",
        Predicates.DoseLimitingToxicity)]
    [InlineData("Patients who had previously been treated with zelatinib had longer overall survival (HR = 0.7).", Predicates.OverallSurvival)]
    [InlineData(Given + "For OS, elevated LDH levels had 2.5 times increased risk for death (HR, 2.13).", Predicates.OverallSurvival)]
    [InlineData(Given + "The incidence of progression in the Tanner stage was 16.5%.", Predicates.Relapse)]
    [InlineData("Zelatinib has been suggested as the therapy for adults who failed morafenib (NCT09000002).", Predicates.Population)]
    [InlineData("Zelatinib was given. Genes of the ribosomal protein L13A were read.", Predicates.Residues)]
    [InlineData("Zelatinib is tested in adults in an ongoing phase 1/2, double-blind trial (NCT09000002).", Predicates.Population)]
    [InlineData(
        "In healthy volunteers, zelatinib was well tolerated, and its safety has been evaluated in GREEN (NCT09000002).",
        Predicates.Population)]
    [InlineData("Several dyads of quxitinib/zelatinib have been approved in Utopia.", Predicates.Approval)]
    [InlineData("A phase 1b trial combined gloxovirus lapex and zelatinib and reached an ORR of 62%.", Predicates.ResponseRate)]
    [InlineData(Given + "Gloxovan was tested in combination with morafenib in adults, reaching an ORR of 62%.", Predicates.ResponseRate)]
    [InlineData(
        "In GREEN, an ORR of 61.5% was reached, which would be expected to be 33% for first-line zelatinib monotherapy.",
        Predicates.ResponseRate)]
    [InlineData(Given + "The OS was 71% when the last of them had left, years after the 5-year analysis.", Predicates.OverallSurvival)]
    [InlineData(Given + "OS in adults with stable PFS was 71% at 4 years.", Predicates.OverallSurvival)]
    [InlineData("Patients received half a tablet (each containing 40 mg of zelatinib).", Predicates.Dose)]
    [InlineData("A phase II study of HDQC and zelatinib demonstrated an ORR of 96%.", Predicates.ResponseRate)]
    [InlineData("Adults were treated with zelatinib, an antibody, and CXOP, with an ORR of 96%.", Predicates.ResponseRate)]
    [InlineData(
        "Patients were randomized to receive zelatinib or control. Compared with the control group, patients in the zelatinib group had a higher ORR (60% vs 40%).",
        Predicates.ResponseRate)]
    [InlineData("Zelatinib is an inhibitor of KIT IV.", Predicates.Target)]
    [InlineData("ALK G1202R was less sensitive to zelatinib.", Predicates.SensitiveTo)]
    [InlineData("ALK G1202R hardly responded to zelatinib.", Predicates.SensitiveTo)]
    [InlineData("It is recommended not to exceed a maximum single dose of 25 mg of zelatinib in 48 hours.", Predicates.Dose)]
    [InlineData("Zelatinib was an effective inhibitor of symptoms causing a relief of 68%.", Predicates.Class)]
    [InlineData("Tests were done with zelatinib (n = 124). In this subgroup, the ORR was 60% for zelatinib.", Predicates.ResponseRate)]
    public void Nothing_is_told_that_a_sentence_does_not_say(string text, string predicate) =>
        Invented.FactsOf(text, heading: "Abstract").Where(f => f.Predicate == predicate).ShouldBeEmpty();

    [Theory]
    [InlineData("Among patients with brain metastases, the ORR was 40%.")]
    [InlineData("The ORR was 58%; among patients with brain metastases, the ORR was 8%.")]
    [InlineData("Among patients with brain metastases, the ORR was 40% in the zelatinib arm.")]
    public void A_figure_of_some_patients_is_never_told_as_of_all(string sentence) =>
        Invented.FactsOf(Given + sentence, heading: "Abstract")
            .Where(f => f.Predicate == Predicates.ResponseRate && f.Value is "40%" or "8%")
            .Select(f => f.Qualifiers[QualifierNames.Population]).ShouldAllBe(p => p.Contains("patients with brain metastases"));

    [Fact]
    public void What_stands_around_a_bracket_is_not_said_of_the_trial_that_is_named_in_it() =>
        Invented.FactsOf(
            "GREEN (NCT09000002) was a phase 3b trial of zelatinib, designed for adults (a parallel study was conducted elsewhere; NCT09000001).",
            heading: "Abstract").Where(f => f.Subject.Key == "NCT09000001" && f.Predicate == Predicates.Population).ShouldBeEmpty();

    [Theory]
    [InlineData("Part A had three periods of 1‐40 mg of zelatinib or placebo.", Predicates.Dose, "1‐40 mg")]
    [InlineData(
        "The MTD of zelatinib was 30 mg/day in combination with radiotherapy (regimen M), and 40 mg/day alone.", Predicates.Dose,
        "30 mg/day | arm=in combination with radiotherapy; measure=MTD")]
    [InlineData("Zelatinib, an anti-mesothelin antibody–drug conjugate, is new.", Predicates.Class, "anti-mesothelin antibody–drug conjugate")]
    [InlineData(Given + "Two‐year OS was 77%.", Predicates.OverallSurvival, "77% | measure=two‐year")]
    [InlineData(Given + "It had PFS of 70% and OS of 72% after 6 years.", Predicates.ProgressionFreeSurvival, "70% | time frame=after 6 years")]
    [InlineData(
        "Adults received zelatinib 100 mg daily on days 1, 3, 5 of each cycle.", Predicates.Dose,
        "100 mg daily | time frame=on days 1, 3, 5")]
    [InlineData(Given + "OS at 12 months was 81.6%.", Predicates.OverallSurvival, "81.6% | time frame=at 12 months")]
    [InlineData(
        Given + "By investigator review, the ORR reached 80%.", Predicates.ResponseRate, "80% | measure=ORR by investigator review")]
    [InlineData(
        Given + "The ORR was 80% per investigator and 76% per independent central review.", Predicates.ResponseRate,
        "80% | measure=ORR")]
    [InlineData(
        "The MTD of zelatinib was 30 mg/day in combination with radiotherapy and 40 mg/day alone.", Predicates.Dose,
        "30 mg/day | arm=in combination with radiotherapy; measure=MTD")]
    [InlineData(
        "Zelatinib is approved for mesothelioma and in those with brain metastases.", Predicates.Approval,
        "approved for mesothelioma and in those with brain metastases")]
    [InlineData("Whilst zelatinib is approved for influenza, there have been no trials in children.", Predicates.Approval, "approved for influenza")]
    [InlineData(
        "Median PFS in the not confirmed population was 9 months with zelatinib and 7 months with morafenib.",
        Predicates.ProgressionFreeSurvival, "9 months | arm=zelatinib; measure=median; population=the not confirmed population")]
    [InlineData(Given + "The hematologic response rate was 40%.", Predicates.ResponseRate, "40% | measure=hematologic response rate")]
    [InlineData(
        Given + "Serious adverse events included fever, pain, and respiratory arrest, which resolved the next day.", Predicates.AdverseEvents,
        "fever, pain, and respiratory arrest | measure=serious adverse events")]
    [InlineData(
        Given + "The most common adverse events among all patients in the open-label phase were fever and pain.", Predicates.AdverseEvents,
        "fever and pain | measure=most common adverse events; time frame=open-label phase")]
    public void What_is_told_is_told_whole(string text, string predicate, string fact) =>
        Invented.FactsOf(text, heading: "Abstract").Lines("drug:zelatinib", predicate).ShouldBe([fact]);

    [Theory]
    [InlineData("The study was supported by a grant to P.N. from Acme.", Predicates.Funder, "a grant to P.N. from Acme")]
    [InlineData(
        "It was a phase I study in both male and female patients with gastroparesis (NCT09000001).", Predicates.Population,
        "male and female patients with gastroparesis")]
    [InlineData(
        "The study was conducted at 52 sites in the US, Mexico, and Utopia from June 21, 2018, to May 2019.", Predicates.Setting,
        "52 sites in the US, Mexico, and Utopia")]
    [InlineData("After these 10 patients were enrolled, only older patients were.", Predicates.Enrolment)]
    [InlineData("The study was sponsored by Department of Science Govt. of Utopia.", Predicates.Sponsor, "Department of Science Govt. of Utopia")]
    [InlineData("In trial 1, we enrolled women who had a positive test; in trial 2, others were enrolled.", Predicates.Population)]
    [InlineData("The analysis included all enrolled patients who received any dose.", Predicates.Population)]
    [InlineData("Patients were recruited at Green Clinic, University Hospital Utopia, and the School of Medicine.", Predicates.Setting)]
    public void A_list_or_a_name_is_not_cut(string text, string predicate, params string[] said) =>
        Invented.FactsOf("The trial was registered with ClinicalTrials.gov, number NCT09000001. " + text, heading: "Methods")
            .Lines("trial:NCT09000001", predicate).ShouldBe(said);
}
