using AlkBot.Index.Reports;
using AlkBot.Index.State;
using AlkBot.Index.Storage;
using AlkBot.Index.Tests.Generations;
using AlkBot.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace AlkBot.Index.Tests.Reports;

public sealed class ReportQueueTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_report_that_fails_at_any_step_leaves_all_or_nothing_of_itself_and_what_was_there()
    {
        await ReportAsync(Open(), "What was there?", "discord:1");
        for (var step = 0; step < 3; step++)
        {
            foreach (var after in new[] { false, true })
            {
                var question = $"New {step} {after}?";
                var failing = Open(new FaultyChanges { FailFrom = step, AfterTheStep = after });
                await Should.ThrowAsync<IndexException>(async () => await ReportAsync(failing, question, "discord:2"));

                var open = Open().ReadOpen();
                open.ShouldContain(q => q.Text == "What was there?" && q.Complaints.Single().By == "discord:1");
                open.Any(q => q.Text == question).ShouldBe(step == 2 && after);
            }
        }
    }

    [Fact]
    public async Task A_label_whose_second_half_fails_is_kept_and_its_question_stays_open_to_be_closed()
    {
        await ReportAsync(Open(), "Why?", "discord:1");
        var key = ReportedQuestion.KeyOf("Why?");
        var failing = Open(new FaultyChanges { FailFrom = 3 });

        await Should.ThrowAsync<IndexException>(async () => await failing.LabelAsync(Label("Why?"), default));

        Open().ReadLabels().ShouldHaveSingleItem().Id.ShouldBe(key);
        Open().ReadOpen().ShouldHaveSingleItem().Key.ShouldBe(key);
        (await Open().LabelAsync(Label("Why?"), default)).ShouldBeTrue();
        Open().ReadLabels().ShouldHaveSingleItem();
        Open().ReadOpen().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_queue_is_bounded_and_what_is_closed_or_seldom_goes_first()
    {
        await ReportAsync(Open(), "Closed?", "discord:1");
        (await Open().CloseAsync(ReportedQuestion.KeyOf("Closed?"), default)).ShouldBeTrue();
        await ReportAsync(Open(), "Reported once?", "discord:1");
        var refused = Enumerable.Range(0, ReportQueue.MostQuestions).ToDictionary(i => $"Number {i}?", i => i + 1);

        await Open().CountAsync(refused, default);

        var open = Open().ReadOpen();
        open.Count.ShouldBe(ReportQueue.MostQuestions);
        open.ShouldContain(q => q.Text == "Reported once?");
        open.ShouldNotContain(q => q.Text == "Number 0?");
        open[0].Text.ShouldBe($"Number {ReportQueue.MostQuestions - 1}?");
        Open(out var state).ReadOpen();
        state.Read("reports").Count.ShouldBe(ReportQueue.MostQuestions);
    }

    [Fact]
    public async Task Of_many_reports_of_one_question_the_last_are_kept_with_their_reasons_and_all_count()
    {
        for (var i = 0; i < ReportQueue.MostComplaints + 3; i++)
            await ReportAsync(Open(), "Why?", $"discord:{i}");

        var question = Open().ReadOpen().ShouldHaveSingleItem();
        question.Complaints.Count.ShouldBe(ReportQueue.MostComplaints);
        question.Complaints[^1].By.ShouldBe($"discord:{ReportQueue.MostComplaints + 2}");
        question.Count.ShouldBe(ReportQueue.MostComplaints + 3);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData(null)]
    public async Task Nothing_and_what_is_too_long_is_no_question(string? typed)
    {
        var question = typed ?? new string('x', ReportedQuestion.LongestText + 1);

        await Open().CountAsync(new Dictionary<string, int> { [question] = 1 }, default);
        (await Open().AddAsync(question, new Complaint(ComplaintKind.Wrong, "discord:1", "", _time.GetUtcNow()), default)).ShouldBeFalse();

        Open().ReadOpen().ShouldBeEmpty();
    }

    [Fact]
    public async Task Refusals_that_come_while_others_are_written_are_all_counted()
    {
        var count = new RefusalCount(Open(), NullLogger.Instance);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 100; i++)
                count.Add("Why?");
        })));
        await count.WrittenAsync();

        Open().ReadOpen().ShouldHaveSingleItem().Refused.ShouldBe(800);
    }

    [Fact]
    public async Task What_somebody_said_can_be_read_and_forgotten_and_others_words_stay()
    {
        await ReportAsync(Open(), "Why?", "discord:1");
        await ReportAsync(Open(), "Why?", "discord:12");

        Open().ReadOf("discord:1").ShouldHaveSingleItem().Question.ShouldBe("Why?");
        (await Open().ForgetOfAsync("discord:1", default)).ShouldBe(1);

        Open(out var state).ReadOf("discord:1").ShouldBeEmpty();
        var question = Open().ReadOpen().ShouldHaveSingleItem();
        (question.Complaints.ShouldHaveSingleItem().By, question.Count).ShouldBe(("discord:12", 2));
        state.Read("reports").Values.ShouldAllBe(json => !json.Contains("\"discord:1\""));
    }

    [Fact]
    public async Task What_is_old_is_forgotten_also_of_a_question_that_is_asked_to_this_day()
    {
        await ReportAsync(Open(), "Old?", "discord:1");
        await ReportAsync(Open(), "Why?", "discord:1");
        _time.Advance(TimeSpan.FromDays(10));
        await ReportAsync(Open(), "Why?", "discord:2");

        (await Open().ForgetAsync(_time.GetUtcNow() - TimeSpan.FromDays(5), default)).ShouldBe(1);

        var question = Open().ReadOpen().ShouldHaveSingleItem();
        (question.Text, question.Complaints.ShouldHaveSingleItem().By, question.Count).ShouldBe(("Why?", "discord:2", 2));
    }

    private async Task ReportAsync(ReportQueue queue, string question, string by) =>
        (await queue.AddAsync(question, new Complaint(ComplaintKind.Missing, by, "because", _time.GetUtcNow()), default)).ShouldBeTrue();

    private static QuestionLabel Label(string question) => new(ReportedQuestion.KeyOf(question), question, "unanswerable", [], []);

    private ReportQueue Open(IFolderChanges? changes = null) => new(State(changes), _time);

    private ReportQueue Open(out IKeptState state) => new(state = State(null), _time);

    private StateFolder State(IFolderChanges? changes) => new(_folder.Path, TimeProvider.System, changes ?? new DurableChanges());
}
