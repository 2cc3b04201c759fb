using AlkBot.Discord.Interactions;
using AlkBot.Evidence;
using AlkBot.Testing;

namespace AlkBot.Discord.Tests.Administration;

/// <summary>Whatever a name holds, where it is shown no mark turns the text around and no control character stands.</summary>
public sealed class ShownNamesTests
{
    private const string Marks = "\u202e\u2066\u0007\u2028\u2060\u00ad";

    [Theory]
    [InlineData("gnp\u202ecod.txt")]
    [InlineData("a\u2066b.txt")]
    [InlineData("a\u0007b.txt")]
    [InlineData("a\u2028b.txt")]
    [InlineData("a\u202e.bin")]
    [InlineData("a\U000E0041.txt")]
    public async Task The_name_of_a_refused_file(string name)
    {
        await using var bot = await Bot.StartAsync();
        bot.Files.Name = name;

        var refused = (await bot.IndexAsync("add", ("file", new OptionValue("1", 11)))).Message;

        refused.Text().ShouldContain("rename it.");
        ShouldBePlain(refused.Text());
        bot.Files.Fetched.ShouldBe(0);
    }

    [Fact]
    public async Task The_title_of_a_source()
    {
        var evidence = Some.Evidence("review", "Text.");
        await using var bot = await Bot.StartAsync(evidence with { Source = evidence.Source with { Title = $"A {Marks}title" } });

        ShouldBePlain((await bot.TypeIntoIndexAsync("source", "")).ShouldHaveSingleItem().Name);
        var status = (await bot.IndexAsync("status")).Message.Text();
        status.ShouldContain("title");
        ShouldBePlain(status);
    }

    [Fact]
    public async Task Who_changed_the_index()
    {
        await using var bot = await Bot.StartAsync();
        var user = new InteractionUser(Bot.Admin, []) { Name = $"{Marks}ada" };
        var command = new CommandInteraction(5, "token", user, "index", "rebuild", new Dictionary<string, OptionValue>());

        await Bot.OutcomeAsync((MessageResponse)await bot.SendAsync(command));

        bot.Store.ReadLog().Entries[^1].By.ShouldBe("discord:7 (ada)");
        ShouldBePlain((await bot.IndexAsync("log")).Message.Text());
    }

    private static void ShouldBePlain(string text) =>
        text.EnumerateRunes().ShouldNotContain(r => r.Value != '\n' && HiddenCharacter.Is(r));
}
