using AlkBot.Discord.Interactions;
using AlkBot.Evidence;
using AlkBot.Testing;

namespace AlkBot.Discord.Tests.Administration;

public sealed class IndexTests
{
    [Theory]
    [InlineData("status")]
    [InlineData("log")]
    [InlineData("add")]
    [InlineData("remove")]
    [InlineData("rebuild")]
    [InlineData("rollback")]
    [InlineData("verify")]
    [InlineData(null)]
    public async Task Nobody_but_administrators_may_use_it(string? subcommand)
    {
        await using var bot = await Bot.StartAsync();

        var response = await bot.IndexAsync(subcommand, user: 8, roles: [9]);

        response.Message.IsPrivate.ShouldBeTrue();
        response.Message.Text().ShouldContain("Only those who administer me");
        response.Continuation.ShouldBeNull();
    }

    [Fact]
    public async Task Where_no_administrator_is_configured_everybody_is_refused()
    {
        await using var bot = Bot.WithoutAdmins();

        (await bot.IndexAsync("rebuild", user: 0)).Message.Text().ShouldContain("Nobody is configured");
    }

    [Fact]
    public async Task A_user_or_a_role_may_be_an_administrator()
    {
        await using var bot = await Bot.StartAsync();
        var current = await bot.Store.ReadCurrentAsync(CancellationToken.None);

        (await bot.IndexAsync("status")).Message.Text().ShouldContain(current!.Id);
        (await bot.IndexAsync("status", 8, 9, Bot.AdminRole)).Message.Text().ShouldContain("1 source, 4 passages, 9 facts");
    }

    [Fact]
    public async Task The_status_says_in_words_what_is_old_and_retracted_and_that_nothing_failed()
    {
        await using var bot = await Bot.StartAsync(
            From("article", ("published", "1990-01-01"), ("status", "retracted")), From("late", ("fetched", "2025-08")),
            From("old", ("fetched", "July 31, 2025"), ("published", "2026")), From("ancient", ("updated", "2020")));

        var text = (await bot.IndexAsync("status")).Message.Text();

        text.ShouldContain("Source old: The title of old (review, fetched July 31, 2025)");
        text.ShouldContain("Source article: The title of article (review, 1990-01-01)\nTake care: article is retracted.");
        text.ShouldContain("No file was refused.\nMore than a year old, and where they are from something else may stand by now: ancient, old\n");
    }

    private static SourceEvidence From(string id, params (string Key, string Value)[] bibliography)
    {
        var evidence = Some.Evidence(id, $"A text of {id}.");
        return evidence with { Source = evidence.Source with { Bibliography = bibliography.ToDictionary() } };
    }

    [Fact]
    public async Task The_status_says_first_that_Discord_has_not_taken_the_commands()
    {
        await using var bot = await Bot.StartAsync();
        (await bot.IndexAsync("status")).Message.Text().ShouldNotContain("has not taken");

        bot.Registration.Refuse("Not now.", new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero));

