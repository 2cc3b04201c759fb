using AlkBot.Answers.Commands;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Index.Generations;
using AlkBot.Testing;
using Microsoft.Extensions.Time.Testing;

namespace AlkBot.Answers.Tests;

/// <summary>What differs between two generations, each side as its own text has it.</summary>
public sealed class ChangesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.Zero));
    private readonly GenerationStore _store;

    public ChangesTests() => _store = new GenerationStore(_folder.Path, _time, keep: 3);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_value_that_changed_is_told_as_then_and_now_and_each_cites_the_text_of_its_own_generation()
    {
        var then = await BuildAsync(Study("study", "", "Response was 58% with imatinib.", "58%"));
        await BuildAsync(Study("study", "A line that moves all that follows.", "Response was 61% with imatinib.", "61%"));

        var answer = await AskAsync("/changes");

        answer.Statements.Select(s => s.Text).ShouldBe(
        [
            $"Sources since {then} · 2026-03-01 09:30 UTC: 0 new, 0 withdrawn, 0 renamed, 1 changed.",
            "Changed: the review study (undated); facts that differ: 1", "then: 58%", "now: 61%",
        ]);
        answer.Citations.Select(c => (c.Generation, c.Quote)).ShouldBe(
            [(then, "Response was 58% with imatinib."), (null, "Response was 61% with imatinib.")]);
        answer.Suggestions.ShouldContain("/drug imatinib");
        AnswerJson.Write(answer).ShouldContain($"\"generation\":\"{then}\"");
    }

    [Theory]
    [InlineData("5 mg", "-5 mg")]
    [InlineData("5.6 mg", "56 mg")]
    [InlineData("<5 mg", ">5 mg")]
    [InlineData("5 mg", "5 g")]
    [InlineData("5%", "5")]
    public async Task A_sign_a_point_a_bound_and_a_unit_are_changes(string was, string has)
    {
        await BuildAsync(Study("study", "", $"Response was {was} with imatinib.", was));
        await BuildAsync(Study("study", "", $"Response was {has} with imatinib.", has));

        (await AskAsync("/changes")).Statements.TakeLast(2).Select(s => s.Text).ShouldBe([$"then: {was}", $"now: {has}"]);
    }

    [Fact]
    public async Task New_and_withdrawn_sources_and_facts_and_renamed_files_are_told()
    {
        await BuildAsync(
            Study("dropped", "", "Response was 1% with imatinib.", "1%"), Study("kept", "", "Response was 2% with imatinib.", "2%"),
            Study("named", "", "Response was 4% with imatinib.", "4%"));
        await BuildAsync(
            Study("added", "", "Response was 3% with imatinib.", "3%"), Study("kept", "Nothing is stated here.", "Nothing any more.", null),
            Study("renamed", "", "Response was 4% with imatinib.", "4%"));

        var answer = await AskAsync("/changes");

        answer.Statements.Skip(1).Select(s => s.Text).ShouldBe(
        [
            "New: the review added (undated); facts: 1",
            "Withdrawn: the review dropped (undated); facts that went with it: 1",
            "Renamed: named is now the review renamed (undated), with the same content; facts that differ: 0",
            "Changed: the review kept (undated); facts that differ: 1",
            "gone: 2%",
        ]);
    }

    [Fact]
    public async Task A_date_is_its_beginning_and_an_id_is_the_generation_itself()
    {
        var first = await BuildAsync(Study("study", "", "Response was 1% with imatinib.", "1%"));
        var second = await BuildAsync(Study("study", "", "Response was 2% with imatinib.", "2%"));
        var third = await BuildAsync(Study("study", "", "Response was 3% with imatinib.", "3%"));

        (await ThenAsync("2026-03-01")).ShouldBe("then: 1%", "the first build of all is of that day");
        (await ThenAsync("2026-03-02")).ShouldBe("then: 1%");
        (await ThenAsync("2026-03-02 09:30 UTC")).ShouldBe("then: 2%");
        (await ThenAsync("2026-03-03")).ShouldBe("then: 2%");
        (await ThenAsync(first)).ShouldBe("then: 1%");
        (await ThenAsync(second)).ShouldBe("then: 2%");
        await ShouldSayAsync("2026-03-04", AnswerStatus.Answered, $"Nothing has changed since: {third} · 2026-03-03 09:30 UTC is the current build.");
        await ShouldSayAsync(third, AnswerStatus.Answered, $"Nothing has changed since: {third} · 2026-03-03 09:30 UTC is the current build.");
        await ShouldSayAsync(
            "2026-02-28", AnswerStatus.NotInSources, $"2026-02-28 is before the first build that is kept, {first} · 2026-03-01 09:30 UTC.");
        await ShouldSayAsync(
            "last week", AnswerStatus.InvalidInput, $"last week is neither a date, such as 2026-03-03, nor the id of a build, such as {third}.");

        await BuildAsync(Study("study", "", "Response was 4% with imatinib.", "4%"));
        await ShouldSayAsync(first, AnswerStatus.NotInSources, $"The build {first} is not kept, or not any more.");
    }

    [Fact]
    public async Task Without_an_earlier_generation_one_line_says_so()
    {
        var only = await BuildAsync(Study("study", "", "Response was 1% with imatinib.", "1%"));

        (await AskAsync("/changes")).Statements.ShouldHaveSingleItem().Text
            .ShouldBe($"The index keeps no build before this one, {only}; there is nothing to compare it with.");
    }

    private async Task<string> ThenAsync(string since) =>
        (await AskAsync($"/changes since:{since}")).Statements.Single(s => s.Text.StartsWith("then", StringComparison.Ordinal)).Text;

    private async Task ShouldSayAsync(string since, AnswerStatus status, string line)
    {
        var answer = await AskAsync($"/changes since:{since}");
        answer.Status.ShouldBe(status);
        answer.Statements.ShouldHaveSingleItem().Text.ShouldBe(line);
    }

    // Whatever is cited stands in the text of the generation that it is cited from.
    private async Task<Answer> AskAsync(string text)
    {
        using var library = await _store.OpenCurrentAsync(CancellationToken.None);
        var answer = await new Answerer().AnswerAsync(text, library, CancellationToken.None);
        foreach (var citation in answer.Citations)
        {
            using Library cited = _store.OpenKept(citation.Generation ?? library.Generation.Id)!;
            cited.ReadText(SourceId.Parse(citation.Source))![citation.Start..citation.End].ShouldBe(citation.Quote);
        }
        return answer;
    }

    // A day a build.
    private async Task<string> BuildAsync(params SourceEvidence[] sources)
    {
        var id = (await _store.BuildAsync(new FakeCorpus(sources), null, CancellationToken.None)).Generation.Id;
        _time.Advance(TimeSpan.FromDays(1));
        return id;
    }

    private static SourceEvidence Study(string id, string before, string sentence, string? response)
    {
        var builder = new EvidenceBuilder(id);
        if (before.Length > 0)
            builder.Passage(before);
        builder.Passage(sentence).Entity("drug:imatinib", "imatinib");
        return (response is null ? builder : builder.Fact("drug:imatinib", Predicates.ResponseRate, response, sentence)).Build();
    }
}
