using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Testing;

namespace AlkBot.Discord.Tests.Administration;

public sealed class PreviewTests
{
    [Fact]
    public async Task The_log_names_who_it_was_over_Discord_by_id_and_name()
    {
        await using var bot = await Bot.StartAsync();
        var preview = await bot.PreviewAsync("added.txt", "A text.");
        await bot.PressAsAdminAsync(preview.Button("Activate").CustomId!);
        await bot.IndexAsync("rollback", []);
        await Bot.OutcomeAsync(await bot.IndexAsync("rebuild", []));

        bot.Store.ReadLog().Entries.Skip(1).Select(e => $"{e.Action} {e.By}").ShouldBe(
            ["preview discord:7 (ada)", "activate discord:7 (ada)", "rollback discord:7 (ada)", "build discord:7 (ada)"]);
    }

    [Fact]
    public async Task A_preview_tells_what_the_file_is_and_asks_whether_it_is_right_where_it_names_nothing_known()
    {
        await using var bot = await Bot.StartAsync();

        var preview = await bot.PreviewAsync("added.txt", "A text.");

        preview.Text().ShouldContain("added  added: The title of added (review, undated)");
        preview.Text().ShouldContain("Take care: added speaks of nothing that is known here; is it the right file?");
        MessageRules.Broken(preview).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_was_rolled_back_is_added_again()
    {
        await using var bot = await Bot.StartAsync();
        await TurnAsync(bot, await bot.PreviewAsync("added.txt", "A text."), "Activate");
        await bot.IndexAsync("rollback", []);

        var preview = await bot.PreviewAsync("added.txt", "A text.");
        preview.Text().ShouldContain("added  added");
        (await TurnAsync(bot, preview, "Activate")).Text().ShouldContain("2 sources");
        (await bot.PreviewAsync("added.txt", "A text.")).Text().ShouldContain("this changes nothing");
    }

    [Fact]
    public async Task A_file_that_changes_much_is_shown_on_pages_that_all_have_the_buttons()
    {
        await using var bot = await Bot.StartAsync([.. Enumerable.Range(0, 200).Select(i => Source(i, "Old."))]);
        for (var i = 0; i < 100; i++)
            bot.Corpus.Sources[i] = Source(i, "New.");

        var first = await bot.PreviewAsync("added.txt", "A text.");
        var second = await TurnAsync(bot, first, "Next ▶");

        first.Text().ShouldContain("changed  source-with-a-rather-long-name-000");
        first.Text().ShouldNotContain("changed  source-with-a-rather-long-name-099");
        second.Text().ShouldContain("changed  source-with-a-rather-long-name-099");
        second.Labels().ShouldBe(["◀ Previous", "Activate", "Discard"]);
        (await TurnAsync(bot, second, "◀ Previous")).ShouldBeEquivalentTo(first);
        var activated = await TurnAsync(bot, second, "Activate");
        activated.Labels().ShouldBe(["Next ▶"]);
        (await TurnAsync(bot, activated, "Next ▶")).Text().ShouldContain("changed  source-with-a-rather-long-name-099");
    }

    [Fact]
    public async Task A_waiting_preview_whose_message_is_gone_is_opened_from_the_status()
    {
        await using var bot = await Bot.StartAsync();
        var preview = await bot.PreviewAsync("added.txt", "A text.");

        var opened = await TurnAsync(bot, (await bot.IndexAsync("status")).Message, "Preview: add added.txt");

        opened.ShouldBeEquivalentTo(preview);
        await TurnAsync(bot, opened, "Activate");
        (await bot.IndexAsync("status")).Message.Labels().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_activation_whose_report_is_lost_is_told_as_done()
    {
        await using var bot = await Bot.StartAsync();
        var preview = await bot.PreviewAsync("added.txt", "A text.");
        var id = bot.Store.ReadLog().Entries[^1].Generation!;
        bot.Folder.BeforeApplying = () => bot.LoseReport(id);

        var activated = await TurnAsync(bot, preview, "Activate");

        activated.Text().ShouldContain($"discord:7 (ada) activated {id}: 2 sources");
        activated.Text().ShouldContain("cannot be shown");
        activated.Labels().ShouldBeEmpty();
        (await bot.Store.ReadCurrentAsync(CancellationToken.None))!.Id.ShouldBe(id);
    }

    [Fact]
    public async Task A_preview_whose_report_is_lost_says_so_and_can_be_discarded()
    {
        await using var bot = await Bot.StartAsync();
        var preview = await bot.PreviewAsync("added.txt", "A text.");
        bot.LoseReport(bot.Store.ReadLog().Entries[^1].Generation!);

        var opened = await TurnAsync(bot, (await bot.IndexAsync("status")).Message, "Preview: add added.txt");
        opened.Text().ShouldContain("is damaged");
        opened.Labels().ShouldBe(["Discard"]);
        var refused = (MessageResponse)await bot.PressAsAdminAsync(preview.Button("Activate").CustomId!);
        refused.Message.Text().ShouldContain("preview it again.");
        (await TurnAsync(bot, preview, "Discard")).Text().ShouldContain("discarded the preview");
        (await bot.IndexAsync("status")).Message.Labels().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_can_be_removed_is_right_after_a_change()
    {
        await using var bot = await Bot.StartAsync();
        (await bot.TypeIntoIndexAsync("source", "")).Select(c => c.Value).ShouldBe(["imatinib-review"]);

        await TurnAsync(bot, await bot.PreviewAsync("added.txt", "A text."), "Activate");
        (await bot.TypeIntoIndexAsync("source", "")).Select(c => c.Value).ShouldBe(["added", "imatinib-review"]);
        (await bot.TypeIntoIndexAsync("source", "add")).Select(c => c.Value).ShouldBe(["added"]);

        await bot.IndexAsync("rollback", []);
        (await bot.TypeIntoIndexAsync("source", "")).Select(c => c.Value).ShouldBe(["imatinib-review"]);
    }

    [Fact]
    public async Task Whoever_may_not_choose_asks_nothing_of_the_index()
    {
        await using var bot = Bot.WithoutIndex();

        (await bot.TypeIntoIndexAsync("source", "review", user: 8)).ShouldBeEmpty();
        bot.Log.Lines.ShouldBeEmpty();
        (await bot.TypeIntoIndexAsync("source", "review")).ShouldBeEmpty();
        bot.Log.Lines.ShouldHaveSingleItem().Text.ShouldContain("no index to answer from");
    }

    [Fact]
    public async Task A_status_of_many_sources_turns_its_pages_and_leaves_none_out()
    {
        await using var bot = await Bot.StartAsync([.. Enumerable.Range(0, 60).Select(i => Source(i, $"Text number {i}."))]);
        var message = (await bot.IndexAsync("status")).Message;
        var text = message.Text();
        while (message.Labels().Contains("Next ▶"))
        {
            message = await TurnAsync(bot, message, "Next ▶");
            text += message.Text();
        }

        for (var i = 0; i < 60; i++)
            text.ShouldContain(bot.Corpus.Sources[i].Source.Sha256);
        message.Text().ShouldMatch("page ([0-9]+) of \\1");
    }

    [Fact]
    public async Task A_log_of_many_changes_turns_its_pages_and_leaves_none_out()
    {
        await using var bot = await Bot.StartAsync();
        var path = Path.Combine(bot.Store.Folder, "changes.jsonl");
        var line = (await File.ReadAllLinesAsync(path))[0];
        await File.AppendAllLinesAsync(path, Enumerable.Range(0, 80).Select(i => line.Replace("unknown", $"somebody-{i:00}")));

        var message = (await bot.IndexAsync("log")).Message;
        var text = message.Text();
        while (message.Labels().Contains("Next ▶"))
        {
            message = await TurnAsync(bot, message, "Next ▶");
            text += message.Text();
        }

        for (var i = 0; i < 80; i++)
            text.ShouldContain($"by somebody-{i:00}");
    }

    [Fact]
    public async Task A_discarded_preview_names_who_discarded_it_and_has_no_buttons()
    {
        await using var bot = await Bot.StartAsync();
        var preview = await bot.PreviewAsync("added.txt", "A text.");
        preview.Text().ShouldContain("asked for by discord:7 (ada)");

        var discarded = await TurnAsync(bot, preview, "Discard");

        discarded.Text().ShouldContain("discord:7 (ada) discarded the preview");
        discarded.Labels().ShouldBeEmpty();
        (await bot.IndexAsync("log")).Message.Text().ShouldContain("by discord:7 (ada)");
    }

    [Theory]
    [InlineData("Activate", "activated")]
    [InlineData("Discard", "discarded")]
    public async Task Whoever_presses_later_is_told_what_became_of_it_and_by_whom(string first, string fate)
    {
        await using var bot = await Bot.StartAsync();
        var preview = await bot.PreviewAsync("added.txt", "A text.");
        var id = bot.Store.ReadLog().Entries[^1].Generation;
        var bob = new InteractionUser(8, [Bot.AdminRole]) { Name = "bob" };
        await bot.SendAsync(new ComponentInteraction(5, "token", bob, preview.Button(first).CustomId!, [], Private: true));

        bot.Store.ReadLog().Entries[^1].By.ShouldBe("discord:8 (bob)");
        foreach (var label in new[] { "Activate", "Discard" })
        {
            var later = (MessageResponse)await bot.PressAsAdminAsync(preview.Button(label).CustomId!);
            later.Message.IsPrivate.ShouldBeTrue();
            later.Message.Text().Replace("\\", "", StringComparison.Ordinal)
                .ShouldStartWith($"The preview {id} was {fate} already, by discord:8 (bob).");
        }
    }

    [Theory]
    [InlineData("a2;activate;1;index;preview={0}")]
    [InlineData("a2;discard;1;index;preview={0}")]
    [InlineData("a2;page;1;index;preview={0}")]
    [InlineData("a2;page;1;index;report=status")]
    [InlineData("a2;page;1;index;report=log")]
    public async Task Nobody_but_administrators_may_press_a_button(string id)
    {
        await using var bot = await Bot.StartAsync();
        await bot.PreviewAsync("added.txt", "A text.");
        var preview = bot.Store.ReadLog().Entries[^1].Generation!;

        var refused = (MessageResponse)await bot.PressAsync(string.Format(null, id, preview), isPrivate: false);

        refused.Message.IsPrivate.ShouldBeTrue();
        refused.Message.Text().ShouldContain("Only those who administer me");
        bot.Store.ReadLog().Entries[^1].Action.ShouldBe("preview");
    }

    [Theory]
    [InlineData("a2;activate;1;drug;name=imatinib", "I do not know this button")]
    [InlineData("a2;ask;1;index;preview=20260101T000000000Z-01", "I do not know this button")]
    [InlineData("a2;page;1;index;report=secrets", "I do not know this button")]
    [InlineData("a2;page;1;index", "I do not know this button")]
    [InlineData("a2;page;1;index;preview=../../current", "There is no preview ../../current")]
    [InlineData("a2;activate;1;index;preview=20260101T000000000Z-01", "There is no preview 20260101T000000000Z-01")]
    [InlineData("a2;discard;1;index;preview=%252e", "There is no preview")]
    public async Task A_button_that_was_made_up_does_nothing(string id, string answer)
    {
        await using var bot = await Bot.StartAsync();

        var refused = (MessageResponse)await bot.PressAsAdminAsync(id);

        refused.Message.Text().Replace("\\", "", StringComparison.Ordinal).ShouldContain(answer);
        refused.Message.IsPrivate.ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_that_its_name_rules_out_is_not_fetched()
    {
        await using var bot = await Bot.StartAsync();
        foreach (var name in new[] { "data.bin", "../up.txt", "a/b.txt", new string('x', 200) + ".txt" })
        {
            bot.Files.Name = name;
            var refused = await bot.IndexAsync("add", ("file", new OptionValue("1", 11)));
            refused.Continuation.ShouldBeNull(name);
            MessageRules.Broken(refused.Message).ShouldBeEmpty();
        }
        bot.Files.Fetched.ShouldBe(0);
    }

    [Fact]
    public async Task A_source_is_removed_by_its_id_or_by_the_choice_as_it_is_shown()
    {
        await using var bot = await Bot.StartAsync(Bot.Review(), Source(1, "Text."));

        (await bot.TypeIntoIndexAsync("source", "REVIEW")).ShouldHaveSingleItem().Value.ShouldBe("imatinib-review");
        (await bot.TypeIntoIndexAsync("source", "")).Count.ShouldBe(2);
        (await bot.TypeIntoIndexAsync("source", "review", user: 8)).ShouldBeEmpty();
        (await bot.TypeIntoIndexAsync("file", "review")).ShouldBeEmpty();
        foreach (var typed in new[] { "imatinib-review", "imatinib-review · A title" })
        {
            var preview = await Bot.OutcomeAsync(await bot.IndexAsync("remove", ("source", new OptionValue(typed, 3))));
            preview.Text().ShouldContain("removed  imatinib-review");
        }
    }

    [Theory]
    [InlineData("add", "file", "1", 3, "The option file of /index add takes a file.")]
    [InlineData("add", "file", "2", 11, "The option file of /index add takes a file.")]
    [InlineData("add", "source", "1", 3, "/index add has no option 'source'.")]
    [InlineData("remove", "source", "1", 11, "The option source of /index remove takes a text of at most 100 characters.")]
    [InlineData("remove", "private", "maybe", 3, "The option private of /index remove takes true or false.")]
    [InlineData("status", "file", "1", 11, "/index status has no option 'file'.")]
    public async Task An_option_that_was_not_declared_so_is_refused(string subcommand, string option, string value, int type, string reason)
    {
        await using var bot = await Bot.StartAsync();

        (await bot.IndexAsync(subcommand, (option, new OptionValue(value, type)))).Message.Text().ShouldContain(reason);
    }

    private static Evidence.SourceEvidence Source(int number, string text) =>
        Some.Evidence($"source-with-a-rather-long-name-{number:000}", text);

    private static async Task<Message> TurnAsync(Bot bot, Message message, string label)
    {
        var turned = ((UpdateResponse)await bot.PressAsAdminAsync(message.Button(label).CustomId!)).Message;
        MessageRules.Broken(turned).ShouldBeEmpty();
        return turned;
    }
}
