using System.Text.RegularExpressions;
using AlkBot.Answers.Languages;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Tests.Administration;

/// <summary><c>/index</c> in the language of the admin who asks; what sources print and the names of files stay as they are.</summary>
public sealed partial class IndexLanguageTests
{
    private static readonly string[] Titles = [Bot.Review().Source.Title, "The title of added"];

    public static TheoryData<string> Locales => [.. BotLanguage.Others.Select(l => l.Locales[0])];

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task Every_report_is_in_the_language_of_who_asks(string locale)
    {
        await using var bot = await Bot.StartAsync();
        bot.Registration.Refuse("503.", bot.Time.GetUtcNow());
        foreach (var subcommand in (string[])["status", "log", "verify"])
            HoldsNoEnglish(await bot.In(locale).IndexAsync(subcommand), subcommand);

        await bot.PreviewAsync("added.txt", "A text.");
        HoldsNoEnglish(await bot.IndexAsync("status"), "status with a preview");
        HoldsNoEnglish(await bot.IndexAsync("log"), "log with a preview");
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task A_preview_its_buttons_and_its_progress_are_too(string locale)
    {
        await using var bot = (await Bot.StartAsync()).In(locale);
        var message = new FakeFollowUp();
        bot.Files.Text = "A text.";
        var added = await bot.IndexAsync("add", ("file", new OptionValue("1", ApplicationCommandOption.Attachment)));
        HoldsNoEnglish(added, "add");
        await added.Continuation!(message, CancellationToken.None);
        message.Edits.ForEach(edit => HoldsNoEnglish(edit, "add"));

        var language = BotLanguage.Of(locale);
        var preview = message.Edits[^1];
        preview.Labels().ShouldBe([language.Word("Activate"), language.Word("Discard")]);
        var activated = (UpdateResponse)await bot.PressAsAdminAsync(preview.Button(language.Word("Activate")).CustomId!);
        HoldsNoEnglish(activated.Message, "activated");
        HoldsNoEnglish((MessageResponse)await bot.PressAsAdminAsync(preview.Button(language.Word("Discard")).CustomId!), "activated already");
        HoldsNoEnglish(await bot.IndexAsync("rollback"), "rollback");
        HoldsNoEnglish(await Bot.OutcomeAsync(await bot.IndexAsync("rebuild")), "rebuild");
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task What_was_wrong_is_told_in_it_too(string locale)
    {
        await using var bot = (await Bot.StartAsync()).In(locale);

        HoldsNoEnglish(await bot.IndexAsync("rollback"), "no build before");
        HoldsNoEnglish(await bot.IndexAsync(null, Bot.Admin), "no subcommand");
        HoldsNoEnglish(await bot.IndexAsync("add"), "no file");
        HoldsNoEnglish(await bot.IndexAsync("remove", ("source", new OptionValue(new string('x', 300), ApplicationCommandOption.Text))), "too long");
        var unknown = await bot.IndexAsync("remove", ("source", new OptionValue("nowhere", ApplicationCommandOption.Text)));
        HoldsNoEnglish(await Bot.OutcomeAsync(unknown), "an unknown source");
    }

    private static void HoldsNoEnglish(MessageResponse response, string what) => HoldsNoEnglish(response.Message, what);

    private static void HoldsNoEnglish(Message message, string what) =>
        English().Matches(Titles.Aggregate(
            string.Join('\n', [message.Text(), .. message.Labels()]), (text, title) => text.Replace(title, "", StringComparison.Ordinal)))
            .Select(m => m.Value).ShouldBeEmpty($"{what}: {message.Text()}");

    // Words that are no words of the other languages; names of commands stand in every one as they are.
    [GeneratedRegex(
        @"(?<!/index )\b(the|is|are|has|have|of|by|with|asked|built|facts?|generation|answers|waits|added(?=  |, )|removed|changed|unchanged|nothing|not|needs|"
        + @"takes|there|preview|activated|discarded|damaged|undo|rebuilding|building|reading|indexed|writing|verifying|comparing|checked|current)\b(?!\.txt)",
        RegexOptions.IgnoreCase)]
    private static partial Regex English();
}
