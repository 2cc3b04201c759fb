using AlkBot.Evidence.Discrepancies;

namespace AlkBot.Evidence.Tests.Discrepancies;

public class DiscrepancyFinderTests
{
    [Theory]
    [InlineData(Predicates.Phase, "Phase I/II", "phase II")]
    [InlineData(Predicates.Phase, "Phase II", "phase II/III")]
    [InlineData(Predicates.Phase, "Phase 3", "phase 2b")]
    [InlineData(Predicates.ActiveAgainst, "Unknown", "activity")]
    [InlineData(Predicates.ActiveAgainst, "Yes", "no activity")]
    [InlineData(Predicates.ActiveAgainst, "No", "Responses were observed")]
    [InlineData(Predicates.Company, "Acme", "Bexa Pharmaceuticals")]
    [InlineData(Predicates.Gene, "KIT", "ABL1")]
    [InlineData(Predicates.Dose, "750 mg once daily", "500 mg once daily")]
    [InlineData(Predicates.Dose, "300 mg once daily", "300 mg twice daily")]
    [InlineData(Predicates.ProgressionFreeSurvival, "7.7 months", "7.1 months")]
    [InlineData(Predicates.ProgressionFreeSurvival, "had not been reached", "7 months")]
    [InlineData(Predicates.ResponseRate, "58%", "56%")]
    [InlineData(Predicates.PreviousTreatment, "Imatinib", "platinum-based chemotherapy")]
    [InlineData(Predicates.PreviousTreatment, "None", "Imatinib")]
    public void Values_that_cannot_both_be_true_are_a_discrepancy(string predicate, string one, string other)
    {
        // Of a drug several doses are given; the maximum tolerated one can be but one.
        (string, string)[] holds = predicate == Predicates.Dose ? [(QualifierNames.Measure, "maximum tolerated dose")] : [];

        var discrepancy = DiscrepancyFinder.Find([Fact(predicate, one, 10, holds), Fact(predicate, other, 40, holds)]).ShouldHaveSingleItem();

        discrepancy.Subject.ShouldBe(EntityId.Parse("drug:zelatinib"));
        discrepancy.Predicate.ShouldBe(predicate);
        discrepancy.Facts.Select(f => f.Value).ShouldBe([one, other]);
    }

    [Theory]
    [InlineData(Predicates.Phase, "phase III", "Phase 3")]
    [InlineData(Predicates.Phase, "Phase I/II", "phase 1-2")]
    [InlineData(Predicates.ActiveAgainst, "Yes", "active")]
    [InlineData(Predicates.ActiveAgainst, "Yes", "Responses were observed")]
    [InlineData(Predicates.Company, "Acme/Bexa", "Bexa and Acme Pharmaceuticals")]
    [InlineData(Predicates.Company, "Acme", "Acme Pharma, Inc.")]
    [InlineData(Predicates.Company, "Acme", "Acme/Bexa")]
    [InlineData(Predicates.Dose, "300 mg twice daily", "300 mg b.i.d.")]
    [InlineData(Predicates.Dose, "750 mg once daily", "750 mg")]
    [InlineData(Predicates.ProgressionFreeSurvival, "7 months", "7.0 months")]
    [InlineData(Predicates.ProgressionFreeSurvival, "7 months", "30 weeks")]
    [InlineData(Predicates.ResponseRate, "58%", "58 %")]
    [InlineData(Predicates.ResponseRate, "Two patients", "2 patients")]
    [InlineData(Predicates.ResponseRate, "58%", "15/24")]
    [InlineData(Predicates.PreviousTreatment, "Imatinib/chemotherapy", "Imatinib")]
    [InlineData(Predicates.PreviousTreatment, "0-3 lines of chemotherapy", "None")]
    [InlineData(Predicates.PreviousTreatment, "Standard chemotherapy", "platinum-based chemotherapy")]
    [InlineData(Predicates.PreviousTreatment, "docetaxel", "1 line of chemotherapy")]
    [InlineData(Predicates.PreviousTreatment, "Refractory to standard therapy", "Imatinib")]
    [InlineData(Predicates.Location, "gatekeeper", "ATP-binding pocket")]
    [InlineData(Predicates.AdverseEvents, "nausea", "fatigue")]
    [InlineData(Predicates.Combination, "imatinib", "HSP90 inhibitor")]
    public void Values_that_can_both_be_true_are_none(string predicate, string one, string other) =>
        DiscrepancyFinder.Find([Fact(predicate, one, 10), Fact(predicate, other, 40)]).ShouldBeEmpty();

