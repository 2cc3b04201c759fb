using AlkBot.EndToEnd.Tests.Discord.Running;

namespace AlkBot.EndToEnd.Tests.Discord;

[Collection(HttpBot.Collection)]
public sealed class StartTests(HttpBot bot)
{
    [Fact]
    public async Task Without_a_key_and_a_token_everything_but_Discord_serves()
    {
        await using var silent = await BotProcess.ServeAsync(
            bot.Discord, bot.Folder, transport: null, ("Discord:PublicKey", ""), ("Discord:Token", ""));
        using var http = new HttpClient();

        (await http.GetStringAsync(new Uri(silent.Address, "/readyz"))).Trim().ShouldBe("ready");
        (await bot.Discord.SendAsync(silent.Endpoint, bot.Make.Ping())).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await silent.WaitForAsync("the pages are at")).ShouldBe(
            $"alkbot: the pages are at {silent.Address} for browsers of this machine; Discord is not configured");
        (await http.GetStringAsync(new Uri(silent.Address, "/?q=/sources"))).ShouldContain("alk-resistance-review");
        (await silent.StopAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData(
        "Discord:PublicKey", "abc", "Discord:PublicKey is 'abc'; it takes the application's public key: 64 hexadecimal digits.")]
    [InlineData(
        "Discord:Token", "two secret words",
        "Discord:Token is a text of 16 characters; it takes the bot's token: printable ASCII without spaces.")]
    [InlineData("Discord:Admins:2", "me", "Discord:Admins is 'me'; it takes a snowflake: a whole number of up to 20 digits, not 0.")]
    public async Task A_wrong_setting_stops_the_start_in_one_line(string key, string value, string line)
    {
        var (status, output) = await BotProcess.RunAsync(bot.Discord, bot.Folder, ["serve"], (key, value));

        status.ShouldBe(1);
        output.ShouldBe($"alkbot: {line}");
    }

    [Fact]
    public async Task A_transport_that_this_build_lacks_stops_the_start_with_the_way_to_get_it()
    {
        var (status, output) = await BotProcess.RunAsync(bot.Discord, bot.Folder, ["serve"], ("Discord:Transport", "Pigeon"));

        status.ShouldBe(1);
#if GATEWAY
        output.ShouldBe("alkbot: Discord:Transport is 'Pigeon'; it takes one of Http, Gateway, None.");
#else
        output.ShouldBe("alkbot: Discord:Transport is 'Pigeon'; it takes one of Http, None.");
        (status, output) = await BotProcess.RunAsync(bot.Discord, bot.Folder, ["serve"], ("Discord:Transport", "Gateway"));
        status.ShouldBe(1);
        output.ShouldStartWith("alkbot: Discord:Transport is 'Gateway'; it takes one of Http, None in this build; the gateway is in the one that");
        output.ShouldContain("-p:Gateway=true");
#endif
    }

    [Fact]
    public async Task An_unknown_setting_of_Discord_is_reported_with_the_known_ones()
    {
        var (status, output) = await BotProcess.RunAsync(bot.Discord, bot.Folder, ["serve"], ("Discord:Admin", "1"));

        status.ShouldBe(1);
        output.ShouldContain("Discord:Admin (environment): there is no such setting; Discord has Discord:Admins, ");
    }

    [Fact]
    public async Task An_address_that_is_taken_is_one_line()
    {
        var (status, output) = await BotProcess.RunAsync(
            bot.Discord, bot.Folder, ["serve"], ("Logging:LogLevel:Default", "Warning"), (BotProcess.UrlsKey, $"{bot.Process.Address}"));

        status.ShouldBe(1);
        output.Split('\n').ShouldHaveSingleItem().ShouldContain("address already in use");
    }
}
