using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text.Json;
using AlkBot.EndToEnd.Tests.Running;
using AlkBot.Testing;

namespace AlkBot.EndToEnd.Tests.Terminal;

public sealed class PreviewTests : IDisposable
{
    private const string Record = """
        {"protocolSection":{"identificationModule":{"nctId":"NCT00000102","briefTitle":"A trial"},
        "statusModule":{"overallStatus":"COMPLETED","lastUpdatePostDateStruct":{"date":"2020-02"}},"designModule":{"phases":["PHASE3"]}}}
        """;

    private readonly TemporaryFolder _folder = new();

    // Only root can give a folder away; whoever else runs the tests takes the right from itself.
    private const string Somebody = "nobody";

    // As the source folder keeps them.
    private sealed record Renaming(string From, string To, string? Backup);

    private sealed record ChangeRecord(string Mark, IReadOnlyList<Renaming> Renamings);

    public PreviewTests() => File.WriteAllText(
        Path.Combine(_folder.Subfolder("sources"), "a.txt"), "A review. The trial NCT00000102 is a phase II trial of ceritinib.");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_admin_adds_a_source_looks_at_the_preview_activates_it_asks_and_rolls_back()
    {
        await RunAsync("index", "build");
        await File.WriteAllTextAsync(_folder["record.json"], Record);

        var preview = await RunAsync("index", "add", _folder["record.json"]);
        preview.Status.ShouldBe(0, preview.Error);
        preview.Out.ShouldContain("carried over unchanged: 1 source");
        preview.Out.ShouldContain("added  record: A trial (record, updated 2020-02)");
        preview.Out.ShouldContain("facts: NCT00000102, Status: COMPLETED; NCT00000102, Phase: PHASE3");
        preview.Out.ShouldContain("· speaks of NCT00000102");
        preview.Out.ShouldContain("new discrepancy  NCT00000102, phase: ");
        var id = IdOf(preview);
        (await RunAsync("index", "status")).Out.ShouldContain(
            $"preview {id}  asked for by terminal:{Environment.UserName} to add record.json; see alkbot index activate");
        (await RunAsync("ask", "/sources")).Out.ShouldNotContain("record.json");

        (await RunAsync("index", "activate", id)).Status.ShouldBe(0);
        File.Exists(Path.Combine(_folder["sources"], "record.json")).ShouldBeTrue();
        (await RunAsync("ask", "/sources")).Out.ShouldContain("record.json");
        (await RunAsync("index", "status")).Out.ShouldContain(
            $"sha256 {Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(_folder["record.json"])))}");
        (await RunAsync("index", "activate", id)).ShouldHaveFailedWithOneLine(1).ShouldContain(
            $"was activated already, by terminal:{Environment.UserName}");
        (await RunAsync("index", "verify")).Status.ShouldBe(0);

        (await RunAsync("index", "rollback")).Status.ShouldBe(0);
        (await RunAsync("ask", "/sources")).Out.ShouldNotContain("record.json");
        var log = await RunAsync("index", "log");
        log.Out.TrimEnd().Split('\n').Length.ShouldBe(4);
        log.Out.ShouldContain("\"action\":\"activate\"");
        log.Out.TrimEnd().Split('\n').ShouldAllBe(entry => entry.Contains($"\"by\":\"terminal:{Environment.UserName}\""));
        log.Error.ShouldBeEmpty();
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_folder_that_another_user_owns_is_told_before_a_preview_is_built()
    {
        var alkbot = new Executable(_folder.Path) { ObeysRights = true };
        await File.WriteAllTextAsync(_folder["record.json"], Record);
        string[] options = ["--sources", _folder["sources"], "--index", _folder["index"]];
        (await alkbot.RunAsync(["index", "build", .. options])).Status.ShouldBe(0);
        if (Executable.CanObeyRights)
        {
            await BelongToAsync(Somebody);
            try
            {
                (await alkbot.RunAsync(["index", "add", _folder["record.json"], .. options]))
                    .ShouldHaveFailedWithOneLine(1).ShouldContain("the folder of sources cannot be changed by this user");
                (await alkbot.RunAsync(["index", "status", .. options])).Out.ShouldContain("cannot be changed by this user");
                (await ReadinessAsync(alkbot, options)).ShouldBe(
                    "ready, but the folder of sources cannot be written: files can be neither added nor removed");
            }
            finally
            {
                await BelongToAsync(Environment.UserName);
            }
        }
        Directory.Exists(Path.Combine(_folder["index"], "staged")).ShouldBeFalse();
        (await ReadinessAsync(alkbot, options)).ShouldBe("ready");
        (await alkbot.RunAsync(["index", "add", _folder["record.json"], .. options])).Status.ShouldBe(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_activation_whose_process_was_killed_is_taken_back_unless_its_generation_is_current(bool isCurrent)
    {
        var (b, removed) = (Path.Combine(_folder["sources"], "b.txt"), _folder.Subfolder(Path.Combine("sources", ".removed")));
        await File.WriteAllTextAsync(b, "B review. A second sentence of text.");
        await RunAsync("index", "build");
        var id = IdOf(await RunAsync("index", "remove", "b"));
        if (isCurrent)
            await RunAsync("index", "activate", id);
        else
            File.Move(b, Path.Combine(removed, "b.txt"));
        // Killed after the last renaming.
        var record = new ChangeRecord(id, [new Renaming(b, Path.Combine(removed, "b.txt"), null)]);
        await File.WriteAllTextAsync(
            Path.Combine(_folder.Subfolder(Path.Combine("sources", ".adding")), "change"), JsonSerializer.Serialize(record));

        var sources = await RunAsync("ask", "/sources");

        sources.Out.Contains("b.txt").ShouldBe(!isCurrent);
        File.Exists(b).ShouldBe(!isCurrent);
        Directory.Exists(Path.Combine(_folder["sources"], ".adding")).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_kept_of_changes_long_past_is_deleted_on_demand()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder["sources"], "b.txt"), "B review. A second sentence of text.");
        await RunAsync("index", "build");
        await RunAsync("index", "activate", IdOf(await RunAsync("index", "remove", "b")));
        var removed = Path.Combine(_folder["sources"], ".removed", "b.txt");

        (await RunAsync("index", "purge", "--older-than", "1")).Out.ShouldContain("0 entries of the log of changes, 0 removed files");
        File.Exists(removed).ShouldBeTrue();
        (await RunAsync("index", "purge", "--older-than", "0")).Out.ShouldContain("3 entries of the log of changes, 1 removed files");

        File.Exists(removed).ShouldBeFalse();
        (await RunAsync("index", "log")).Out.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldContain("\"action\":\"purge\"");
        (await RunAsync("ask", "/sources")).Status.ShouldBe(0);
        (await RunAsync("index", "purge", "--older-than", "-1")).ShouldHaveFailedWithOneLine(2);
        (await RunAsync("index", "purge", "--older-than", "x")).ShouldHaveFailedWithOneLine(2).ShouldContain(
            "--older-than takes a whole number of days from 0 to 36500");
    }

    [Fact]
    public async Task A_preview_of_a_removal_can_be_discarded()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder["sources"], "b.txt"), "B review. A second sentence of text.");
        await RunAsync("index", "build");

        var preview = await RunAsync("index", "remove", "b");
        preview.Out.ShouldContain("removed  b");
        (await RunAsync("index", "discard", IdOf(preview))).Status.ShouldBe(0);
        File.Exists(Path.Combine(_folder["sources"], "b.txt")).ShouldBeTrue();
        (await RunAsync("index", "remove", "unknown")).ShouldHaveFailedWithOneLine(1)
            .ShouldContain("unknown: there is no such source in the index; it has a, b.");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_not_to_be_there() =>
        (await RunAsync("index", "add", _folder["none.xml"])).ShouldHaveFailedWithOneLine(1)
            .ShouldContain($"{_folder["none.xml"]}: there is no such file.");

    [Fact]
    public async Task A_source_that_was_rolled_back_is_added_again()
    {
        await RunAsync("index", "build");
        await File.WriteAllTextAsync(_folder["record.json"], Record);
        await RunAsync("index", "activate", IdOf(await RunAsync("index", "add", _folder["record.json"])));
        await RunAsync("index", "rollback");

        var preview = await RunAsync("index", "add", _folder["record.json"]);
        preview.Out.ShouldContain("added  record");
        (await RunAsync("index", "activate", IdOf(preview))).Status.ShouldBe(0);
        (await RunAsync("ask", "/sources")).Out.ShouldContain("record.json");
        (await RunAsync("index", "add", _folder["record.json"])).ShouldHaveFailedWithOneLine(1).ShouldContain("this changes nothing");
    }

    [Theory]
    [InlineData("a.manifest.json", """{ "title": "A review" }""")]
    [InlineData("a.facts.json", "[]")]
    [InlineData("lexicon.json", """{ "entities": [ { "id": "drug:ceritinib", "names": { "brand": [ "Zykadia" ] } } ] }""")]
    [InlineData("table.csv", "a,b")]
    public async Task Any_file_of_the_source_folder_is_removed_by_its_name(string name, string text)
    {
        var path = Path.Combine(_folder["sources"], name);
        await File.WriteAllTextAsync(path, text);
        (await RunAsync("index", "build")).Status.ShouldBe(0);

        var preview = await RunAsync("index", "remove", name);
        preview.Status.ShouldBe(0, preview.Error);
        (await RunAsync("index", "activate", IdOf(preview))).Status.ShouldBe(0);

        File.Exists(path).ShouldBeFalse();
        (await File.ReadAllTextAsync(Path.Combine(_folder["sources"], ".removed", name))).ShouldBe(text);
        (await RunAsync("index", "build")).Out.ShouldContain("1 source,");
    }

    [Fact]
    public async Task A_folder_is_none_of_the_files_to_add() =>
        (await RunAsync("index", "add", _folder["sources"])).ShouldHaveFailedWithOneLine(1)
            .ShouldContain("this is a folder; name the files");

    [Theory]
    [InlineData(40_000_000, "huge.json: the file has 40000000 bytes, and a source at most 33554432; divide it.")]
    [InlineData(1L << 40, "huge.json: the file has 1099511627776 bytes, and a source at most 33554432; divide it.")]
    [InlineData(0, "huge.json: the file is empty; it has to hold the text of a source.")]
    public async Task A_file_to_add_that_is_too_large_or_has_no_length_is_refused_without_being_read(long length, string line)
    {
        using (var file = File.Create(_folder["huge.json"]))
            file.SetLength(length);
        var before = GC.GetTotalAllocatedBytes();

        (await RunAsync("index", "add", _folder["huge.json"])).ShouldHaveFailedWithOneLine(1).ShouldBe("alkbot: " + line);

        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(32_000_000);
    }

    [Fact]
    public async Task An_incremental_build_answers_as_a_full_one()
    {
        await RunAsync("index", "build");
        await File.WriteAllTextAsync(Path.Combine(_folder["sources"], "record.json"), Record);
        (await RunAsync("index", "build")).Out.ShouldContain("carried over unchanged: 1 source");
        var incremental = await SaidAsync();

        Directory.Delete(_folder["index"], recursive: true);
        (await RunAsync("index", "build")).Out.ShouldNotContain("carried over");
        (await SaidAsync()).ShouldBe(incremental);
    }

    // Every fact with its citations, the sources, and passages as a search ranks them.
    private async Task<string> SaidAsync()
    {
        var asked = (await RunAsync("ask", "--json", "Which patients were treated?")).Out;
        return string.Concat(
            (await RunAsync("export", "--format", "jsonl")).Out,
            (await RunAsync("source", "list")).Out,
            asked[..asked.IndexOf("\"index\":", StringComparison.Ordinal)]);
    }

    private static string IdOf(Run preview) => preview.Out.Split(' ')[1].TrimEnd(':');

    private Task<Run> RunAsync(params string[] arguments) =>
        InProcess.RunAsync([.. arguments, "--sources", _folder["sources"], "--index", _folder["index"]]);

    [UnsupportedOSPlatform("windows")]
    private async Task BelongToAsync(string owner)
    {
        const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute
            | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        if (Environment.UserName == "root")
        {
            using var chown = System.Diagnostics.Process.Start("chown", [owner, _folder["sources"]]);
            await chown.WaitForExitAsync();
            chown.ExitCode.ShouldBe(0);
            owner = Environment.UserName;
        }
        File.SetUnixFileMode(_folder["sources"], owner == Environment.UserName ? Readable | UnixFileMode.UserWrite : Readable);
    }

    private static async Task<string> ReadinessAsync(Executable alkbot, string[] options)
    {
        const string Listening = "Now listening on: ";
        alkbot.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        using var serve = alkbot.Start(["serve", .. options]);
        using var timeout = new CancellationTokenSource(alkbot.Patience);
        try
        {
            string? line;
            do
                line = await serve.StandardError.ReadLineAsync(timeout.Token);
            while (line?.Contains(Listening, StringComparison.Ordinal) == false);
            using var http = new HttpClient();
            return (await http.GetStringAsync(new Uri(line.ShouldNotBeNull().Split(Listening)[1] + "/readyz"), timeout.Token)).Trim();
        }
        finally
        {
            serve.Kill(entireProcessTree: true);
        }
    }
}
