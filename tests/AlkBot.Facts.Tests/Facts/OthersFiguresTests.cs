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
