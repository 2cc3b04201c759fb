using AlkBot.Evidence;

namespace AlkBot.Facts.Tests.Facts;

/// <summary>What others found, and names and descriptions that go on where a pattern would end.</summary>
public class OthersFiguresTests
{
    private const string Registered = "This trial was registered as NCT09000001. ";

    [Theory]
    [InlineData("The median OS was 26.5 months.", 1)]
    [InlineData("The median OS was 26.5 months [12].", 0)]
    [InlineData("Background: Care is poor. The median OS was 26.5 months. Methods: Patients were asked.", 0)]
    public void What_others_found_is_no_figure_of_the_trial_that_an_article_reports(string text, int told) =>
        Invented.FactsOf(Registered + text, heading: "Abstract").Count(f => f.Predicate == Predicates.OverallSurvival).ShouldBe(told);

    [Theory]
    [InlineData("In this analysis, in which only grade 3/4 toxicities were included, survival was parted.", Predicates.AdverseEvents)]
    [InlineData("37 (76%) of the 49 responders (25 complete responses; 12 partial responses) had surgery.", Predicates.ResponseRate)]
    [InlineData("Participants were recruited from hospital-based services.", Predicates.Setting)]
    [InlineData("The relapse rates in the 24- and 48-week groups were 5.3% and 3.9%, respectively.", Predicates.Relapse)]
    [InlineData("In the first subgroup, 5 women were randomized to zelatinib or placebo.", Predicates.Enrolment)]
    [InlineData("Tests were done for the first 50 participants enrolled in centres in Durban.", Predicates.Setting)]
    public void What_is_said_of_a_part_or_of_the_counting_is_not_told(string text, string predicate) =>
        Invented.FactsOf(Registered + "Zelatinib was given to adults. " + text, heading: "Abstract")
            .Where(f => f.Predicate == predicate).ShouldBeEmpty();

    [Fact]
    public void Subjects_of_the_control_have_no_figure_of_the_drug() =>
        Invented.FactsOf(
            "Zelatinib was given to adults. The 5-year OS rates were 71% and 72% for subjects in the control and zelatinib groups, respectively.",
            heading: "Abstract").Where(f => f.Subject.Key == "zelatinib" && f.Predicate == Predicates.OverallSurvival)
            .Select(f => f.Value).ShouldBe(["72%"]);

    [Theory]
    [InlineData("The ORR was 27.2% for zelatinib and 28.9% for S-1.", "27.2%")]
    [InlineData("The ORR was 39% in the zelatinib arm and 46% in the RT group.", "39%")]
    [InlineData("The ORR was 74% in the combination group and 59% in the zelatinib group.", "59%")]
    [InlineData("While the ORR was as low as 6% with S-1, the ORR was 13% in patients treated with zelatinib.")]
    [InlineData("Zelatinib combined with 5-FU yielded an ORR of 29%.")]
    [InlineData("Zelatinib with bolus-LV/5-FU yielded an ORR of 22%.")]
    [InlineData("The ORR was 28%, which is consistent with earlier studies of zelatinib.")]
    [InlineData("The ORR was 34% for inhaled zelatinib, compared to only 9% for the oral form.", "34%")]
    [InlineData("The ORR was 34% when zelatinib was added to surgery.")]
    [InlineData("Zelatinib yielded an ORR of 34%.", "34%")]
    public void A_figure_of_another_treatment_is_never_told_of_the_drug(string text, params string[] told) =>
        Invented.FactsOf(text).Values("drug:zelatinib", Predicates.ResponseRate).ShouldBe(told);

    [Theory]
    [InlineData("Zelatinib, a selective inhibitor of several receptor kinases, is new.")]
    [InlineData("Zelatinib is an inhibitor of KIT1, 2 and 3.")]
    [InlineData("Zelatinib is a more potent inhibitor of KIT than morafenib.")]
    [InlineData("They got zelatinib, a KIT inhibitor morafenib and rest.")]
    [InlineData("They got a KIT inhibitor (zelatinib 40 mg plus morafenib 10 mg).")]
    [InlineData("They got a similar KIT inhibitor, zelatinib.")]
    [InlineData("Morafenib, alone or with zelatinib, is a commonly used KIT inhibitor.")]
    [InlineData("A triple therapy, comprising KIT inhibitor, zelatinib, and rest, is used.")]
    public void A_description_that_is_cut_or_of_another_drug_is_not_told(string text) =>
        Invented.FactsOf(text).Lines("drug:zelatinib", Predicates.Class).ShouldBeEmpty();

    [Theory]
    [InlineData("Patients received zelatinib at doses between 0.25 and 1 mg of zelatinib.")]
    [InlineData("Patients received ≥1.5 g/day zelatinib.")]
    [InlineData("Patients received a loading dose of 2 g of zelatinib.")]
    [InlineData("The medications cost as follows: 500 mg of zelatinib, $0.16.")]
    [InlineData("Zelatinib was given in a phase II study, and the recommended dose of 40 mg m−2 would be acceptable for S-1.")]
    public void A_dose_that_is_cut_or_of_another_drug_is_not_told(string text) =>
        Invented.FactsOf(text).Lines("drug:zelatinib", Predicates.Dose).ShouldBeEmpty();

    [Theory]
    [InlineData("Zelatinib is a potent inhibitor of the KIT kinase used in adults.", "potent inhibitor of the KIT kinase")]
    [InlineData("Zelatinib is an antibody against both the bound and soluble KIT.", "antibody against both the bound and soluble KIT")]
    [InlineData("Zelatinib is an inhibitor of KIT and platelet kinases.", "inhibitor of KIT and platelet kinases")]
    [InlineData("Zelatinib is a non‐selective KIT inhibitor.", "non‐selective KIT inhibitor")]
    public void A_description_ends_where_it_ends(string text, string description) =>
        Invented.FactsOf(text).Lines("drug:zelatinib", Predicates.Class).ShouldBe([description]);

    [Theory]
    [InlineData("Patients got zelatinib (GREEN OUTCOME®).", "GREEN OUTCOME")]
    [InlineData("Patients got morafenib 200 mg/m2 (MOR200). The efficacy of MOR200 was high.", "MOR200")]
    public void The_mark_of_a_trial_and_a_level_of_a_dose_are_no_names_of_drugs(string text, string name) =>
        Invented.EvidenceOf(text).Entities.SelectMany(e => e.Names).Select(n => n.Text).ShouldNotContain(name);
}
