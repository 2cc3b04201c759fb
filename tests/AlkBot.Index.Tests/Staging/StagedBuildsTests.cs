using System.Text;
using AlkBot.Evidence;
using AlkBot.Index.Reporting;
using AlkBot.Index.Staging;
using AlkBot.Index.Storage;
using AlkBot.Index.Tests.Generations;
using AlkBot.Testing;

namespace AlkBot.Index.Tests.Staging;

#pragma warning disable CA1001 // xunit disposes through IAsyncLifetime.
public sealed class StagedBuildsTests : IAsyncLifetime
#pragma warning restore CA1001
{
    // In the index folder; those in the folder of sources are FolderEditingTests'.
    private const int StepsOfActivation = 4;

    private static readonly Dictionary<string, Func<Exception>> Kinds = new()
    {
        ["disk full"] = () => new IOException("No space left on device", 28),
        ["read-only"] = () => new IOException("Read-only file system", 30),
        ["name too long"] = () => new PathTooLongException("The file name is too long."),
        ["permission"] = () => new UnauthorizedAccessException("Access to the path is denied."),
    };

    private readonly IndexFolder _index = new();
    private readonly FakeFolder _folder = new(("a.txt", "Alpha."), ("b.txt", "Beta."));
    private string _base = "";

    public static TheoryData<string, int, bool> Faults
    {
        get
        {
            var faults = new TheoryData<string, int, bool>();
            foreach (var kind in Kinds.Keys)
            {
                for (var step = 0; step < StepsOfActivation; step++)
                {
                    faults.Add(kind, step, false);
                    faults.Add(kind, step, true);
                }
            }
            return faults;
        }
    }

    private StagedBuilds Previews => new(_index.Store, _folder);

    public async Task InitializeAsync() => _base = (await _index.Store.BuildAsync(_folder, null, default)).Generation.Id;

    public Task DisposeAsync()
    {
        _index.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_preview_tells_what_would_change_and_changes_nothing()
    {
        var preview = await AddAsync("c.txt", "Gamma.");
        preview.Report.Sources.Added.ShouldBe(["c"]);
        preview.Report.CarriedOver.ShouldBe(2);
        preview.Report.Previous.ShouldNotBeNull().Id.ShouldBe(_base);
        preview.Staged.ShouldBe(preview.Staged with { Base = _base, By = "ada" });
        (await CurrentAsync()).ShouldBe(_base);
        _folder.Files.Keys.ShouldBe(["a.txt", "b.txt"]);
        Previews.List().ShouldHaveSingleItem().Id.ShouldBe(preview.Staged.Id);
        _index.Folders.ShouldBe([_base]);
    }

    [Fact]
    public async Task Activating_makes_the_preview_current_and_carries_the_change_out()
    {
        var id = (await AddAsync("c.txt", "Gamma.")).Staged.Id;
        (await Previews.ActivateAsync(id, "bob", default)).Id.ShouldBe(id);
        (await CurrentAsync()).ShouldBe(id);
        _folder.Files["c.txt"].ShouldBe("Gamma.");
        (await _index.Store.VerifyAsync(null, default)).Ok.ShouldBeTrue();
        (await _index.Store.EnsureAsync(_folder, null, default)).ShouldBeNull();
        Previews.List().ShouldBeEmpty();
        (await Should.ThrowAsync<IndexException>(async () => await Previews.ActivateAsync(id, "ada", default)))
            .Message.ShouldBe($"The preview {id} was activated already, by bob");
        (await _index.Store.RollbackAsync(default)).Id.ShouldBe(_base);
    }

    [Fact]
    public async Task Previews_that_were_killed_half_written_push_no_whole_one_out_and_are_cleared()
    {
        var id = (await AddAsync("c.txt", "Gamma.")).Staged.Id;
        var staged = Path.Combine(_index.Store.Folder, "staged");
        for (var i = 1; i <= 5; i++)
            Directory.CreateDirectory(Path.Combine(staged, $"29991231T000000000Z-0{i}", "files"));

        var next = (await AddAsync("d.txt", "Delta.")).Staged.Id;

        Previews.List().Select(p => p.Id).ShouldBe([next, id]);
        Directory.GetDirectories(staged).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_build_clears_what_was_set_aside_before()
    {
        Directory.CreateDirectory(_index.Of("20200101T000000000Z-01.damaged"));

        await _index.Store.BuildAsync(_folder, null, default);

        _index.Folders.ShouldAllBe(name => !name.EndsWith(".damaged"));
    }

    [Fact]
    public async Task A_source_whose_file_is_gone_already_is_left_to_the_next_build()
    {
        var removal = await Previews.StageAsync([], Previews.FilesOf(["b"]), "ada", null, default);
        await Previews.ActivateAsync(removal.Staged.Id, "ada", default);
        await _index.Store.RollbackAsync(default);

        Should.Throw<SourceException>(() => Previews.FilesOf(["b"]))
            .Message.ShouldBe("b: its file b.txt is not among the sources any more; the next build takes it out of the index.");
    }

    [Theory]
    [InlineData("20260131T093000123Z-01")]
    [InlineData("../../generations")]
    public async Task There_is_no_preview_of_an_id_that_never_was(string id)
    {
        (await Should.ThrowAsync<IndexException>(async () => await Previews.ActivateAsync(id, "bob", default)))
            .Message.ShouldBe($"There is no preview {id}");
        Should.Throw<IndexException>(() => Previews.Find(id)).Message.ShouldBe($"There is no preview {id}");
    }

    [Fact]
    public async Task A_waiting_preview_is_read_again_with_what_it_would_change()
    {
        var preview = await AddAsync("c.txt", "Gamma.");
        var found = Previews.Find(preview.Staged.Id);
        found.Change.ToString().ShouldBe("add c.txt");
        (await Previews.ReadReportAsync(found, default)).ShouldNotBeNull().Sources.Added.ShouldBe(["c"]);
    }

    [Fact]
    public async Task Sources_are_removed_by_the_files_that_they_were_read_from()
    {
        Previews.FilesOf(["b", "a"]).ShouldBe(["b.txt", "a.txt"]);
        Should.Throw<SourceException>(() => Previews.FilesOf(["a", "z"]))
            .Message.ShouldBe("z: there is no such source in the index; it has a, b.");
    }

    [Fact]
    public async Task What_a_rollback_left_in_the_folder_is_removed_by_its_file_s_name()
    {
        await Previews.ActivateAsync((await AddAsync("c.txt", "Gamma.")).Staged.Id, "ada", default);
        await _index.Store.RollbackAsync("ada", default);
        RollbackLines.Files(_index.Store.ReadLog(), "/index").ToString().ShouldContain("the next build brings back what was rolled back (add c.txt)");

        var removed = await Previews.StageAsync([], Previews.FilesOf(["c.txt"]), "ada", null, default);

        removed.Report.Difference.ShouldNotBeNull().Sources.ShouldBe(default);
        await Previews.ActivateAsync(removed.Staged.Id, "ada", default);
        _folder.Files.Keys.ShouldBe(["a.txt", "b.txt"]);
        (await _index.Store.BuildAsync(_folder, null, default)).Generation.Sources.ShouldBe(2);
    }

    [Fact]
    public async Task What_a_rollback_left_in_the_folder_is_previewed_when_it_is_added_again()
    {
        var change = new[] { File("b.txt", "Better."), File("c.txt", "Gamma.") };
        await Previews.ActivateAsync((await StageAsync(change)).Staged.Id, "ada", default);
        await _index.Store.RollbackAsync("ada", default);

        (await Should.ThrowAsync<SourceException>(async () => await AddAsync("a.txt", "Alpha."))).Message.ShouldContain("changes nothing");
        var again = await StageAsync(change);
        again.Report.Sources.Added.ShouldBe(["c"]);
        again.Report.Sources.Changed.ShouldBe(["b"]);
        (await Previews.ActivateAsync(again.Staged.Id, "ada", default)).Sources.ShouldBe(3);
        (await Should.ThrowAsync<SourceException>(async () => await StageAsync(change))).Message.ShouldContain("changes nothing");
    }

    [Theory]
    [InlineData("b.txt", "Better.")]
    [InlineData("c.txt", "Gamma.")]
    public async Task One_file_alone_that_a_rollback_left_is_added_again(string name, string text)
    {
        await Previews.ActivateAsync((await AddAsync(name, text)).Staged.Id, "ada", default);
        await _index.Store.RollbackAsync("ada", default);

        var id = (await AddAsync(name, text)).Staged.Id;
        (await Previews.ActivateAsync(id, "ada", default)).Id.ShouldBe(id);
    }

    [Fact]
    public async Task A_file_is_found_by_its_name_without_any_file_being_opened()
    {
        _folder.Write("new.txt", "New.");
        _folder.BeforeListing = () => throw new InvalidOperationException("The sources were read.");

        Previews.FilesOf(["new.txt", "a"]).ShouldBe(["new.txt", "a.txt"]);
    }

    [Fact]
    public async Task A_source_can_be_removed_and_replaced()
    {
        var preview = await Previews.StageAsync([File("b.txt", "Better.")], ["a.txt"], "ada", null, default);
        preview.Report.Sources.Removed.ShouldBe(["a"]);
        preview.Report.Sources.Changed.ShouldBe(["b"]);
        await Previews.ActivateAsync(preview.Staged.Id, "ada", default);
        _folder.Files.ShouldBe(new Dictionary<string, string> { ["b.txt"] = "Better." });
    }

    [Fact]
    public async Task Discarding_leaves_no_trace_but_in_the_log()
    {
        var id = (await AddAsync("c.txt", "Gamma.")).Staged.Id;
        Previews.Discard(id, "bob");
        Previews.List().ShouldBeEmpty();
        Directory.EnumerateFileSystemEntries(Path.Combine(_index.Root, "staged")).ShouldBeEmpty();
        foreach (var use in new Func<Task>[] { () => Task.Run(() => Previews.Discard(id, "bob")), Activate })
            (await Should.ThrowAsync<IndexException>(use)).Message.ShouldBe($"The preview {id} was discarded already, by bob");

        async Task Activate() => await Previews.ActivateAsync(id, "bob", default);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData(".hidden.txt")]
    [InlineData("a/b.txt")]
    [InlineData("a\\b.txt")]
    [InlineData("../a.manifest.json")]
    [InlineData("..\\a.facts.json")]
    [InlineData("/lexicon.json")]
    [InlineData("")]
    [InlineData("a\u0000.txt")]
    [InlineData("txt.\u202ea")]
    [InlineData("C:evil.txt")]
    public async Task A_name_that_leads_elsewhere_is_refused(string name) =>
        (await Should.ThrowAsync<SourceException>(async () => await AddAsync(name, "Text."))).Message.ShouldEndWith("rename it.");

    [Theory]
    [InlineData(118, false)]
    [InlineData(119, true)]
    public void A_name_is_limited_in_bytes_as_file_systems_limit_it(int greekLetters, bool refused) =>
        (File(new string('α', greekLetters) + ".txt", "Text.").WrongName() is not null).ShouldBe(refused);

    [Theory]
    [InlineData("c.txt", "broken", "c.txt: it is broken.")]
    [InlineData("c.set", "broken\nbroken", "c.set: record 1: it is broken.")]
    [InlineData("c.bin", "Bytes.", "c.bin: this changes nothing; it is among the sources already, or of a kind that is not read.")]
    [InlineData("a.txt", "Alpha.", "a.txt: this changes nothing; it is among the sources already, or of a kind that is not read.")]
    public async Task What_would_add_nothing_is_refused_and_leaves_nothing(string name, string text, string reason)
    {
        (await Should.ThrowAsync<SourceException>(async () => await AddAsync(name, text))).Message.ShouldBe(reason);
        Previews.List().ShouldBeEmpty();
        Directory.EnumerateFileSystemEntries(Path.Combine(_index.Root, "staged")).ShouldBeEmpty();
        _index.Folders.ShouldBe([_base]);
    }

    [Fact]
    public async Task A_file_of_many_records_is_added_without_those_that_are_refused_and_the_preview_names_them()
    {
        var preview = await AddAsync("c.set", "Gamma.\nbroken\nDelta.");

        preview.Report.Sources.Added.ShouldBe(["c-1", "c-3"]);
        preview.Report.Generation.Refused.Select(r => $"{r}").ShouldBe(["c.set: record 2: it is broken."]);
        BuildReportLines.Of(preview.Report).Select(FormattableString.Invariant).ShouldContain("refused  c.set: record 2: it is broken.");
        (await Previews.ActivateAsync(preview.Staged.Id, "ada", default)).Sources.ShouldBe(4);
        _folder.Files.Keys.ShouldContain("c.set");
    }

    [Fact]
    public async Task Of_several_files_one_that_cannot_be_read_at_all_is_named()
    {
        var added = new[] { File("c.set", "Gamma.\nbroken"), File("d.txt", "broken") };

        (await Should.ThrowAsync<SourceException>(async () => await Previews.StageAsync(added, [], "ada", null, default)))
            .Message.ShouldBe("d.txt: it is broken.");
    }

    [Fact]
    public async Task A_preview_of_an_index_or_of_sources_that_changed_since_is_not_activated()
    {
        var id = (await AddAsync("c.txt", "Gamma.")).Staged.Id;
        _folder.Write("d.txt", "Delta.");
        (await Should.ThrowAsync<IndexException>(async () => await Previews.ActivateAsync(id, "ada", default)))
            .Message.ShouldStartWith("The sources have changed");
        (await CurrentAsync()).ShouldBe(_base);
        await _index.Store.BuildAsync(_folder, null, default);
        (await Should.ThrowAsync<IndexException>(async () => await Previews.ActivateAsync(id, "ada", default)))
            .Message.ShouldBe($"The index has changed since {id} was previewed; preview it again");
        _folder.Files.Keys.ShouldNotContain("c.txt");
    }

    [Fact]
    public async Task A_damaged_preview_is_not_activated()
    {
        var id = (await AddAsync("c.txt", "Gamma.")).Staged.Id;
        var path = IndexFolder.BulkOf(Path.Combine(_index.Root, "staged", id, "generation"));
        var bytes = await System.IO.File.ReadAllBytesAsync(path);
        bytes[bytes.Length / 2] ^= 4;
        await System.IO.File.WriteAllBytesAsync(path, bytes);
        (await Should.ThrowAsync<IndexException>(async () => await Previews.ActivateAsync(id, "ada", default)))
            .Message.ShouldContain("is damaged");
        (await CurrentAsync()).ShouldBe(_base);
    }

    [Fact]
    public async Task A_preview_whose_report_is_lost_can_be_discarded_and_nothing_else()
    {
        var id = (await AddAsync("c.txt", "Gamma.")).Staged.Id;
        System.IO.File.Delete(Path.Combine(_index.Root, "staged", id, "generation", "report.json"));

        (await Previews.ReadReportAsync(Previews.Find(id), default)).ShouldBeNull();
        (await Should.ThrowAsync<IndexException>(async () => await Previews.ActivateAsync(id, "ada", default)))
            .Message.ShouldEndWith("preview it again");
        Previews.Discard(id, "bob").Change.ToString().ShouldBe("add c.txt");
        Previews.List().ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_change_is_in_the_log_with_who_made_it()
    {
        var first = (await AddAsync("c.txt", "Gamma.")).Staged.Id;
        Previews.Discard(first, "bob");
        var second = (await AddAsync("c.txt", "Gamma.")).Staged.Id;
        await Previews.ActivateAsync(second, "eve", default);
        await _index.Store.RollbackAsync("ada", default);
        _index.Store.ReadLog().Entries.Select(e => $"{e.By} {e.Action} {Name(e.Generation)} -> {Name(e.Current)} {e.Detail}".TrimEnd())
            .ShouldBe([
                "unknown build base -> base",
                "ada preview first -> base add c.txt",
                "bob discard first -> base add c.txt",
                "ada preview second -> base add c.txt",
                "eve activate second -> second add c.txt",
                "ada rollback second -> base",
            ]);

        string Name(string? id) => id == _base ? "base" : id == first ? "first" : id == second ? "second" : "?";
    }

    [Fact]
    public async Task A_torn_last_line_of_the_log_is_told_and_does_not_spoil_the_next()
    {
        var log = Path.Combine(_index.Root, "changes.jsonl");
        await System.IO.File.AppendAllTextAsync(log, "{\"at\":\"2026-01-3", Encoding.UTF8);
        _index.Store.ReadLog().Damaged.ShouldBe([2]);
        await AddAsync("c.txt", "Gamma.");
        var read = _index.Store.ReadLog();
        read.Damaged.ShouldBe([2]);
        read.Entries.Select(e => e.Action).ShouldBe(["build", "preview"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task An_activation_that_dies_at_any_step_leaves_a_whole_generation_and_the_log_tells(int step)
    {
        var id = (await AddAsync("c.txt", "Gamma.")).Staged.Id;
        var dying = new StagedBuilds(_index.StoreWith(new FaultyChanges { FailFrom = step }), _folder);
        await Should.ThrowAsync<IndexException>(async () => await dying.ActivateAsync(id, "ada", default));
        (await _index.Store.RecoverAsync(long.MaxValue, default)).ShouldBeEmpty();
        (await CurrentAsync()).ShouldBe(_base);
        (await _index.Store.VerifyAsync(null, default)).Ok.ShouldBeTrue();
        await _index.Store.BuildAsync(_folder, null, default);
        var log = _index.Store.ReadLog().Entries.Select(e => e.Action);
        log.ShouldBe(step == 0 ? ["build", "preview", "build"] : ["build", "preview", "activate", "interrupted", "build"]);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Whichever_step_of_an_activation_fails_once_all_is_as_before_or_all_is_done_and_the_log_says_which(
        string kind, int step, bool afterIt)
    {
        var id = (await StageAsync(File("a.txt", "Other."), File("c.txt", "Gamma."))).Staged.Id;
        var faulty = new FaultyChanges { FailFrom = step, WorkAgainFrom = step + 1, AfterTheStep = afterIt, Failure = Kinds[kind] };

        var failure = await Record.ExceptionAsync(
            async () => await new StagedBuilds(_index.StoreWith(faulty), _folder).ActivateAsync(id, "ada", default));

        var isDone = failure is null;
        failure.ShouldBeAssignableTo<IndexException>();
        (await CurrentAsync()).ShouldBe(isDone ? id : _base);
        _folder.Files["a.txt"].ShouldBe(isDone ? "Other." : "Alpha.");
        _folder.Files.ContainsKey("c.txt").ShouldBe(isDone);
        var last = _index.Store.ReadLog().Entries[^1];
        last.Current.ShouldBe(isDone ? id : _base);
        last.Action.ShouldBe(isDone ? "activate" : step == 0 && !afterIt ? "preview" : "interrupted");
        if (!isDone)
            (await Previews.ActivateAsync(id, "ada", default)).Id.ShouldBe(id);
    }

    [Fact]
    public async Task An_activation_has_no_other_steps_than_those_that_are_let_fail()
    {
        var id = (await StageAsync(File("a.txt", "Other."), File("c.txt", "Gamma."))).Staged.Id;
        var counted = new FaultyChanges();

        await new StagedBuilds(_index.StoreWith(counted), _folder).ActivateAsync(id, "ada", default);

        counted.Steps.ShouldBe(StepsOfActivation);
    }

    [Fact]
    public async Task An_activation_whose_folder_refuses_is_told_as_interrupted_at_once()
    {
        var id = (await AddAsync("c.txt", "Gamma.")).Staged.Id;
        _folder.BeforeApplying = () => throw new SourceException($"'sources': the folder of sources cannot be changed: full");
        await Should.ThrowAsync<SourceException>(async () => await Previews.ActivateAsync(id, "ada", default));
        _index.Store.ReadLog().Entries.Select(e => e.Action).ShouldBe(["build", "preview", "activate", "interrupted"]);
        Previews.List().ShouldHaveSingleItem().Id.ShouldBe(id);
    }

    [Fact]
    public async Task No_preview_is_built_of_a_change_that_this_user_may_not_make_and_the_status_says_so()
    {
        _folder.NotWritable = $"'sources': the folder of sources cannot be changed by this user: denied";
        (await Should.ThrowAsync<SourceException>(async () => await AddAsync("c.txt", "Gamma."))).Reason.ShouldBe(_folder.NotWritable);
        _index.Store.ReadLog().Entries.Count.ShouldBe(1);
        (await IndexStatus.ReadAsync(_index.Store, _folder, default)).NotWritable.ShouldBe(_folder.NotWritable);
    }

    private static StagedFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    private ValueTask<Preview> AddAsync(string name, string text) => StageAsync(File(name, text));

    private ValueTask<Preview> StageAsync(params StagedFile[] added) => Previews.StageAsync(added, [], "ada", null, default);

    private async Task<string?> CurrentAsync() => (await _index.Store.ReadCurrentAsync(default))?.Id;
}
