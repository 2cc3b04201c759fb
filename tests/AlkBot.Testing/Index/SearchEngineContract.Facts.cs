using AlkBot.Evidence;
using AlkBot.Index.Queries;

namespace AlkBot.Testing.Index;

public abstract partial class SearchEngineContract
{
    private static EvidenceBuilder WithFacts() => new EvidenceBuilder("a-review")
        .Passage("NCT00000101 studies imatinib in phase III, NCT00000102 studies nilotinib in phase II.")
        .Passage("Nilotinib was active against T315I.")
        .Fact("trial:NCT00000102", Predicates.Phase, "phase II", "phase II.")
        .Fact("trial:NCT00000101", Predicates.Phase, "phase III", "phase III")
        .Fact("trial:NCT00000101", Predicates.Drug, "imatinib", "imatinib", "drug:imatinib")
        .Fact("drug:nilotinib", Predicates.ActiveAgainst, "T315I", "active against T315I", "mutation:T315I", ("population", "adults"));

    [Fact]
    public async Task Facts_come_by_subject_then_in_the_order_of_answers_then_by_citation()
    {
        var evidence = WithFacts().Passage("Once more phase I.").Fact("trial:NCT00000101", Predicates.Phase, "phase I", "phase I.")
            .Fact("trial:NCT00000101", "somethingElse", "studies", "studies").Build();
        var reader = await IndexAsync(evidence);
        var facts = await reader.FindFactsAsync(new FactFilter(), default);
        facts.Select(f => $"{f.Subject.Key} {f.Predicate} {f.Value}").ShouldBe(
        [
            "nilotinib activeAgainst T315I",
            "NCT00000101 drug imatinib",
            "NCT00000101 phase phase III",
            "NCT00000101 phase phase I",
            "NCT00000101 somethingElse studies",
            "NCT00000102 phase phase II",
        ]);
    }

    [Fact]
    public async Task Every_criterion_of_a_filter_has_to_hold()
    {
        var reader = await IndexAsync(
            WithFacts().Build(),
            new EvidenceBuilder("b-review").Passage("NCT00000101 is a phase II trial.")
                .Fact("trial:NCT00000101", Predicates.Phase, "phase II", "phase II").Build());
        var trial = EntityId.Parse("trial:NCT00000101");
        (await Values(new FactFilter { Subject = trial })).ShouldBe(["imatinib", "phase III", "phase II"]);
        (await Values(new FactFilter { SubjectType = EntityType.Drug })).ShouldBe(["T315I"]);
        (await Values(new FactFilter { Predicate = Predicates.Phase })).ShouldBe(["phase III", "phase II", "phase II"]);
        (await Values(new FactFilter { Target = EntityId.Parse("mutation:T315I") })).ShouldBe(["T315I"]);
        (await Values(new FactFilter { Source = SourceId.Parse("b-review") })).ShouldBe(["phase II"]);
        (await Values(new FactFilter { Subject = trial, Predicate = Predicates.Phase, Source = SourceId.Parse("a-review") }))
            .ShouldBe(["phase III"]);
        (await Values(new FactFilter { Subject = trial, SubjectType = EntityType.Drug })).ShouldBeEmpty();
        (await Values(new FactFilter { Subject = trial, Target = EntityId.Parse("mutation:T315I") })).ShouldBeEmpty();
        (await Values(new FactFilter { Predicate = "phase' OR 1=1 --" })).ShouldBeEmpty();
        (await Values(new FactFilter { Source = SourceId.Parse("unknown") })).ShouldBeEmpty();

        async Task<IEnumerable<string>> Values(FactFilter filter) => (await reader.FindFactsAsync(filter, default)).Select(f => f.Value);
    }

    [Fact]
    public async Task A_fact_comes_back_as_it_was()
    {
        var evidence = WithFacts();
        var fact = new Fact(
            EntityId.Parse("mutation:T315I"), Predicates.ResistanceTo, "a \"value\" with \0, ü and 🧬",
            new Dictionary<string, string> { ["population"] = "with \"quotes\"", ["arm"] = "" },
            [evidence.Cite("active"), evidence.Cite("imatinib")])
        { Target = EntityId.Parse("drug:imatinib"), Rule = "a rule" };
        var reader = await IndexAsync(evidence.Fact(fact).Build());
        var read = (await reader.FindFactsAsync(new FactFilter { Subject = fact.Subject }, default)).ShouldHaveSingleItem();
        read.Qualifiers.ShouldBe(fact.Qualifiers, ignoreOrder: true);
        read.Citations.ShouldBe(fact.Citations);
        (read with { Qualifiers = fact.Qualifiers, Citations = fact.Citations }).ShouldBe(fact);
        read.Id.ShouldBe(fact.Id);
    }

    [Fact]
    public async Task A_fact_without_citation_is_refused()
    {
        var fact = new Fact(EntityId.Parse("drug:imatinib"), Predicates.Class, "inhibitor", new Dictionary<string, string>(), []);
        var thrown = await Should.ThrowAsync<AlkBot.Index.IndexException>(() => IndexAsync(WithFacts().Fact(fact).Build()));
        thrown.Message.ShouldContain("drug:imatinib");
    }

    [Fact]
    public async Task A_passage_out_of_order_is_refused()
    {
        var evidence = Some.Evidence("a-review", "One.", "Two.");
        var thrown = await Should.ThrowAsync<AlkBot.Index.IndexException>(
            () => IndexAsync(evidence with { Passages = [.. evidence.Passages.Reverse()] }));
        thrown.Message.ShouldContain(evidence.Passages[1].Id.ToString());
    }

    [Fact]
    public async Task Facts_are_streamed_by_the_source_they_cite_first()
    {
        var reader = await IndexAsync(WithFacts().Build(), Some.Evidence("b-review", "Nothing."));
        var streamed = new List<string>();
        await foreach (var fact in reader.StreamFactsAsync(SourceId.Parse("a-review"), default))
            streamed.Add(fact.Id);
        streamed.ShouldBe((await reader.FindFactsAsync(new FactFilter(), default)).Select(f => f.Id));
        await foreach (var fact in reader.StreamFactsAsync(SourceId.Parse("b-review"), default))
            fact.ShouldBeNull();
    }
}
