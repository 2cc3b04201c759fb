using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using AlkBot.Answers;
using AlkBot.EndToEnd.Tests.Running;
using AlkBot.Evidence;
using AlkBot.Testing;

namespace AlkBot.EndToEnd.Tests.Terminal;

/// <summary>What only a process of its own can show: standard streams, the working directory, the environment, signals.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Executable _alkbot;

    public ProcessTests()
    {
        _alkbot = new Executable(_folder.Path);
        File.WriteAllText(Path.Combine(_folder.Subfolder("index-source"), "a.txt"), "A title. A sentence of text é.");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task In_a_folder_with_sources_one_command_builds_and_answers()
    {
        var run = await _alkbot.RunAsync(Encoding.UTF8.GetBytes("/sources\n\né\n"), ["ask", "--json", "--stdin"]);

        run.Status.ShouldBe(0, run.Error);
        run.Error.ShouldContain("built generation");
        run.OutLines.Select(line => AnswerJson.Read(line).Input).ShouldBe(["/sources", "", "é"]);
        Directory.Exists(_folder[Path.Combine(".alkbot", "index")]).ShouldBeTrue();
    }

    [Fact]
    public async Task A_variable_that_lacks_the_prefix_is_named_with_it()
    {
        _alkbot.Environment["Index__Directory"] = "elsewhere";

        (await _alkbot.RunAsync("index", "build")).Error.ShouldContain("Index__Directory is not read, because the names of settings begin with "
            + "ALKBOT_: ALKBOT_Index__Directory");
    }

    [Fact]
    public async Task What_it_writes_is_its_user_s_alone()
    {
        if (OperatingSystem.IsWindows())
            return;
        (await _alkbot.RunAsync("index", "build")).Status.ShouldBe(0);
        (await _alkbot.RunAsync("export", "--format", "jsonl", "-o", "facts.jsonl")).Status.ShouldBe(0);
        await File.WriteAllTextAsync(_folder["b.txt"], "B title. A sentence of it.");
        (await _alkbot.RunAsync("index", "add", "b.txt")).Status.ShouldBe(0);
        var written = Directory.GetFileSystemEntries(_folder[".alkbot"], "*", SearchOption.AllDirectories);
        written.ShouldContain(_folder[".alkbot/index/changes.jsonl"]);
        written.ShouldContain(path => path.Contains("/staged/", StringComparison.Ordinal) && Path.GetFileName(path) == "b.txt");
        foreach (var path in written.Append(_folder[".alkbot"]).Append(_folder["facts.jsonl"]))
            ShouldBeItsUsersAlone(path);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task The_history_of_a_chat_is_its_user_s_alone_also_where_it_was_not_before()
    {
        (await _alkbot.RunAsync("index", "build")).Status.ShouldBe(0);
        var history = _folder["user-files/alkbot/history"];

        // Lines that come from no terminal are nobody's history.
        (await _alkbot.RunAsync("/sources\n"u8.ToArray(), ["chat"])).Status.ShouldBe(0);
        File.Exists(history).ShouldBeFalse();
        if (!Executable.CanHaveTerminal)
            return;

        var chat = new Executable(_folder.Path) { HasTerminal = true };
        (await chat.RunAsync("/sources\rexit\r"u8.ToArray(), ["chat"])).Status.ShouldBe(0);
        (await File.ReadAllLinesAsync(history))[0].ShouldBe("/sources");
        ShouldBeItsUsersAlone(history);
        ShouldBeItsUsersAlone(_folder["user-files/alkbot"]);
        File.SetUnixFileMode(history, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        (await chat.RunAsync("/drugs\rexit\r"u8.ToArray(), ["chat"])).Status.ShouldBe(0);
        (await File.ReadAllLinesAsync(history)).ShouldContain("/drugs");
        ShouldBeItsUsersAlone(history);
    }

    [UnsupportedOSPlatform("windows")]
    private static void ShouldBeItsUsersAlone(string path)
    {
        const UnixFileMode Rights = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.GetUnixFileMode(path).ShouldBe(Directory.Exists(path) ? Rights | UnixFileMode.UserExecute : Rights, path);
    }

    [Fact]
    public async Task Settings_come_from_the_file_then_the_environment_then_the_command_line()
    {
        await File.WriteAllTextAsync(_folder["appsettings.json"], """{ "Index": { "Directory": "from-file" } }""");
        (await _alkbot.RunAsync("index", "build")).Status.ShouldBe(0);
        _alkbot.Environment["ALKBOT_Index__Directory"] = "from-environment";
        (await _alkbot.RunAsync("index", "build")).Status.ShouldBe(0);
        (await _alkbot.RunAsync("index", "build", "--index", "from-command-line")).Status.ShouldBe(0);

        foreach (var name in new[] { "from-file", "from-environment", "from-command-line" })
            File.Exists(_folder[Path.Combine(name, "current")]).ShouldBeTrue(name);
    }

    [Fact]
    public async Task A_wrong_setting_stops_the_start_with_its_key_and_place()
    {
        _alkbot.Environment["ALKBOT_Index__KeepGenerations"] = "none";

        (await _alkbot.RunAsync("index", "status")).ShouldHaveFailedWithOneLine(1)
            .ShouldBe("alkbot: Index:KeepGenerations (environment) is 'none'; it takes a whole number from 2 to 100.");
    }

    [Fact]
    public async Task Serve_builds_at_start_and_ends_on_a_signal_and_no_line_of_its_log_moves_a_cursor()
    {
        await File.WriteAllTextAsync(_folder["index-source/b.txt"], "Some text.");
        await File.WriteAllTextAsync(_folder["index-source/b.manifest.json"], """{ "title": "\u001b[31m\u202eT" }""");
        using var serve = _alkbot.Start("serve");
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var log = new StringBuilder();
        while (!log.ToString().Contains("serves", StringComparison.Ordinal))
        {
            var line = await serve.StandardError.ReadLineAsync(timeout.Token) ?? throw new InvalidOperationException(log.ToString());
            log.Append(line).Append('\n');
        }

        (await TerminateAsync(serve, timeout.Token)).ShouldBe(0);
        log.Append(await serve.StandardError.ReadToEndAsync(timeout.Token));
        log.ToString().ShouldNotContain("   at ");
        log.ToString().ShouldContain("b.txt is not in the index: ");
        log.ToString().ShouldContain("␛[31m<U+202E>T");
        log.ToString().Where(c => c != '\n' && HiddenCharacter.Is(c)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Waiting_for_input_ends_on_a_signal_without_a_word()
    {
        (await _alkbot.RunAsync("index", "build")).Status.ShouldBe(0);
        using var ask = _alkbot.Start("ask", "--stdin", "--json");
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await ask.StandardInput.WriteLineAsync("/help".AsMemory(), timeout.Token);
        await ask.StandardInput.FlushAsync(timeout.Token);
        // The answer shows that it now waits for the next line.
        (await ask.StandardOutput.ReadLineAsync(timeout.Token)).ShouldNotBeNull();

        (await TerminateAsync(ask, timeout.Token)).ShouldBe(143);
        (await ask.StandardError.ReadToEndAsync(timeout.Token)).ShouldBeEmpty();
    }

    private static async Task<int> TerminateAsync(Process process, CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }
}
