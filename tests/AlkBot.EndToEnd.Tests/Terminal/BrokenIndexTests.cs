using AlkBot.Commands;
using AlkBot.EndToEnd.Tests.Running;
using AlkBot.Terminal;
using AlkBot.Testing;

namespace AlkBot.EndToEnd.Tests.Terminal;

public sealed class BrokenIndexTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BrokenIndexTests() => File.WriteAllText(Path.Combine(_folder.Subfolder("sources"), "a.txt"), "A title. A sentence of text.");

    private string Index => _folder["index"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Verify_fails_on_a_damaged_index_and_names_what_failed()
    {
        await RunAsync("index", "build");
        Damage(bytes => Array.Fill(bytes, (byte)0x5a, bytes.Length / 2, bytes.Length / 2));

        var run = await RunAsync("index", "verify");

        run.Status.ShouldBe(1);
        (run.Out + run.Error).ShouldMatch("failed: |alkbot: ");
        run.Error.ShouldNotContain("internal error");
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(0, int.MaxValue)]
    public async Task A_corrupt_index_is_told_of_and_never_replaced_unasked(int start, int length)
    {
        await RunAsync("index", "build");
        Damage(bytes => Array.Fill(bytes, (byte)0, start, Math.Min(length, bytes.Length)));

        (await RunAsync("ask", "/sources")).ShouldHaveFailedWithOneLine(1).ShouldContain("alkbot index build");

        (await RunAsync("index", "build")).Status.ShouldBe(0);
        (await RunAsync("ask", "/sources")).Status.ShouldBe(0);
    }

    [Fact]
    public async Task A_pointer_that_names_nothing_is_told_of_too()
    {
        await RunAsync("index", "build");
        await File.WriteAllTextAsync(Path.Combine(Index, "current"), "garbage");

        var run = await RunAsync("ask", "/sources");
        run.Status.ShouldBe(0);
        run.Error.ShouldContain($"'{Path.Combine(Index, "current")}' is damaged");
    }

    [Fact]
    public async Task A_corrupt_generation_is_set_aside_and_the_one_before_it_answers()
    {
        await RunAsync("index", "build");
        var good = Directory.EnumerateDirectories(Path.Combine(Index, "generations")).Single();
        await RunAsync("index", "build");
        var latest = Directory.EnumerateDirectories(Path.Combine(Index, "generations")).Single(directory => directory != good);
        Damage(bytes => bytes[bytes.Length / 2] ^= 1, latest);

        var run = await RunAsync("ask", "--json", "/sources");
        run.Status.ShouldBe(0);
        run.Error.ShouldContain($"Generation {Path.GetFileName(good)} serves");
        run.Out.ShouldContain($"\"generation\":\"{Path.GetFileName(good)}\"");
        (await RunAsync("index", "verify")).Status.ShouldBe(0);
        (await RunAsync("index", "log")).Out.ShouldContain("\"action\":\"recover\"");
    }

    [Fact]
    public async Task The_first_answer_waits_for_a_first_build_that_another_makes()
    {
        Directory.CreateDirectory(Index);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new SignallingWriter("waiting for it");
        var running = new FileStream(Path.Combine(Index, "build.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var asking = new AlkBotTerminal(new TerminalStreams(TextReader.Null, output, error), TimeProvider.System).Add(new TerminalAskCommand())
            .RunAsync(["ask", "/sources", "--sources", _folder["sources"], "--index", Index]);
        await error.Signalled;

        asking.IsCompleted.ShouldBeFalse();
        await running.DisposeAsync();

        (await asking).ShouldBe(0, error.ToString());
        output.ToString().ShouldContain("a.txt");
    }

    [Fact]
    public async Task Waiting_for_another_build_can_be_given_up()
    {
        Directory.CreateDirectory(Index);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new SignallingWriter("waiting for it");
        using var running = new FileStream(
            Path.Combine(Index, "build.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        using var giveUp = new CancellationTokenSource();
        var asking = new AlkBotTerminal(new TerminalStreams(TextReader.Null, output, error), TimeProvider.System).Add(new TerminalAskCommand())
            .RunAsync(["ask", "/sources", "--sources", _folder["sources"], "--index", Index], giveUp.Token);
        await error.Signalled;

        await giveUp.CancelAsync();

        (await asking).ShouldBe(ExitStatus.Interrupted);
    }

    [Fact]
    public async Task A_corrupt_index_without_sources_is_one_clear_line()
    {
        await RunAsync("index", "build");
        Damage(bytes => Array.Fill(bytes, (byte)0, 0, 100));
        Directory.Delete(_folder["sources"], recursive: true);

        (await RunAsync("ask", "/sources")).ShouldHaveFailedWithOneLine(1);
    }

    [Fact]
    public async Task A_second_build_is_refused_while_the_first_runs_and_the_index_goes_on_answering()
    {
        await RunAsync("index", "build");
        using (new FileStream(Path.Combine(Index, "build.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            (await RunAsync("index", "build")).ShouldHaveFailedWithOneLine(1).ShouldContain("build is running");
            (await RunAsync("ask", "/sources")).Status.ShouldBe(0);
        }
        (await RunAsync("index", "build")).Status.ShouldBe(0);
    }

    [Fact]
    public async Task An_index_folder_that_is_a_file_is_one_clear_line()
    {
        await File.WriteAllTextAsync(Index, "not a folder");

        (await RunAsync("index", "build")).ShouldHaveFailedWithOneLine(1).ShouldContain(Index);
        (await RunAsync("ask", "/help")).ShouldHaveFailedWithOneLine(1).ShouldContain(Index);
        (await File.ReadAllTextAsync(Index)).ShouldBe("not a folder");
    }

    [Fact]
    public async Task An_index_folder_that_cannot_be_written_is_one_clear_line() =>
        // No one may create folders there, whatever their rights.
        (await InProcess.RunAsync("index", "build", "--sources", _folder["sources"], "--index", "/proc/alkbot-index"))
            .ShouldHaveFailedWithOneLine(1).ShouldBe(
                "alkbot: Cannot write '/proc/alkbot-index': there is no such place; choose another folder with --index");

    // Whatever the engine calls it, most of an index is in one file.
    private void Damage(Action<byte[]> damage, string? within = null)
    {
        var path = Directory.EnumerateFiles(within ?? Path.Combine(Index, "generations"), "*", SearchOption.AllDirectories)
            .MaxBy(file => new FileInfo(file).Length).ShouldNotBeNull();
        var bytes = File.ReadAllBytes(path);
        damage(bytes);
        File.WriteAllBytes(path, bytes);
    }

    private Task<Run> RunAsync(params string[] arguments) =>
        InProcess.RunAsync([.. arguments, "--sources", _folder["sources"], "--index", Index]);

    private sealed class SignallingWriter(string awaited) : StringWriter
    {
        private readonly TaskCompletionSource _signalled = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Signalled => _signalled.Task.WaitAsync(TimeSpan.FromMinutes(1));

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.Contains(awaited, StringComparison.Ordinal) == true)
                _signalled.TrySetResult();
        }
    }
}