    [Fact]
    public void Rates_in_different_patients_do_not_contradict_each_other() =>
        DiscrepancyFinder.Find(
            [Fact(Predicates.ResponseRate, "58%", 10, ("population", "all")), Fact(Predicates.ResponseRate, "56%", 40, ("population", "pretreated"))])
            .ShouldBeEmpty();

    [Fact]
    public void A_rate_in_named_patients_is_not_compared_with_one_in_patients_unnamed() =>
        DiscrepancyFinder.Find([Fact(Predicates.ResponseRate, "58%", 10), Fact(Predicates.ResponseRate, "56%", 40, ("population", "pretreated"))])
            .ShouldBeEmpty();

    [Fact]
    public void A_phase_without_a_study_is_compared_with_each_study_but_studies_not_with_each_other()
    {
        var facts = new[]
        {
            Fact(Predicates.Phase, "Phase II", 10, ("study", "NCT09000001")),
            Fact(Predicates.Phase, "Phase I", 20, ("study", "NCT09000002")),
        };

        DiscrepancyFinder.Find(facts).ShouldBeEmpty();
        DiscrepancyFinder.Find([.. facts, Fact(Predicates.Phase, "phase I", 30)]).ShouldHaveSingleItem()
            .Facts.Select(f => f.Value).ShouldBe(["Phase II", "phase I"]);
    }

    [Fact]
    public void Activity_against_one_mutation_says_nothing_of_another() =>
        DiscrepancyFinder.Find(
            [Fact(Predicates.ActiveAgainst, "Yes", 10, ("mutation", "T315I")), Fact(Predicates.ActiveAgainst, "Unknown", 40, ("mutation", "T670I"))])
            .ShouldBeEmpty();

    [Fact]
    public void Two_names_of_one_entity_do_not_contradict_each_other()
    {
        var target = EntityId.Parse("gene:kit");

        DiscrepancyFinder.Find([Fact(Predicates.Gene, "KIT", 10) with { Target = target }, Fact(Predicates.Gene, "CD117", 40) with { Target = target }])
            .ShouldBeEmpty();
    }

    [Fact]
    public void Facts_of_different_subjects_are_not_compared() =>
        DiscrepancyFinder.Find(
            [Fact(Predicates.Phase, "Phase I", 10), Fact(Predicates.Phase, "Phase II", 40) with { Subject = EntityId.Parse("drug:other") }])
            .ShouldBeEmpty();

    [Fact]
    public void Three_values_make_one_discrepancy_in_reading_order() =>
        DiscrepancyFinder.Find([Fact(Predicates.Phase, "phase III", 90), Fact(Predicates.Phase, "phase I", 10), Fact(Predicates.Phase, "phase II", 50)])
            .ShouldHaveSingleItem().Facts.Select(f => f.Value).ShouldBe(["phase I", "phase II", "phase III"]);

    [Fact]
    public void A_fact_that_agrees_with_one_side_is_shown_with_it() =>
        DiscrepancyFinder.Find([Fact(Predicates.Phase, "phase I", 10), Fact(Predicates.Phase, "Phase 1", 30), Fact(Predicates.Phase, "phase II", 50)])
            .ShouldHaveSingleItem().Facts.Count.ShouldBe(3);

    [Fact]
    public void A_study_told_by_its_phase_alone_may_be_another_one_elsewhere_in_the_text() =>
        DiscrepancyFinder.Find(
            [
                Fact(Predicates.ResponseRate, "79%", 10, (QualifierNames.Study, "phase II study")),
                Fact(Predicates.ResponseRate, "69%", 40, (QualifierNames.Study, "phase II study")),
            ]).ShouldBeEmpty();

    private static Fact Fact(string predicate, string value, int at, params (string Name, string Value)[] qualifiers) =>
        new(
            EntityId.Parse("drug:zelatinib"), predicate, value, qualifiers.ToDictionary(q => q.Name, q => q.Value),
            [new Citation(PassageId.Parse("invented:1"), "Results", new Span(at, at + value.Length), value)]);
}
