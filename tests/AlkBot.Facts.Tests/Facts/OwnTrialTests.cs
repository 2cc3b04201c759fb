using AlkBot.Evidence;
using AlkBot.Facts.Folders;
using AlkBot.Testing;

namespace AlkBot.Facts.Tests.Facts;

public sealed class OwnTrialTests : IDisposable
{
    private const string Registered = "The trial was registered with ClinicalTrials.gov, number NCT09000001. ";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("This was a phase II, prospective, randomized study.", Predicates.Phase, "phase II")]
    [InlineData("This was a phase 1 study followed by a phase 2 component of the trial.", Predicates.Phase)]
    [InlineData("A previous study was a phase II study.", Predicates.Phase)]
    [InlineData("The GREEN study randomized 167 subjects to two treatment arms.", Predicates.Enrolment, "167 subjects | measure=randomized")]
    [InlineData("101 participants were randomized and 50 received zelatinib.", Predicates.Enrolment, "101 participants | measure=randomized")]
    [InlineData("Six withdrew, leaving 101 who were randomized to zelatinib or none.", Predicates.Enrolment, "101 | measure=randomized")]
    [InlineData("50 patients were randomized to placebo.", Predicates.Enrolment)]
    [InlineData("The rates of the 45 patients who were enrolled at 5 mg are shown.", Predicates.Enrolment)]
    [InlineData("We planned a sample size of 200 patients; 200 patients were to be enrolled.", Predicates.Enrolment)]
    [InlineData("This trial enrolled adults aged 18–65 years with fever.", Predicates.Population, "adults aged 18–65 years with fever")]
    [InlineData("The study enrolled 51 patients between August and May.", Predicates.Population)]
    [InlineData("Patients were enrolled from seven centers across Utopia.", Predicates.Setting, "seven centers across Utopia")]
    [InlineData("Adults were recruited from 75 sites in Utopia and 18 in Arcadia.", Predicates.Setting, "75 sites in Utopia and 18 in Arcadia")]
    [InlineData("Ultrasound will be performed at each hospital.", Predicates.Setting)]
    [InlineData("The GREEN clinical trial was funded and conducted by Acme, Boston.", Predicates.Funder, "Acme, Boston")]
    public void An_article_says_of_its_own_trial(string sentence, string predicate, params string[] said) =>
        Invented.FactsOf(Registered + sentence, heading: "Methods").Lines("trial:NCT09000001", predicate).ShouldBe(said);

    [Theory]
    [InlineData("Zelatinib in fever: the GREENER trial", "GREENER")]
    [InlineData("Zelatinib in fever, results of the phase III GREENER-2 study", "GREENER-2")]
    [InlineData("A randomized NSCLC trial of zelatinib")]
    [InlineData("A GREENER trial of zelatinib")]
    public void The_title_of_an_article_says_how_its_own_trial_is_called(string title, params string[] names) =>
        Invented.EvidenceOf(Registered + "Patients had non-small cell lung cancer (NSCLC).", "Methods", title: title).Facts
            .Values("trial:NCT09000001", Predicates.Nickname).ShouldBe(names);

    [Fact]
    public void What_is_told_elsewhere_of_trials_is_not_of_the_own()
    {
        const string Told = "The study enrolled 88 patients. This was a phase II study.";

        Invented.FactsOf(Registered + Told, heading: "Discussion").Where(f => f.Predicate is Predicates.Enrolment or Predicates.Phase).ShouldBeEmpty();
        Invented.FactsOf(Told, heading: "Methods").ShouldBeEmpty();
    }

    [Fact]
    public void The_phase_of_one_study_is_not_that_of_others() =>
        Invented.FactsOf("This follows the end of a phase 3 study for futility and the end of other ongoing trials of zelatinib (NCT09000002).")
            .Where(f => f.Predicate == Predicates.Phase).ShouldBeEmpty();

    [Fact]
    public async Task A_record_describes_the_drug_that_an_entry_names_alone()
    {
        await File.WriteAllTextAsync(_folder["a.json"], """
            {"protocolSection":{"identificationModule":{"nctId":"NCT00000102","briefTitle":"Tumours"},"armsInterventionsModule":{"interventions":[
              {"type":"DRUG","name":"QZ4410 (velorastin)","description":"300 mg orally once daily"},
              {"type":"BIOLOGICAL","name":"QZ77","description":"15-valent conjugate vaccine (2 mcg each) for intramuscular use"},
              {"type":"DRUG","name":"Testinib + QZ4410","description":"20 mg orally once daily"},
              {"type":"DRUG","name":"BV991 (oral)","description":"BV991 (oral)"}]} } }
            """);
        var source = (await new SourceFolder(_folder.Path).ListAsync(default).ToListAsync()).ShouldHaveSingleItem();
        var evidence = await source.ReadAsync(default);

        evidence.Facts.Lines("drug:qz4410", Predicates.Dose).ShouldBe(["300 mg orally once daily | study=NCT00000102"]);
        evidence.Facts.Lines("drug:qz77", Predicates.Description)
            .ShouldBe(["15-valent conjugate vaccine (2 mcg each) for intramuscular use | study=NCT00000102"]);
        evidence.Facts.Count(f => f.Predicate is Predicates.Dose or Predicates.Description).ShouldBe(2);
        evidence.Facts.First(f => f.Predicate == Predicates.Dose).Citations.Select(c => c.Quote).ShouldBe(
            ["Description of the intervention: 300 mg orally once daily", "Intervention: DRUG: QZ4410 (velorastin)", "Registry number: NCT00000102"]);
        evidence.Entities.Single(e => e.Id.Key == "qz4410").Names.Select(n => n.Text).ShouldContain("velorastin");
        evidence.Entities.Single(e => e.Id.Key == "bv991").Names.Select(n => n.Text).ShouldNotContain("oral");
    }

    [Fact]
    public void A_number_behind_what_goes_on_is_of_the_trial_told_before()
    {
        const string Ends = "The decision was unrelated to safety (ClinicalTrials.gov Identifier: NCT09000002; updated in June).";

        Invented.FactsOf("Acme ended a phase II trial of its inhibitor zelatinib in lymphoma. " + Ends)
            .Values("trial:NCT09000002", Predicates.Drug).ShouldBe(["zelatinib"]);
        Invented.FactsOf("Acme ended a phase II trial of zelatinib and one of morafenib. " + Ends)
            .Where(f => f.Predicate == Predicates.Drug).ShouldBeEmpty();
    }
}