        (await bot.IndexAsync("status")).Message.Text().ShouldSatisfyAllConditions(
            told => told.ShouldStartWith("### Index\nDiscord has not taken the commands"),
            told => told.Replace("\\", "", StringComparison.Ordinal).ShouldContain("Not now. It is tried again <t:1785585600:R>."));
    }

    [Fact]
    public async Task A_rebuild_answers_at_once_and_ends_in_what_changed()
    {
        await using var bot = await Bot.StartAsync();
        bot.Corpus.Sources[0] = Bot.Review(trials: 3);
        var message = new FakeFollowUp();

        var response = await bot.IndexAsync("rebuild");
        response.Message.IsPrivate.ShouldBeTrue();
        await response.Continuation!(message, CancellationToken.None);

        var outcome = message.Edits[^1].Text();
        outcome.ShouldContain("The new index answers now");
        outcome.ShouldContain("sources 0 added, 0 removed, 1 changed; passages 1 added, 0 removed, 0 changed; facts");
        (await bot.CommandAsync("trial", ("nct", "NCT00000003"))).Message.Title().ShouldBe("NCT00000003");
    }

    [Fact]
    public async Task When_it_was_built_is_told_as_how_long_ago_that_is()
    {
        await using var bot = await Bot.StartAsync();
        bot.Corpus.Sources[0] = Bot.Review(trials: 3);

        (await Bot.OutcomeAsync(await bot.IndexAsync("rebuild"))).Text().ShouldContain("Built <t:1785585600:R> with ");
        (await bot.IndexAsync("rollback")).Message.Text().ShouldContain("Built <t:1785585600:R> with ");
        (await bot.IndexAsync("status")).Message.Text().ShouldContain("Built <t:1785585600:R> with ");
    }

    [Fact]
    public async Task A_rebuild_tells_every_stage_before_its_outcome_however_fast_it_is()
    {
        await using var bot = await Bot.StartAsync();
        var message = new FakeFollowUp();

        await (await bot.IndexAsync("rebuild")).Continuation!(message, CancellationToken.None);

        string.Join('\n', message.Edits[^2].Text().Split('\n').Skip(1)).ShouldBe(
            "Reading the sources …\nIndexed imatinib-review (1) …\nWriting the index …\nVerifying every quote …\n"
            + "Comparing with the previous generation …");
        message.Edits[^1].Text().ShouldContain("The new index answers now");
    }

    [Fact]
    public async Task A_rebuild_that_fails_says_why_and_leaves_the_old_index_answering()
    {
        await using var bot = await Bot.StartAsync();
        var before = await bot.Store.ReadCurrentAsync(CancellationToken.None);
        bot.Corpus.BeforeEach = (_, _) => throw new SourceException($"broken.txt: not UTF-8 @everyone");
        var message = new FakeFollowUp();

        await (await bot.IndexAsync("rebuild")).Continuation!(message, CancellationToken.None);

        message.Edits[^1].Text().ShouldContain("broken.txt: not UTF-8 \\@\u200beveryone");
        message.Edits[^1].Text().ShouldContain($"Generation {before!.Id} goes on answering.");
        (await bot.CommandAsync("drug", ("name", "imatinib"))).Message.Title().ShouldBe("imatinib");
    }

    [Fact]
    public async Task What_nobody_foresaw_is_told_by_its_id_alone()
    {
        await using var bot = await Bot.StartAsync();
        bot.Corpus.BeforeEach = (_, _) => throw new InvalidOperationException("secret");
        var message = new FakeFollowUp();

        await (await bot.IndexAsync("rebuild")).Continuation!(message, CancellationToken.None);

        message.Edits[^1].Text().ShouldContain("under the id");
        message.Edits[^1].Text().ShouldNotContain("secret");
    }

    [Fact]
    public async Task Only_one_rebuild_runs_and_it_shows_how_far_it_is()
    {
        await using var bot = await Bot.StartAsync();
        var (reached, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        bot.Corpus.BeforeEach = (place, _) =>
        {
            if (place == 0)
                return Task.CompletedTask;
            reached.TrySetResult();
            return goOn.Task;
        };
        var message = new FakeFollowUp();
        var running = (await bot.IndexAsync("rebuild")).Continuation!(message, CancellationToken.None);
        await reached.Task;

        (await bot.IndexAsync("rebuild")).Message.Text().ShouldContain("running already");
        bot.Time.Advance(TimeSpan.FromSeconds(2));
        (await message.FirstEdit).Text().ShouldContain("Reading the sources");
        goOn.SetResult();
        await running;

        message.Edits[^1].Text().ShouldContain("The new index answers now");
        (await bot.IndexAsync("rebuild")).Continuation.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_build_goes_on_where_its_progress_cannot_be_shown()
    {
        await using var bot = await Bot.StartAsync();
        var (reached, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        bot.Corpus.BeforeEach = (place, _) =>
        {
            if (place == 1)
                reached.TrySetResult();
            return place == 1 ? goOn.Task : Task.CompletedTask;
        };
        var message = new FakeFollowUp { FailsFirst = true };
        var running = (await bot.IndexAsync("rebuild")).Continuation!(message, CancellationToken.None);
        await reached.Task;
        bot.Time.Advance(TimeSpan.FromSeconds(2));
        await message.FirstEdit;
        goOn.SetResult();
        await running;

        message.Edits[^1].Text().ShouldContain("The new index answers now");
    }

    [Fact]
    public async Task Rollback_goes_back_to_the_build_before_and_says_when_there_is_none()
    {
        await using var bot = await Bot.StartAsync();
        var first = await bot.Store.ReadCurrentAsync(CancellationToken.None);

        (await bot.IndexAsync("rollback")).Message.Text().ShouldContain("no generation before");
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        await bot.Store.BuildAsync(bot.Corpus, null, CancellationToken.None);

        var text = (await bot.IndexAsync("rollback")).Message.Text();
        text.ShouldContain(first!.Id);
        text.ShouldContain("the next build brings back what was rolled back.");
    }

    [Fact]
    public async Task A_rollback_of_an_added_file_says_that_the_next_build_brings_it_back_and_how_to_prevent_that()
    {
        await using var bot = await Bot.StartAsync();
        var preview = await bot.PreviewAsync("added.txt", "A text.");
        await bot.PressAsAdminAsync(preview.Button("Activate").CustomId!);

        (await bot.IndexAsync("rollback")).Message.Text().ShouldContain(
            "the next build brings back what was rolled back (add added.txt). If that isn't wanted, "
            + "take an added file out with /index remove");
        var removal = await Bot.OutcomeAsync(await bot.IndexAsync("remove", ("source", new OptionValue("added.txt", 3))));
        await bot.PressAsAdminAsync(removal.Button("Activate").CustomId!);
        (await Bot.OutcomeAsync(await bot.IndexAsync("rebuild", []))).Text().ShouldContain("1 source,");
    }

    [Fact]
    public async Task A_reason_that_names_a_folder_of_the_server_is_told_without_where_it_is()
    {
        await using var bot = await Bot.StartAsync();
        var (folder, above) = (bot.Store.Folder, Path.GetDirectoryName(bot.Store.Folder)!);

        var refused = (await bot.IndexAsync("rollback")).Message.Text();
        refused.ShouldContain("There is no generation before");
        refused.ShouldContain($"in '{Path.GetFileName(folder)}'");
        refused.ShouldNotContain(above);

        Directory.Delete(folder, recursive: true);
        await File.WriteAllTextAsync(folder, "A file in the place of the folder.");
        var failed = (await Bot.OutcomeAsync(await bot.IndexAsync("rebuild", []))).Text();
        failed.ShouldContain("The index was not rebuilt");
        failed.ShouldContain(Path.GetFileName(folder));
        failed.ShouldNotContain(above);
    }

    [Theory]
    [InlineData("/srv/bot/index: the folder cannot be read", "index: the folder cannot be read.")]
    [InlineData("'/srv/the bot/my sources': the folder cannot be read", "'my sources': the folder cannot be read.")]
    [InlineData("'/srv/the bot/index' cannot be written", "'index' cannot be written.")]
    [InlineData("'C:\\the bot\\index' cannot be written", "'index' cannot be written.")]
    [InlineData("a.txt: line 3: 2/3 of NCT1/NCT2, see https://a.org/b/c", "a.txt: line 3: 2/3 of NCT1/NCT2, see https://a.org/b/c.")]
    public async Task Of_a_path_only_its_last_part_is_told(string reason, string told)
    {
        await using var bot = await Bot.StartAsync();
        bot.Corpus.BeforeEach = (_, _) => throw new SourceException($"{reason}");

        (await Bot.OutcomeAsync(await bot.IndexAsync("rebuild", []))).Text().Replace("\\", "", StringComparison.Ordinal)
            .Split('\n').ShouldContain(told);
    }

    [Fact]
    public async Task Of_a_path_in_a_report_only_its_last_part_is_told()
    {
        await using var bot = await Bot.StartAsync(Bot.Review(), Some.Evidence("other", "Text."));
        bot.Corpus.Refused["other"] = "other.txt: '/srv/the bot/other.txt' cannot be read.";

        ShouldTell((await Bot.OutcomeAsync(await bot.IndexAsync("rebuild", []))).Text());
        var preview = await bot.PreviewAsync("added.txt", "A text.");
        ShouldTell(preview.Text());
        ShouldTell(((UpdateResponse)await bot.PressAsAdminAsync(preview.Button("Activate").CustomId!)).Message.Text());
        ShouldTell((await bot.IndexAsync("status")).Message.Text());
        bot.Corpus.Refused.Clear();
        await Bot.OutcomeAsync(await bot.IndexAsync("rebuild", []));
        bot.Folder.Unreadable = "'/srv/the bot/other.txt' cannot be read.";
        ShouldTell((await bot.IndexAsync("status")).Message.Text());

        static void ShouldTell(string text)
        {
            text.ShouldContain("'other.txt' cannot be read.");
            text.ShouldNotContain("srv");
        }
    }

    [Fact]
    public async Task What_a_verification_finds_is_told_without_the_folders_of_the_server()
    {
        await using var bot = await Bot.StartAsync();
        var id = (await bot.Store.ReadCurrentAsync(CancellationToken.None))!.Id;
        var report = Path.Combine(bot.Store.Folder, "generations", id, "report.json");
        var bytes = await File.ReadAllBytesAsync(report);
        bytes[^2] ^= 1;
        await File.WriteAllBytesAsync(report, bytes);

        var text = (await bot.IndexAsync("verify")).Message.Text();

        text.ShouldContain("Wrong: 'report.json' is damaged");
        text.ShouldNotContain(Path.GetDirectoryName(bot.Store.Folder)!);
    }

    [Fact]
    public async Task Verify_counts_what_it_checked()
    {
        await using var bot = await Bot.StartAsync();

        var text = (await bot.IndexAsync("verify")).Message.Text();

        text.ShouldContain("The index is right");
        text.ShouldContain("4 passages");
    }

    [Fact]
    public async Task A_subcommand_that_is_not_there_is_refused()
    {
        await using var bot = await Bot.StartAsync();

        (await bot.IndexAsync("destroy")).Message.Text()
            .ShouldContain("/index takes status, log, add, remove, rebuild, rollback, verify, false-alarm or reports.");
    }
}
