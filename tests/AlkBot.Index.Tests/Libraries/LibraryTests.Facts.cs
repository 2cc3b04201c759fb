using AlkBot.Evidence;
using AlkBot.Testing;

namespace AlkBot.Index.Tests.Libraries;

public sealed partial class LibraryTests
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
        var facts = reader.Facts;
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
    public async Task A_fact_comes_back_as_it_was()
    {
        var evidence = WithFacts();
        var fact = new Fact(
            EntityId.Parse("mutation:T315I"), Predicates.ResistanceTo, "a \"value\" with \0, ü and 🧬",
            new Dictionary<string, string> { ["population"] = "with \"quotes\"", ["arm"] = "" },
            [evidence.Cite("active"), evidence.Cite("imatinib")])
        { Target = EntityId.Parse("drug:imatinib"), Rule = "a rule" };
        var reader = await IndexAsync(evidence.Fact(fact).Build());
        var read = (reader.FactsAbout(fact.Subject)).ShouldHaveSingleItem();
        read.Qualifiers.ShouldBe(fact.Qualifiers, ignoreOrder: true);
        read.Citations.ShouldBe(fact.Citations);
        (read with { Qualifiers = fact.Qualifiers, Citations = fact.Citations }).ShouldBe(fact);
        read.Id.ShouldBe(fact.Id);
    }

    [Fact]
    public async Task A_fact_without_citation_is_refused()
    {
        var fact = new Fact(EntityId.Parse("drug:imatinib"), Predicates.Class, "inhibitor", new Dictionary<string, string>(), []);
        var thrown = await Should.ThrowAsync<AlkBot.Index.Storage.IndexException>(() => IndexAsync(WithFacts().Fact(fact).Build()));
        thrown.Message.ShouldContain("drug:imatinib");
    }

    [Fact]
    public async Task A_passage_out_of_order_is_refused()
    {
        var evidence = Some.Evidence("a-review", "One.", "Two.");
        var thrown = await Should.ThrowAsync<AlkBot.Index.Storage.IndexException>(
            () => IndexAsync(evidence with { Passages = [.. evidence.Passages.Reverse()] }));
        thrown.Message.ShouldContain(evidence.Passages[1].Id.ToString());
    }

    [Fact]
    public async Task Facts_are_found_by_subject_and_by_predicate()
    {
        var reader = await IndexAsync(
            WithFacts().Build(),
            new EvidenceBuilder("b-review").Passage("NCT00000101 is a phase II trial.")
                .Fact("trial:NCT00000101", Predicates.Phase, "phase II", "phase II").Build());
        reader.FactsAbout(EntityId.Parse("trial:NCT00000101")).Select(f => f.Value).ShouldBe(["imatinib", "phase III", "phase II"]);
        reader.FactsOf(Predicates.Phase).Select(f => f.Value).ShouldBe(["phase III", "phase II", "phase II"]);
        reader.FactsAbout(EntityId.Parse("drug:unknown")).ShouldBeEmpty();
        reader.FactsOf("unknown").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_findings_of_a_source_are_read_by_it_alone()
    {
        var (directory, info) = await WriteAsync(WithFacts().Build(), Some.Evidence("b-review", "Nothing."));
        using var reader = new GenerationReader(Storage, directory, info);
        using var library = Library.Open(Storage, directory, info);
        var findings = reader.ReadSources().Select(reader.ReadFindings).ToList();
        findings[0].Facts.Select(f => f.Id).ShouldBe(library.Facts.Select(f => f.Id));
        findings[1].Facts.ShouldBeEmpty();
    }
}
