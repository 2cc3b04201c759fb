using AlkBot.Answers.Facts;
using AlkBot.Answers.Tests.Fixtures;
using AlkBot.Evidence;
using AlkBot.Testing;

namespace AlkBot.Answers.Tests;

public sealed class ConflictsTests : IAsyncLifetime
{
    private BuiltIndex _index = null!;

    public async Task InitializeAsync() => _index = await BuiltIndex.OfAsync(SmallReview.Corpus);

    public async Task DisposeAsync() => await _index.DisposeAsync();

    [Fact]
    public async Task Every_contradiction_of_the_library_is_listed_with_every_side_cited()
    {
        var answer = await _index.AskAsync("/conflicts");
        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Statements[0].Text.ShouldBe("The sources contradict each other in 2 places.");
        answer.Statements.Where(s => s.Kind == StatementKind.Fact).Select(s => (s.Subject, s.Text)).ShouldBe(
        [
            ("drug:ponatinib", "active (mutation: T315I) — the review small-review (undated)"),
            ("drug:ponatinib", "Unknown (mutation: T315I) — the review small-review (undated)"),
            ("trial:NCT00006343", "Phase III — the review small-review (undated)"),
            ("trial:NCT00006343", "phase II — the review trial-record (undated)"),
        ]);
    }

    [Fact]
    public async Task Those_of_one_thing_are_listed_and_a_thing_without_any_is_told_to_have_none()
    {
        (await _index.AskAsync("/conflicts NCT00006343")).Statements.ShouldNotContain(s => s.Subject == "drug:ponatinib");
        (await _index.AskAsync("/conflicts vemurafenib")).Statements.ShouldHaveSingleItem().Text
            .ShouldBe("Among the facts that were read out of the sources, none contradict each other here.");
        (await _index.AskAsync("/conflicts vemurafenob")).Suggestions.ShouldContain("/conflicts vemurafenib");
    }

    [Fact]
    public async Task A_false_alarm_is_told_with_its_reason_and_warns_no_more_until_the_mark_is_taken_away()
    {
        var phase = FalseAlarms.ContradictionsOf(_index.Library).Single(d => d.Predicate == Predicates.Phase);
        (await _index.AskAsync("/trial NCT00006343")).Notices.ShouldContain(n => n.Kind == NoticeKind.Discrepancy);

        await FalseAlarms.MarkAsync(_index.Library.State, phase.Key, new FalseAlarm("II is of the extension", DateTimeOffset.UnixEpoch), default);

        var listed = await _index.AskAsync("/conflicts");
        listed.Statements[0].Text.ShouldBe("The sources contradict each other in 1 place.");
        listed.Statements[^1].Text.ShouldEndWith("marked as a false alarm by those who run the bot: II is of the extension");
        listed.Statements.Count(s => s.Subject == "trial:NCT00006343").ShouldBe(2);
        var trial = await _index.AskAsync("/trial NCT00006343");
        trial.Notices.ShouldNotContain(n => n.Kind == NoticeKind.Discrepancy);
        trial.Notices.Single(n => n.Text.Contains("II is of the extension")).Citations.Count.ShouldBe(2);

        await FalseAlarms.MarkAsync(_index.Library.State, phase.Key, null, default);
        (await _index.AskAsync("/trial NCT00006343")).Notices.ShouldContain(n => n.Kind == NoticeKind.Discrepancy);
    }

    [Fact]
    public async Task A_damaged_mark_and_one_of_what_has_gone_are_told_and_the_others_still_count()
    {
        var (state, phase) = (_index.Library.State, FalseAlarms.ContradictionsOf(_index.Library).Single(d => d.Predicate == Predicates.Phase));
        await FalseAlarms.MarkAsync(state, phase.Key, new FalseAlarm("II is of the extension", DateTimeOffset.UnixEpoch), default);
        await FalseAlarms.MarkAsync(state, "0123456789ab", new FalseAlarm("Was a slip", DateTimeOffset.UnixEpoch), default);
        await state.ChangeAsync("false-alarms", marks => marks["ba9876543210"] = """{"reason":7}""", default);

        var listed = await _index.AskAsync("/conflicts");

        listed.Statements[0].Text.ShouldBe("The sources contradict each other in 1 place.");
        listed.Notices.Select(n => n.Text).ShouldBe(
        [
            "0123456789ab is marked as a false alarm, and is no contradiction of this index: Was a slip",
            "The mark ba9876543210 is damaged and marks nothing; those who run the bot can mark it anew.",
        ]);
    }

    [Fact]
    public async Task A_key_is_the_same_in_a_build_that_moved_the_quote_and_another_where_another_value_takes_part()
    {
        var key = await PhaseKeyAsync(("first", "An opening line that moves all that follows.", "II"), ("second", "", "III"));
        (await PhaseKeyAsync(("first", "", "II"), ("second", "", "III"))).ShouldBe(key);
        (await PhaseKeyAsync(("first", "", "I"), ("second", "", "III"))).ShouldNotBe(key);
        (await PhaseKeyAsync(("first", "", "II"), ("third", "", "III"))).ShouldNotBe(key);
    }

    private static async Task<string> PhaseKeyAsync(params (string Source, string Before, string Phase)[] sources)
    {
        await using var index = await BuiltIndex.OfAsync(new FakeCorpus([.. sources.Select(s => EvidenceOf(s.Source, s.Before, s.Phase))]));
        return FalseAlarms.ContradictionsOf(index.Library).ShouldHaveSingleItem().Key;
    }

    private static SourceEvidence EvidenceOf(string source, string before, string phase)
    {
        var sentence = $"NCT00000001 is a phase {phase} study.";
        var builder = new EvidenceBuilder(source);
        if (before.Length > 0)
            builder.Passage(before);
        return builder.Passage(sentence).Entity("trial:NCT00000001", "NCT00000001")
            .Fact("trial:NCT00000001", Predicates.Phase, $"phase {phase}", sentence).Build();
    }
}
