using AlkBot.EndToEnd.Tests.Running;
using AlkBot.Index.Generations;
using AlkBot.Index.Reports;
using AlkBot.Testing;

namespace AlkBot.EndToEnd.Tests.Terminal;

public sealed class IndexReportsTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 8, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public IndexReportsTests() => File.WriteAllText(
        Path.Combine(_folder.Subfolder("sources"), "a.txt"), "A review. Ceritinib has a response rate of 58% in lung cancer.");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Reports_are_printed_labelled_scored_and_closed()
    {
        await RunAsync("index", "build");
        var queue = new ReportQueue(new GenerationStore(_folder["index"], TimeProvider.System).State, TimeProvider.System);
        await queue.CountAsync(new Dictionary<string, int> { ["Who?"] = 1, ["Why?"] = 3 }, default);
        await queue.AddAsync(
            "What is the response rate of ceritinib?", new Complaint(ComplaintKind.Wrong, "discord:5", "It is 59%.", Now), default);
        var (why, rate) = (ReportedQuestion.KeyOf("Why?"), ReportedQuestion.KeyOf("What is the response rate of ceritinib?"));

        var lines = (await RunAsync("index", "reports")).OutLines;
        lines[0].ShouldStartWith($"{why}  refused 3, wrong 0, missing 0, earlier reports 0, last ");
        lines.ShouldContain("    2026-08-01 wrong: It is 59%.");
        lines.ShouldAllBe(l => !l.Contains("discord:"));

        (await RunAsync("index", "reports", "--close", why)).Out.ShouldContain($"{why} is closed.");
        (await RunAsync("index", "reports", "--close", why)).ShouldHaveFailedWithOneLine(2).ShouldContain($"no open report '{why}'");
        (await RunAsync("index", "reports", "--label", rate, "--place", "a:99")).ShouldHaveFailedWithOneLine(2).ShouldContain("no passage 'a:99'");
        (await RunAsync("index", "reports", "--label", rate, "--place", "a:10-62", "--says", "58%")).Status.ShouldBe(0);
        (await RunAsync("index", "reports")).OutLines.ShouldHaveSingleItem().ShouldContain("Who?");

        await File.WriteAllTextAsync(_folder["questions.jsonl"], (await RunAsync("index", "reports", "--labelled")).Out);
        (await RunAsync("eval", "questions", _folder["questions.jsonl"])).Out.ShouldContain("answerable: 1/1 right");
    }

    [Theory]
    [InlineData("--label a --close b", "Give one of --label KEY, --close KEY and --labelled.")]
    [InlineData("--close a --place b:1", "--place and --says go with --label KEY.")]
    public async Task Options_that_do_not_go_together_are_refused_in_one_line(string options, string says) =>
        (await RunAsync(["index", "reports", .. options.Split(' ')])).ShouldHaveFailedWithOneLine(2).ShouldContain(says);

    private Task<Run> RunAsync(params string[] arguments) =>
        InProcess.RunAsync([.. arguments, "--sources", _folder["sources"], "--index", _folder["index"]]);
}
