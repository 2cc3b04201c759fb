using AlkBot.Evidence;

namespace AlkBot.Facts.Tests.Facts;

public class MutationTextTests
{
    [Theory]
    [InlineData("L1196M", "ALK")]
    [InlineData("G1202R", "ALK")]
    [InlineData("S1206Y", "ALK")]
    [InlineData("G1269A", "ALK")]
    [InlineData("1151Tins", "ALK")]
    [InlineData("F1174L", "ALK")]
    [InlineData("L1152R", "ALK")]
    [InlineData("C1156Y", "ALK")]
    [InlineData("R1275Q", "ALK")]
    [InlineData("G2032R", "ROS1")]
    [InlineData("T790M", "EGFR")]
    public void Each_mutation_of_the_review_has_one_gene(string mutation, string gene) =>
        ReviewEvidence.Whole.Facts.Values($"mutation:{mutation}", Predicates.Gene).ShouldBe([gene]);

    [Theory]
    [InlineData("G1202R", "solvent front")]
    [InlineData("S1206Y", "solvent front")]
    [InlineData("G1269A", "ATP-binding pocket")]
    [InlineData("1151Tins", "N-terminal to the C-helix")]
    [InlineData("F1174L", "N-terminal to the C-helix")]
    [InlineData("L1152R", "N-terminal to the C-helix")]
    [InlineData("C1156Y", "N-terminal to the C-helix")]
    public void Each_place_in_the_kinase_domain_belongs_to_the_mutations_in_its_bracket(string mutation, string place) =>
        ReviewEvidence.Whole.Facts.Values($"mutation:{mutation}", Predicates.Location).ShouldBe([place]);

    [Fact]
    public void No_place_is_made_up_for_R1275Q() => ReviewEvidence.Whole.Facts.Values("mutation:R1275Q", Predicates.Location).ShouldBeEmpty();

    [Fact]
    public void G2032R_is_not_placed_at_the_gatekeeper() =>
        ReviewEvidence.Whole.Facts.Values("mutation:G2032R", Predicates.Location).ShouldBe(["ROS1 TK domain", "does not lie at the gatekeeper position"], ignoreOrder: true);

    [Fact]
    public void Residues_stand_in_the_words_of_the_text_where_it_has_them_and_in_those_of_the_notation_everywhere()
    {
        ReviewEvidence.Whole.Facts.Values("mutation:L1196M", Predicates.Residues)
            .ShouldBe(["leucine → methionine at 1196", "substitution of leucine for a methionine at position 1196"]);
        ReviewEvidence.Whole.Facts.Values("mutation:G1202R", Predicates.Residues).ShouldBe(["glycine → arginine at 1202"]);
        ReviewEvidence.Whole.Facts.Values("mutation:1151Tins", Predicates.Residues).ShouldBe(["insertion of threonine at 1151"]);
        ReviewEvidence.Whole.Facts.Where(f => f.Predicate == Predicates.Residues).ShouldAllBe(f => f.Citations[0].Quote.Contains(f.Subject.Key));
    }

    [Fact]
    public void This_is_the_mutation_of_the_sentence_before_and_both_are_cited()
    {
        var analogy = ReviewEvidence.FromText.Single(f => f.Subject.Key == "L1196M" && f.Predicate == Predicates.AnalogousTo);

        analogy.Value.ShouldBe("EGFR T790M");
        analogy.Target.ShouldBe(EntityId.Parse("mutation:T790M"));
        analogy.Citations.Count.ShouldBe(2);
        analogy.Citations[0].Quote.ShouldStartWith("This is analogous to the EGFR T790M mutation");
        analogy.Citations[1].Quote.ShouldContain("(L1196M)");
        ReviewEvidence.FromText.Values("mutation:T790M", Predicates.AnalogousTo).ShouldBe(["L1196M"]);
    }

    [Fact]
    public void How_G2032R_resists_is_told_of_this_mutation()
    {
        ReviewEvidence.FromText.Values("mutation:G2032R", Predicates.ResistanceTo).ShouldBe(["ROS1 kinase inhibition", "crizotinib"]);
        ReviewEvidence.FromText.Values("mutation:G2032R", Predicates.Mechanism).ShouldBe(["steric interference with drug binding"]);
    }

    [Fact]
    public void F1174L_was_seen_in_three_diseases() =>
        ReviewEvidence.Whole.Facts.Values("mutation:F1174L", Predicates.SeenIn).ShouldBe(["NSCLC", "inflammatory myofibroblastic tumors", "neuroblastoma"]);

