using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AlkBot.EndToEnd.Tests.Discord.Running;

namespace AlkBot.EndToEnd.Tests.Discord;

public abstract class ArchiveTests(ArchiveBot bot)
{
    private static readonly string Admin = $"discord:{ServedBot.AdminUser} (tester)";

    [Fact]
    public async Task An_admin_adds_an_article_and_a_record_activates_them_asks_about_both_and_rolls_back()
    {
        var article = await bot.PreviewAsync("small-article.nxml", SmallFiles.Article("V9999K confers resistance to zanubrutinib."));
        var preview = Answered.TextOf(article);
        preview.ShouldContain("Preview");
        preview.ShouldContain("It answers nothing yet.");
        preview.ShouldContain("added  small-article");
        preview.ShouldContain("sources 1 added, 0 removed, 0 changed");
        ArchiveBot.LabelsOf(article).ShouldBe(["Activate", "Discard"]);
        (await AskAsync("sources")).ShouldNotContain("small-article");
        (await ActivateAsync(article)).ShouldContain($"{Admin} activated");
        File.Exists(Path.Combine(bot.Sources, "small-article.nxml")).ShouldBeTrue();

        var record = await bot.PreviewAsync("record.json", SmallFiles.Record);
        Answered.TextOf(record).ShouldContain("new discrepancy  NCT00000102, phase");
        (await ActivateAsync(record)).ShouldContain("added  record");

        (await AskAsync("mutation", ("name", "V9999K"))).ShouldContain("zanubrutinib");
        (await AskAsync("drug", ("name", "zanubrutinib"))).ShouldContain("V9999K");
        var trial = await AskAsync("trial", ("nct", "NCT00000102"));
        trial.ShouldContain("record");
        trial.ShouldContain("review");
        (await TellAsync("rollback")).ShouldContain("Rolled back");
        (await AskAsync("trial", ("nct", "NCT00000102"))).ShouldNotContain("record");

        var log = await TellAsync("log");
        log.ShouldContain($"by {Admin}: add record.json");
        log.ShouldContain("rollback of");
    }

