using AlkBot.Evidence;
using AlkBot.Facts.Entities;
using AlkBot.Facts.Lexicons;
using AlkBot.Facts.Tables;
using AlkBot.Facts.Tests.Readers;
using AlkBot.Facts.Text;
using AlkBot.Testing;

namespace AlkBot.Facts.Tests.Facts.Tables;

public class ReviewTableFactsTests
{
    private static readonly IReadOnlyList<Fact> Facts = Read();

    [Theory]
    [InlineData("NCT01828112", "LDK378 (ceritinib)", "Novartis", "Phase III", "Crizotinib", null)]
    [InlineData("NCT01828099", "LDK378 (ceritinib)", "Novartis", "Phase III", "None", null)]
    [InlineData("NCT02040870", "LDK378 (ceritinib)", "Novartis", "Phase I/II", "Crizotinib/chemotherapy", null)]
    [InlineData("NCT01588028", "CH5424802/RO5424802 (alectinib)", "Roche/Chugai", "Phase I", null, null)]
    [InlineData("NCT02075840", "CH5424802/RO5424802 (alectinib)", "Roche/Chugai", "Phase III", null, null)]
    [InlineData("NCT02094573", "AP26113", "Ariad", "Phase II", "Crizotinib", null)]
    [InlineData("NCT01284192", "ASP3026", "Astellas", "Phase I", "Refractory to standard therapy", null)]
    [InlineData("NCT01562015", "STA-9090", "Synta", "Phase II", "Three lines of therapy", null)]
    [InlineData("NCT01579994", "STA-9090", "Synta", "Phase I/II", "Standard chemotherapy", "Crizotinib")]
    [InlineData("NCT01712217", "AT13387", "Astex", "Phase I/II", "Crizotinib", "Crizotinib")]
    [InlineData("NCT01288430", "DS-2248", "Daiichi Sankyo", "Phase I", "Crizotinib", null)]
    public void A_trial_has_what_its_row_prints(string trial, string drug, string sponsor, string phase, string? previous, string? combination)
    {
        Values($"trial:{trial}", Predicates.Drug).ShouldBe([drug]);
        Values($"trial:{trial}", Predicates.Sponsor).ShouldBe([sponsor]);
        Values($"trial:{trial}", Predicates.Phase).ShouldBe([phase]);
        Values($"trial:{trial}", Predicates.PreviousTreatment).ShouldBe(previous is null ? [] : [previous]);
        Values($"trial:{trial}", Predicates.Combination).ShouldBe(combination is null ? [] : [combination]);
    }

    [Fact]
    public void A_trial_that_stands_in_both_halves_is_of_both_drugs()
    {
        Values("trial:NCT01772797", Predicates.Drug).ShouldBe(["LDK378 (ceritinib)", "AUY922"]);
        Values("drug:ceritinib", Predicates.Trials).ShouldContain("NCT01772797");
        Values("drug:auy922", Predicates.Trials).ShouldContain("NCT01772797");
    }

    [Theory]
    [InlineData("drug:ceritinib", "Yes", "IFG-1R,c-MET")]
    [InlineData("drug:alectinib", "Yes", "ROS1")]
    [InlineData("drug:ap26113", "Unknown", "EGFR,ROS1")]
    [InlineData("drug:tsr-001", "Yes", "Unknown")]
    [InlineData("drug:pf-06463922", "Unknown", "EGFR,ROS1")]
    public void A_drug_has_its_activity_and_other_kinases_as_printed(string drug, string activity, string kinases)
    {
        var active = Facts.Single(f => f.Subject == EntityId.Parse(drug) && f.Predicate == Predicates.ActiveAgainst);
        active.Value.ShouldBe(activity);
        active.Target.ShouldBe(EntityId.Parse("mutation:L1196M"));
        active.Citations.Select(c => c.Quote).ShouldContain("L1196M mutation");
        string.Join(',', Values(drug, Predicates.OtherKinases)).ShouldBe(kinases);
    }

    [Fact]
    public void The_parts_titles_give_the_classes()
    {
        Values("drug:ceritinib", Predicates.Class).ShouldBe(["ALK inhibitor"]);
        Values("drug:ds-2248", Predicates.Class).ShouldBe(["HSP90 inhibitor"]);
    }

    [Fact]
    public void Twenty_seven_trials_stand_in_the_table() =>
        Facts.Where(f => f.Subject.Type == EntityType.Trial).Select(f => f.Subject).Distinct().Count().ShouldBe(27);

    [Fact]
    public void Every_citation_slices_the_review_and_lies_in_its_passage()
    {
        foreach (var citation in Facts.SelectMany(f => f.Citations))
        {
            citation.IsVerbatimIn(Review.Text).ShouldBeTrue();
            Review.Document.Passages[citation.Passage.Ordinal - 1].Span.Contains(citation.Span).ShouldBeTrue();
        }
    }

    private static IEnumerable<string> Values(string subject, string predicate) =>
        Facts.Where(f => f.Subject == EntityId.Parse(subject) && f.Predicate == predicate).Select(f => f.Value);

    private static IReadOnlyList<Fact> Read()
    {
        var lexicon = LexiconReader.Read(Lexicon.FileName, File.ReadAllBytes(Path.Combine(Repository.SourceFolder, Lexicon.FileName)));
        var found = new EntityFinder(lexicon).Find(Review.Document);
        var context = new ExtractionContext(Review.Document, found.Entities, found.Mentions);
        return new FactMerger(context.Entities).Merge(TableRules.All.SelectMany(rule => rule.Extract(context)));
    }
}
