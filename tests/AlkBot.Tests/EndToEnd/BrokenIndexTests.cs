using AlkBot.Testing;
using AlkBot.Tests.Running;

namespace AlkBot.Tests.EndToEnd;

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

    [Fact]
    public async Task A_corrupt_index_is_rebuilt_for_an_answer_while_the_sources_are_there()
    {
        await RunAsync("index", "build");
        Damage(bytes => Array.Fill(bytes, (byte)0, 0, 100));

        (await RunAsync("ask", "/sources")).Status.ShouldBe(0);
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
            .ShouldHaveFailedWithOneLine(1).ShouldContain("/proc/alkbot-index");

    // Whatever the engine calls it, most of an index is in one file.
    private void Damage(Action<byte[]> damage)
    {
        var path = Directory.EnumerateFiles(Path.Combine(Index, "generations"), "*", SearchOption.AllDirectories)
            .MaxBy(file => new FileInfo(file).Length).ShouldNotBeNull();
        var bytes = File.ReadAllBytes(path);
        damage(bytes);
        File.WriteAllBytes(path, bytes);
    }

    private Task<Run> RunAsync(params string[] arguments) =>
        InProcess.RunAsync([.. arguments, "--sources", _folder["sources"], "--index", Index]);
}
