using AlkBot.EndToEnd.Tests.Running;
using AlkBot.Testing;

namespace AlkBot.EndToEnd.Tests.Terminal;

public sealed class IndexTests : IDisposable
{
    private const string Review =
        "Some Trials of Examplinib. Examplinib is an inhibitor of ABL1. A phase II trial (NCT00000102) evaluates examplinib in leukemia.";

    private readonly TemporaryFolder _folder = new();

    public IndexTests() => Write("a.txt", Review);

    private string Index => _folder["index"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_build_reports_counts_and_what_changed()
    {
        (await RunAsync("index", "build")).Out.ShouldContain("1 source,");
        Write("b.txt", Review.Replace("NCT00000102", "NCT00000103", StringComparison.Ordinal));

        var run = await RunAsync("index", "build");

        run.Status.ShouldBe(0);
        run.Out.ShouldContain("2 sources,");
        run.Out.ShouldContain("sources 1 added, 0 removed, 0 changed");
    }

    [Fact]
    public async Task A_contradiction_is_marked_as_a_false_alarm_and_stays_so_through_a_rebuild()
    {
        Write("b.txt", Review.Replace("phase II ", "phase III ", StringComparison.Ordinal));
        var listed = await RunAsync("ask", "--json", "/conflicts");
        var key = System.Text.RegularExpressions.Regex.Match((await RunAsync("ask", "/conflicts")).Out, "phase · ([0-9a-f]{12})").Groups[1].Value;
        listed.Out.ShouldContain("contradict each other in 1 place");

        (await RunAsync("index", "false-alarm", key)).Status.ShouldBe(2);
        (await RunAsync("index", "false-alarm", "nonsense", "--reason", "x")).Status.ShouldBe(2);
        (await RunAsync("index", "false-alarm", key, "--reason", "A slip of the pen.")).Out.ShouldContain("is marked");
        await RunAsync("index", "build");

        (await RunAsync("ask", "--json", "/conflicts")).Out.ShouldContain("A slip of the pen.");
        (await RunAsync("index", "log")).Out.ShouldContain($"{key}: A slip of the pen.");
        (await RunAsync("index", "false-alarm", key, "--undo")).Status.ShouldBe(0);
        (await RunAsync("ask", "--json", "/conflicts")).Out.ShouldContain("contradict each other in 1 place");
    }

    [Fact]
    public async Task What_changed_since_an_earlier_build_is_told_with_the_words_of_then_and_now()
    {
        await RunAsync("index", "build");
        Write("a.txt", Review.Replace("phase II ", "phase III ", StringComparison.Ordinal));

        var told = await RunAsync("changes", "--json");

        told.Status.ShouldBe(0);
        told.Out.ShouldContain("then: phase II");
        told.Out.ShouldContain("now: phase III");
        told.Out.ShouldContain("\"generation\":\"20");
        (await RunAsync("changes", "--since", "2001-01-31")).Status.ShouldBe(3);
        (await RunAsync("changes", "--since", "yesterday")).Status.ShouldBe(2);
    }

    [Fact]
    public async Task A_mark_whose_contradiction_has_gone_is_told_and_can_be_taken_away()
    {
        Write("b.txt", Review.Replace("phase II ", "phase III ", StringComparison.Ordinal));
        var key = System.Text.RegularExpressions.Regex.Match((await RunAsync("ask", "/conflicts")).Out, "phase · ([0-9a-f]{12})").Groups[1].Value;
        await RunAsync("index", "false-alarm", key, "--reason", "A slip of the pen.");
        Write("b.txt", Review);

        (await RunAsync("ask", "--json", "/conflicts")).Out.ShouldContain($"{key} is marked as a false alarm, and is no contradiction of this index");
        (await RunAsync("index", "false-alarm", key, "--reason", "Another.")).Status.ShouldBe(2);
        (await RunAsync("index", "false-alarm", key, "--undo")).Status.ShouldBe(0);
        (await RunAsync("ask", "--json", "/conflicts")).Out.ShouldNotContain(key);
    }

    [Fact]
    public async Task An_answer_builds_only_when_the_sources_changed()
    {
        (await RunAsync("ask", "/sources")).Error.ShouldContain("built generation");
        (await RunAsync("ask", "/sources")).Error.ShouldBeEmpty();
        Write("a.txt", Review + " More.");
        (await RunAsync("ask", "/sources")).Error.ShouldContain("built generation");
    }

    [Fact]
    public async Task The_index_answers_when_the_sources_are_gone_and_says_so()
    {
        await RunAsync("index", "build");
        Directory.Delete(_folder["sources"], recursive: true);

        var run = await RunAsync("ask", "/sources");

        run.Status.ShouldBe(0);
        run.Error.ShouldContain("answering from generation");
        run.Error.ShouldContain(_folder["sources"]);
    }

    [Fact]
    public async Task Status_marks_the_current_generation_and_sees_changed_sources()
    {
        (await RunAsync("index", "status")).Out.ShouldContain("alkbot index build");
        await RunAsync("index", "build");
        await RunAsync("index", "build");

        var run = await RunAsync("index", "status");

        run.OutLines.Count(line => line.StartsWith("current ", StringComparison.Ordinal)).ShouldBe(1);
        run.OutLines.Count(line => line.Contains(" built ", StringComparison.Ordinal)).ShouldBe(2);
        run.Out.ShouldContain("have not changed");
        Write("a.txt", "Other.");
        (await RunAsync("index", "status")).Out.ShouldContain("differ from this generation");
    }

    [Fact]
    public async Task Rollback_makes_the_previous_generation_current_and_answers_stay_there()
    {
        await RunAsync("index", "build");
        (await RunAsync("index", "rollback")).ShouldHaveFailedWithOneLine(1);
        Write("b.txt", Review);
        await RunAsync("index", "build");

        (await RunAsync("index", "rollback")).Out.ShouldContain("1 source,");

        (await RunAsync("ask", "--json", "/sources")).Out.ShouldContain("\"sources\":1}");
    }

    [Fact]
    public async Task Verify_counts_what_it_checked()
    {
        await RunAsync("index", "build");

        var run = await RunAsync("index", "verify");

        run.Status.ShouldBe(0, run.Out);
        run.Out.ShouldMatch(@" [1-9]\d*  passages");
        run.Out.ShouldMatch(@" [1-9]\d*  source files");
    }

    [Fact]
    public async Task Without_an_index_verify_and_rollback_say_how_to_get_one()
    {
        (await RunAsync("index", "verify")).ShouldHaveFailedWithOneLine(1).ShouldContain("alkbot index build");
        (await RunAsync("index", "rollback")).ShouldHaveFailedWithOneLine(1).ShouldContain("alkbot index build");
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.Subfolder("sources"), name), text);

    private Task<Run> RunAsync(params string[] arguments) =>
        InProcess.RunAsync([.. arguments, "--sources", _folder["sources"], "--index", Index]);
}