    [Fact]
    public void Other_mutations_are_described_in_the_same_ways()
    {
        var facts = Invented.FactsOf(
            "KIT mutations in sarcoma are found throughout the kinase, including the activation loop (D816V, N822K) and the ATP-binding pocket (V654A). "
            + "The T315I gatekeeper mutation in ABL1 confers resistance to zelatinib through loss of a hydrogen bond. "
            + "This is analogous to the KIT T670I mutation. F317L has also been detected in chronic leukemia.");

        facts.Values("mutation:N822K", Predicates.Gene).ShouldBe(["KIT"]);
        facts.Values("mutation:N822K", Predicates.Location).ShouldBe(["activation loop"]);
        facts.Values("mutation:V654A", Predicates.Location).ShouldBe(["ATP-binding pocket"]);
        facts.Values("mutation:V654A", Predicates.SeenIn).ShouldBe(["sarcoma"]);
        facts.Values("mutation:T315I", Predicates.Gene).ShouldBe(["ABL1"]);
        facts.Values("mutation:T315I", Predicates.Location).ShouldBe(["gatekeeper"]);
        facts.Values("mutation:T315I", Predicates.ResistanceTo).ShouldBe(["zelatinib"]);
        facts.Values("mutation:T315I", Predicates.Mechanism).ShouldBe(["loss of a hydrogen bond"]);
        facts.Values("mutation:T315I", Predicates.AnalogousTo).ShouldBe(["KIT T670I"]);
        facts.Values("mutation:T670I", Predicates.Gene).ShouldBe(["KIT"]);
        facts.Values("mutation:F317L", Predicates.SeenIn).ShouldBe(["chronic leukemia"]);
    }

    [Fact]
    public void After_two_mutations_this_stands_for_neither() =>
        Invented.FactsOf("V654A and T670I were found. This is analogous to the ABL1 T315I mutation.")
            .Where(f => f.Predicate == Predicates.AnalogousTo).ShouldBeEmpty();

    [Fact]
    public void A_gene_before_unlike_is_not_the_gene_of_what_follows() =>
        Invented.FactsOf("KIT mutations cause resistance, unlike T315I.").Values("mutation:T315I", Predicates.Gene).ShouldBeEmpty();

    [Theory]
    [InlineData("KITV654A cells grew.", "V654A")]
    [InlineData("KIT(V654A) cells grew.", "V654A")]
    [InlineData("Cells with KIT D816Y/V grew.", "D816Y")]
    public void A_mutation_written_onto_its_gene_belongs_to_it(string text, string mutation) =>
        Invented.FactsOf(text).Values($"mutation:{mutation}", Predicates.Gene).ShouldBe(["KIT"]);

    [Fact]
    public void What_changes_share_or_words_tell_is_no_name_of_them()
    {
        var evidence = Invented.EvidenceOf("Cells with D816Y/V grew. Gly-12 was changed to Val or Asp.");

        evidence.Entities.Where(e => e.Id.Type == EntityType.Mutation).Select(e => e.Name).ShouldBe(["D816V", "D816Y", "G12D", "G12V"], ignoreOrder: true);
        evidence.Entities.SelectMany(e => e.Names).ShouldNotContain(n => n.Text == "V" || n.Text.Contains("changed"));
    }

    [Fact]
    public void Mutations_given_as_examples_of_those_that_resist_a_drug_resist_it()
    {
        var facts = Invented.FactsOf("Tumors have developed mutations that confer resistance to zelatinib - such as ABL1 T315I or F317L [Doe 2014].");

        foreach (var mutation in new[] { "mutation:T315I", "mutation:F317L" })
            facts.Values(mutation, Predicates.ResistanceTo).ShouldBe(["zelatinib"]);
    }

    [Theory]
    [InlineData("KIT T670I responds to morafenib, but KIT V654A is resistant to zelatinib.", Predicates.ResistanceTo)]
    [InlineData("The KIT V654A mutation does not confer resistance to zelatinib.", Predicates.NotResistantTo)]
    [InlineData("KIT V654A mutants were not resistant to zelatinib.", Predicates.NotResistantTo)]
    [InlineData("It is unknown whether KIT V654A confers resistance to zelatinib.")]
    [InlineData("If KIT V654A confers resistance to zelatinib, doses would be raised.")]
    [InlineData("KIT V654A might confer resistance to zelatinib.")]
    public void A_denied_resistance_is_a_fact_of_its_own_and_a_doubted_one_is_none(string text, params string[] predicates) =>
        Invented.FactsOf(text).Where(f => f.Subject == EntityId.Parse("mutation:V654A")
                && f.Predicate is Predicates.ResistanceTo or Predicates.NotResistantTo)
            .Select(f => f.Predicate).Distinct().ShouldBe(predicates);
}
