using AlkBot.Evidence;
using AlkBot.Facts.Entities;
using AlkBot.Facts.Lexicons;
using AlkBot.Facts.Tests.Readers;
using AlkBot.Testing;

namespace AlkBot.Facts.Tests.Entities;

public class ReviewEntitiesTests
{
    private static readonly Lexicon Known =
        LexiconReader.Read(Lexicon.FileName, File.ReadAllBytes(Path.Combine(Repository.SourceFolder, Lexicon.FileName)));

    private static readonly EntityFindings Found = new EntityFinder(Known).Find(Review.Document);

    [Fact]
    public void Every_registry_number_is_a_trial_and_there_are_28() =>
        Ids(EntityType.Trial).ShouldBe(
        [
            "NCT01124864", "NCT01228435", "NCT01284192", "NCT01288430", "NCT01401504", "NCT01449461", "NCT01562015", "NCT01579994",
            "NCT01588028", "NCT01625234", "NCT01685060", "NCT01685138", "NCT01712217", "NCT01752400", "NCT01772797", "NCT01801111",
            "NCT01828099", "NCT01828112", "NCT01871805", "NCT01922583", "NCT01947608", "NCT01964157", "NCT01970865", "NCT02040870",
            "NCT02041468", "NCT02048488", "NCT02075840", "NCT02094573",
        ]);

    [Fact]
    public void The_eleven_mutations_are_found_and_nothing_else_is_one() =>
        Ids(EntityType.Mutation).ShouldBe(
            ["1151Tins", "C1156Y", "F1174L", "G1202R", "G1269A", "G2032R", "L1152R", "L1196M", "R1275Q", "S1206Y", "T790M"]);

    [Fact]
    public void Every_drug_is_found_and_no_class_of_drugs_is_one() =>
        Ids(EntityType.Drug).ShouldBe(
        [
            "alectinib", "ap26113", "asp3026", "at13387", "auy922", "ceritinib", "crizotinib", "docetaxel", "ds-2248", "erlotinib",
            "ganetespib", "gefitinib", "ipi-504", "pemetrexed", "pf-06463922", "tsr-001", "x-396",
        ]);

    [Fact]
    public void Fusions_and_pathways_are_found()
    {
        Ids(EntityType.Fusion).ShouldBe(["cd74-ros1", "eml4-alk", "kif5b-alk", "tfg-alk"]);
        Ids(EntityType.Pathway).ShouldBe(["alk", "egfr", "hsp90", "pi3k-akt-mtor"]);
        Ids(EntityType.Gene).ShouldBe(["akt", "alk", "cd74", "egfr", "eml4", "hsp90", "igf1r", "kif5b", "kras", "mek", "met", "mtor", "pi3k", "ros1", "tfg"]);
    }

    [Theory]
    [InlineData("drug:ceritinib", "ceritinib", "LDK378")]
    [InlineData("drug:alectinib", "alectinib", "CH5424802", "RO5424802")]
    [InlineData("drug:ganetespib", "ganetespib", "STA-9090")]
    [InlineData("drug:ap26113", "AP26113")]
    [InlineData("drug:crizotinib", "crizotinib")]
    [InlineData("fusion:eml4-alk", "EML4-ALK", "EML-4/ALK", "EML4/ALK")]
    [InlineData("gene:igf1r", "IFG-1R")]
    [InlineData("mutation:1151Tins", "1151Tins")]
    public void The_printed_names_come_first_each_with_its_place(string id, params string[] names)
    {
        var printed = Entity(id).Names.Where(n => n.Origin == NameOrigin.Source).ToList();
        printed.Select(n => n.Text).ShouldBe(names);
        Entity(id).Name.ShouldBe(names[0]);
        printed.ShouldAllBe(n => n.Citation!.Quote == n.Text);
    }

    [Theory]
    [InlineData("drug:ap26113", "brigatinib")]
    [InlineData("drug:pf-06463922", "lorlatinib")]
    [InlineData("drug:x-396", "ensartinib")]
    [InlineData("drug:tsr-001", "belizatinib")]
    [InlineData("drug:tsr-001", "TSR-011")]
    [InlineData("drug:auy922", "luminespib")]
    [InlineData("drug:ipi-504", "retaspimycin")]
    [InlineData("drug:at13387", "onalespib")]
    [InlineData("drug:crizotinib", "Xalkori")]
    public void Names_that_the_review_does_not_print_are_marked_as_the_lexicons(string id, string name)
    {
        var known = Entity(id).Names.Single(n => n.Text == name);
        known.Origin.ShouldBe(NameOrigin.Lexicon);
        known.Citation.ShouldBeNull();
    }

    [Fact]
    public void A_mutation_is_known_by_every_notation() =>
        Entity("mutation:1151Tins").Names.Where(n => n.Origin == NameOrigin.Notation).Select(n => n.Text).ShouldContain("T1151ins");

    [Fact]
    public void A_fusion_that_is_only_described_has_its_name_by_notation() =>
        Entity("fusion:tfg-alk").Names.Single(n => n.Text == "TFG-ALK").Origin.ShouldBe(NameOrigin.Notation);

    [Fact]
    public void No_entity_comes_of_the_lexicon_alone()
    {
        foreach (var entity in Found.Entities)
        {
            // A gene that only fusions name stands inside their mentions.
            var inFusion = entity.Id.Type == EntityType.Gene ? entity.Names[0].Citation : null;
            Found.Mentions.ShouldContain(
                m => m.Entity == entity.Id || (m.Entity.Type == EntityType.Fusion && inFusion != null && m.Span.Contains(inFusion.Span)),
                entity.Id.ToString());
        }
    }

    [Fact]
    public void Every_mention_and_every_citation_slices_the_text_and_no_two_mentions_overlap()
    {
        for (var i = 0; i < Found.Mentions.Count; i++)
        {
            Found.Mentions[i].Span.Slice(Review.Text).ShouldBe(Found.Mentions[i].Text);
            if (i > 0)
                Found.Mentions[i].Span.Start.ShouldBeGreaterThanOrEqualTo(Found.Mentions[i - 1].Span.End);
        }
        var citations = Found.Entities.SelectMany(e => e.Names).Select(n => n.Citation).OfType<Citation>().ToList();
        citations.ShouldNotBeEmpty();
        citations.ShouldAllBe(c => c.IsVerbatimIn(Review.Text));
    }

    private static IEnumerable<string> Ids(EntityType type) => Found.Entities.Where(e => e.Id.Type == type).Select(e => e.Id.Key);

    private static Entity Entity(string id) => Found.Entities.Single(e => e.Id == EntityId.Parse(id));
}