    [Theory]
    [InlineData(".bib", "@article{a, title = {Zanubrutinib at large}, author = {Doe, Jane}, year = 2024, doi = {10.1000/182}}")]
    [InlineData(".ris", "TY  - JOUR\nTI  - Zanubrutinib at large\nAU  - Doe, Jane\nPY  - 2024\nDO  - 10.1000/182\nER  - \n")]
    [InlineData(".csl.json", """
        [{"id": "a", "type": "article-journal", "title": "Zanubrutinib at large", "author": [{"family": "Doe", "given": "Jane"}],
          "issued": {"date-parts": [[2024]]}, "DOI": "10.1000/182"}]
        """)]
    public async Task A_reference_added_beside_a_source_gives_it_the_title_that_it_lacks(string ending, string reference)
    {
        var name = "untitled" + ending.Length;
        await ActivateAsync(await bot.PreviewAsync(name + ".txt", "the drug was given to many. it was tolerated."));
        (await AskAsync("sources")).ShouldNotContain("Zanubrutinib at large");

        var preview = await bot.PreviewAsync(name + ending, reference);
        Answered.TextOf(preview).ShouldContain("Zanubrutinib at large");
        await ActivateAsync(preview);

        (await AskAsync("sources")).ShouldContain("Zanubrutinib at large");
        await ActivateAsync(await ArchiveBot.OutcomeAsync(await bot.AdministerAsync("remove", ("source", name))));
        File.Exists(Path.Combine(bot.Sources, name + ending)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_reference_of_no_source_and_one_that_cannot_be_read_are_refused_with_what_to_do()
    {
        (await OutcomeOfAsync("nobodys.bib", "@article{a, title = {T}}")).ShouldContain("a reference without a source; put nobodys.txt beside it");
        (await OutcomeOfAsync("review.ris", "no reference")).ShouldContain("review.ris: it holds 0 references");
        File.Exists(Path.Combine(bot.Sources, "nobodys.bib")).ShouldBeFalse();
        File.Exists(Path.Combine(bot.Sources, "review.ris")).ShouldBeFalse();
    }

    [Fact]
    public async Task Of_a_file_of_many_records_those_that_cannot_be_read_are_named_and_the_rest_is_added()
    {
        var preview = await bot.PreviewAsync("page.json", SmallFiles.Page);

        Answered.TextOf(preview).ShouldContain("added  page.nct00000107");
        Answered.TextOf(preview).ShouldContain("refused  page.json: record 2:");
        await ActivateAsync(preview);
        (await AskAsync("trial", ("nct", "NCT00000107"))).ShouldContain("PHASE1");
    }

    [Fact]
    public async Task The_status_tells_of_builds_by_whom_and_of_sources_by_their_hashes()
    {
        var text = SmallFiles.Article("Status.");
        await ActivateAsync(await bot.PreviewAsync("status.nxml", text));
        var waiting = await bot.PreviewAsync("waiting.nxml", SmallFiles.Article("Waiting."));

        var status = await TellAsync("status");

        status.ShouldContain(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
        status.ShouldContain($"for {Admin}");
        status.ShouldContain("waits to add waiting.nxml");
        status.ShouldContain(" MB");
        await bot.PressAsync(waiting, "Discard");
    }

    [Fact]
    public async Task The_status_tells_at_once_that_a_file_has_changed()
    {
        await ArchiveBot.OutcomeAsync(await bot.AdministerAsync("rebuild"));
        (await TellAsync("status")).ShouldContain("have not changed since");
        var path = Path.Combine(bot.Sources, "review.txt");
        var text = await File.ReadAllTextAsync(path);

        await File.WriteAllTextAsync(path, text.Replace("phase II ", "phase IV", StringComparison.Ordinal));
        (await TellAsync("status")).ShouldContain("differ from this generation");
        await File.WriteAllTextAsync(path, text);
        (await TellAsync("status")).ShouldContain("have not changed since");
    }

    [Fact]
    public async Task A_discarded_preview_changes_nothing_and_its_buttons_go_away()
    {
        var preview = await bot.PreviewAsync("discarded.nxml", SmallFiles.Article("Nothing of it stays."));

        var discarded = await (await bot.PressAsync(preview, "Discard")).MessageAsync();

        Answered.TextOf(discarded).ShouldContain($"{Admin} discarded the preview");
        ArchiveBot.LabelsOf(discarded).ShouldBeEmpty();
        File.Exists(Path.Combine(bot.Sources, "discarded.nxml")).ShouldBeFalse();
        (await AskAsync("sources")).ShouldNotContain("discarded");
        foreach (var label in new[] { "Activate", "Discard" })
            (await RefusalAsync(await bot.PressAsync(preview, label))).ShouldContain($"was discarded already, by {Admin}.");
    }

    [Fact]
    public async Task A_second_click_says_that_it_is_done_already()
    {
        var preview = await bot.PreviewAsync("once.nxml", SmallFiles.Article("Once."));
        await ActivateAsync(preview);
        var generation = await CurrentAsync();

        foreach (var label in new[] { "Activate", "Discard" })
            (await RefusalAsync(await bot.PressAsync(preview, label))).ShouldContain($"was activated already, by {Admin}.");
        (await CurrentAsync()).ShouldBe(generation);
    }

    [Fact]
    public async Task A_preview_of_an_index_that_has_changed_since_is_refused_in_one_line()
    {
        var preview = await bot.PreviewAsync("stale.nxml", SmallFiles.Article("Stale."));
        await ActivateAsync(await bot.PreviewAsync("fresh.nxml", SmallFiles.Article("Fresh.")));

        (await RefusalAsync(await bot.PressAsync(preview, "Activate"))).ShouldContain("preview it again.");

        File.Exists(Path.Combine(bot.Sources, "stale.nxml")).ShouldBeFalse();
    }

    [Fact]
    public async Task The_buttons_work_after_a_restart()
    {
        var preview = await bot.PreviewAsync("kept.nxml", SmallFiles.Article("Kept."));

        await bot.RestartAsync();

        (await ActivateAsync(preview)).ShouldContain("added  kept");
        (await AskAsync("sources")).ShouldContain("kept");
    }

    [Fact]
    public async Task A_source_is_chosen_by_what_is_typed_and_removed()
    {
        await ActivateAsync(await bot.PreviewAsync("removed-one.nxml", SmallFiles.Article("Removed.")));

        (await ChoicesAsync(Typing())).ShouldBeEmpty();
        (await ChoicesAsync(ServedBot.ByAdmin(Typing()))).ShouldBe(["removed-one"]);
        var preview = await ArchiveBot.OutcomeAsync(await bot.AdministerAsync("remove", ("source", "removed-one")));

        Answered.TextOf(preview).ShouldContain("removed  removed-one");
        await ActivateAsync(preview);
        File.Exists(Path.Combine(bot.Sources, "removed-one.nxml")).ShouldBeFalse();
        (await AskAsync("sources")).ShouldNotContain("removed-one");
        var unknown = Answered.TextOf(await ArchiveBot.OutcomeAsync(await bot.AdministerAsync("remove", ("source", "removed-one"))));
        unknown.ShouldContain("Nothing was removed");
        unknown.ShouldContain("there is no such source in the index; it has");

        JsonObject Typing() => bot.Make.AutocompleteSubcommand("index", "remove", "source", "moved-o");
    }

    [Fact]
    public async Task A_preview_is_for_the_admin_alone_unless_told_otherwise()
    {
        var file = bot.Discord.Upload("seen.nxml", Encoding.UTF8.GetBytes(SmallFiles.Article("Seen.")));

        var alone = await bot.AddAsync(file);
        await bot.PressAsync(await ArchiveBot.OutcomeAsync(alone), "Discard");
        var shown = await bot.AddAsync(file, ("private", false));
        await bot.PressAsync(await ArchiveBot.OutcomeAsync(shown), "Discard");

        alone.IsPrivate.ShouldBeTrue();
        shown.IsPrivate.ShouldBeFalse();
    }

    [Fact]
    public async Task An_admin_may_do_it_in_a_direct_message()
    {
        var file = bot.Discord.Upload("direct.nxml", Encoding.UTF8.GetBytes(SmallFiles.Article("Direct.")));

        var preview = await ArchiveBot.OutcomeAsync(
            await bot.SendAsync(InDirectMessage(ServedBot.ByAdmin(bot.Make.Subcommand("index", "add", "file", file)))));
        var press = InDirectMessage(ServedBot.ByAdmin(bot.Make.Component(ArchiveBot.IdOf(preview, "Discard"))));

        Answered.TextOf(await (await bot.SendAsync(press)).MessageAsync()).ShouldContain("discarded the preview");
    }

    [Fact]
    public async Task Anybody_else_is_refused_the_command_and_the_buttons_and_nothing_is_fetched()
    {
        var preview = await bot.PreviewAsync("guarded.nxml", SmallFiles.Article("Guarded."));
        var file = bot.Discord.Upload("foreign.nxml", Encoding.UTF8.GetBytes(SmallFiles.Article("Foreign.")));
        var fetched = bot.Discord.Fetched.Count;
        JsonObject[] attempts =
        [
            bot.Make.Subcommand("index", "add", "file", file),
            bot.Make.Subcommand("index", "remove", ("source", "review")),
            bot.Make.Subcommand("index", "log"),
            InDirectMessage(bot.Make.Subcommand("index", "add", "file", file)),
            bot.Make.Component(ArchiveBot.IdOf(preview, "Activate")),
            bot.Make.Component(ArchiveBot.IdOf(preview, "Discard")),
            InDirectMessage(bot.Make.Component(ArchiveBot.IdOf(preview, "Activate"))),
        ];

        foreach (var attempt in attempts)
            (await RefusalAsync(await bot.SendAsync(attempt))).ShouldContain("Only those who administer me");

        bot.Discord.Fetched.Count.ShouldBe(fetched);
        (await ActivateAsync(preview)).ShouldContain("added  guarded");
    }

    private async Task<string> OutcomeOfAsync(string name, string text) => Answered.TextOf(await bot.PreviewAsync(name, text));

    private async Task<string> ActivateAsync(JsonObject preview)
    {
        var message = await (await bot.PressAsync(preview, "Activate")).MessageAsync();
        Answered.TextOf(message).ShouldContain("Activated");
        ArchiveBot.LabelsOf(message).ShouldBeEmpty();
        return Answered.TextOf(message);
    }

    private async Task<string> AskAsync(string command, params (string Name, JsonNode Value)[] options) =>
        await (await bot.AskAsync(command, options)).TextAsync();

    // All pages.
    private async Task<string> TellAsync(string subcommand)
    {
        var message = await (await bot.AdministerAsync(subcommand)).MessageAsync();
        var text = Answered.TextOf(message);
        while (ArchiveBot.LabelsOf(message).Contains("Next ▶"))
        {
            message = await (await bot.PressAsync(message, "Next ▶")).MessageAsync();
            text += "\n" + Answered.TextOf(message);
        }
        return text;
    }

    private async Task<string> CurrentAsync() =>
        (await TellAsync("status")).Split('\n').First(l => l.Contains("answers", StringComparison.Ordinal));

    private async Task<IReadOnlyList<string>> ChoicesAsync(JsonObject typing) =>
        [.. (await bot.SendAsync(typing)).Exchange.Data!["choices"]!.AsArray().Select(choice => $"{choice!["value"]}")];

    // One line, and for the person who asked alone.
    private static async Task<string> RefusalAsync(Answered answer)
    {
        var message = await answer.MessageAsync();
        var text = Answered.TextOf(message);
        text.ShouldNotContain("\n");
        (answer.IsPrivate || (((int?)message["flags"] ?? 0) & 64) != 0).ShouldBeTrue(text);
        return text;
    }

    private static JsonObject InDirectMessage(JsonObject interaction)
    {
        interaction["user"] = interaction["member"]!["user"]!.DeepClone();
        interaction.Remove("member");
        interaction.Remove("guild_id");
        interaction["context"] = 1;
        return interaction;
    }
}

[Collection(HttpArchiveBot.Collection)]
public sealed class HttpArchiveTests(HttpArchiveBot bot) : ArchiveTests(bot);

#if GATEWAY
[Collection(GatewayArchiveBot.Collection)]
public sealed class GatewayArchiveTests(GatewayArchiveBot bot) : ArchiveTests(bot);
#endif
