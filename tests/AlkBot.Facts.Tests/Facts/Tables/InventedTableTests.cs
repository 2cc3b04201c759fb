using AlkBot.Evidence;

namespace AlkBot.Facts.Tests.Facts.Tables;

public class InventedTableTests
{
    private static readonly InventedTable Table = new InventedTable(
            "Trials of FLT3 inhibitors",
            "Agent", "Sponsor", "Other targets", "Active against D835Y", "NCT number", "Phase", "Prior therapy", "Combined with")
        .Row("QZ-4410 (velorastinib)", "Acme", "KIT, AXL", "No", "NCT90000001", "1/2", "Imatinib", "BX1207")
        .Row("^", "^", null, null, "NCT90000002", "3", null, null)
        .Row("Zumarolimab", "Borealis", "Unknown", "Yes", "NCT90000003", "2", "None", "Placebo");

    private static readonly IReadOnlyList<Fact> Facts = Table.Facts();

    [Fact]
    public void A_trials_row_states_drug_sponsor_phase_previous_treatment_and_combination() =>
        Stated("trial:NCT90000001").ShouldBe(
        [
            "drug=QZ-4410 (velorastinib)→drug:velorastinib", "sponsor=Acme", "phase=1/2", "previousTreatment=Imatinib→drug:imatinib",
            "combination=BX1207→drug:bx1207", "target=FLT3→gene:flt3",
        ]);

    [Fact]
    public void An_empty_cell_states_nothing() =>
        Stated("trial:NCT90000002")
            .ShouldBe(["drug=QZ-4410 (velorastinib)→drug:velorastinib", "sponsor=Acme", "phase=3", "target=FLT3→gene:flt3"]);

    [Fact]
    public void A_fact_that_rests_on_a_continued_cell_cites_the_row_and_that_cell()
    {
        var sponsor = Facts.Single(f => f.Subject == EntityId.Parse("trial:NCT90000002") && f.Predicate == Predicates.Sponsor);
        sponsor.Citations.Select(c => c.Quote).ShouldBe(["NCT90000002 3", "Acme"]);
        sponsor.Citations[1].Passage.Ordinal.ShouldBe(2);
    }

    [Fact]
    public void A_value_that_its_header_explains_cites_the_header() =>
        Facts.Single(f => f.Subject == EntityId.Parse("trial:NCT90000003") && f.Predicate == Predicates.PreviousTreatment)
            .Citations.Select(c => c.Quote).ShouldContain("Prior therapy");

    [Fact]
    public void A_drugs_row_states_company_class_targets_activity_and_trials() =>
        Stated("drug:velorastinib").ShouldBe(
        [
            "company=Acme", "otherKinases=KIT→gene:kit", "otherKinases=AXL→gene:axl", "trials=NCT90000001→trial:NCT90000001",
            "phase=1/2 study:NCT90000001", "trials=NCT90000002→trial:NCT90000002", "phase=3 study:NCT90000002",
            "activeAgainst=No mutation:D835Y→mutation:D835Y", "class=FLT3 inhibitor", "target=FLT3→gene:flt3",
        ]);

    [Fact]
    public void Numbers_of_references_are_no_drugs_and_a_family_in_one_value_is_one_target()
    {
        var table = new InventedTable("Drugs", "Drug", "Target").Row("Velorastinib [13, 19]", "KIT1/2").Row("Quxitinib", "KIT, AXL");
        var facts = table.Facts();

        facts.Select(f => f.Subject.ToString()).Where(s => s.StartsWith("drug:", StringComparison.Ordinal)).Distinct()
            .ShouldBe(["drug:velorastinib", "drug:quxitinib"], ignoreOrder: true);
        facts.Where(f => f.Predicate == Predicates.Target).Select(f => f.Value).ShouldBe(["KIT1/2", "KIT", "AXL"]);
    }

    [Fact]
    public void The_partner_of_a_combination_has_the_trial_too() => Stated("drug:bx1207").ShouldBe(["trials=NCT90000001→trial:NCT90000001"]);

    [Fact]
    public void A_mutation_is_sensitive_to_a_drug_only_where_the_table_says_yes() =>
        Stated("mutation:D835Y").ShouldBe(["sensitiveTo=Zumarolimab→drug:zumarolimab"]);

    [Fact]
    public void Unknown_stays_as_printed_and_names_nothing() =>
        Stated("drug:zumarolimab").ShouldContain("otherKinases=Unknown");

    [Fact]
    public void Every_fact_cites_and_every_citation_slices()
    {
        Facts.ShouldAllBe(f => f.Citations.Count > 0);
        Facts.SelectMany(f => f.Citations).ShouldAllBe(c => c.IsVerbatimIn(Table.Text));
    }

    [Fact]
    public void A_table_of_mutations_states_what_they_are_sensitive_and_resistant_to()
    {
        var facts = new InventedTable(null, "Mutation", "Sensitivity to dovarotinib")
            .Row("T670I", "No").Row("V560D", "Yes").Row("D816V", "Unknown").Facts();
        facts.Select(f => $"{f.Subject} {f.Predicate} {f.Target}").ShouldBe(
            ["mutation:T670I resistanceTo drug:dovarotinib", "mutation:V560D sensitiveTo drug:dovarotinib"]);
    }

    [Theory]
    [InlineData("Trials after failure of FLT3 inhibitors")]
    [InlineData("FLT3 inhibitors and KIT inhibitors in trials")]
    [InlineData("Patients resistant to FLT3 inhibitors")]
    public void A_title_that_does_not_say_which_class_a_drug_is_of_gives_none(string title) =>
        new InventedTable(title, "Drug", "Trial").Row("velorastinib", "NCT90000001").Facts()
            .ShouldNotContain(f => f.Predicate == Predicates.Class || f.Predicate == Predicates.Target);

    [Fact]
    public void Treatments_that_are_no_drugs_become_none()
    {
        var facts = new InventedTable(null, "Drug", "Trial")
            .Row("Standard chemotherapy", "NCT90000001").Row("Placebo", "NCT90000002").Facts();
        facts.ShouldNotContain(f => f.Subject.Type == EntityType.Drug);
        facts.Where(f => f.Predicate == Predicates.Drug).ShouldAllBe(f => f.Target == null);
    }

    private static IEnumerable<string> Stated(string subject) => Facts
        .Where(f => f.Subject == EntityId.Parse(subject))
        .Select(f => $"{f.Predicate}={f.Value}{Qualifiers(f)}{(f.Target is { } target ? $"→{target}" : "")}");

    private static string Qualifiers(Fact fact) => string.Concat(fact.Qualifiers.Select(q => $" {q.Key}:{q.Value}"));
}
