using AlkBot.EndToEnd.Tests.Discord.Running;
using AlkBot.Testing;
using AlkBot.Testing.Emulator;
using AlkBot.Testing.Emulator.Faults;

namespace AlkBot.EndToEnd.Tests.Discord;

[Collection(HttpBot.Collection)]
public sealed class RegistrationTests(HttpBot bot)
{
    private const string Guild = "41771983423143937";

    [Fact]
    public async Task The_commands_are_registered_at_the_start_and_not_again_while_they_are_the_same()
    {
        await bot.Process.WaitForAsync("The commands are registered: added /ask");
        await using var second = await bot.ServeAsync(bot.Discord);

        await second.WaitForAsync("nothing was sent");

        bot.Discord.Requests.Count(r => r.Method == "PUT").ShouldBe(1);
        var names = bot.Discord.Commands().Select(c => (string)c!["name"]!).ToList();
        names.ShouldBeSubsetOf(
            ["trial", "trials", "mutation", "mutations", "drug", "drugs", "pathway", "compare", "verify", "conflicts", "changes", "packet", "cite", "sources", "ask", "help", "privacy", "index",
                "Look up in the review", "Check this claim"]);
        names.ShouldContain("index");
        bot.Discord.Commands().Single(c => (string)c!["name"]! == "index")!["default_member_permissions"]!.ToString().ShouldBe("0");
    }

    [Fact]
    public async Task The_terminal_registers_in_one_server_and_says_what_it_did()
    {
        await using var discord = await DiscordEmulator.StartAsync();

        var first = await RegisterAsync(discord);
        var again = await RegisterAsync(discord);

        first.ExitStatus.ShouldBe(0);
        first.Output.ShouldContain("The commands are registered: added /ask");
        again.Output.ShouldBe("Discord has these commands already; nothing was sent.");
        discord.Commands(ulong.Parse(Guild, System.Globalization.CultureInfo.InvariantCulture)).Count.ShouldBeGreaterThan(10);
        discord.Commands().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_status_of_the_index_says_that_Discord_did_not_take_the_commands()
    {
        using var folder = new TemporaryFolder();
        await using var discord = await DiscordEmulator.StartAsync();
        discord.Faults.Affects = request => request.Path.EndsWith("/commands", StringComparison.Ordinal);
        discord.Faults.Next([.. Enumerable.Repeat(Fault.Status(403, 50001), 50)]);
        await using var served = await BotProcess.ServeAsync(
            discord, folder, Transport.Http, ("Discord:Admins", $"{discord.Make.UserId}"), ("Index:Meaning", "Off"));
        await served.WaitForAsync("The commands were not registered");

        var status = await served.SendAsync(discord.Make.Subcommand("index", "status"));

        (await status.TextAsync()).ShouldContain("Discord has not taken the commands as they are now");
    }

    [Fact]
    public async Task The_classes_to_choose_from_follow_the_index()
    {
        using var folder = new TemporaryFolder();
        var sources = Directory.CreateDirectory(folder["sources"]).FullName;
        await File.WriteAllTextAsync(Path.Combine(sources, "empty.txt"), "Nothing of the kind is stated here.");
        await using var discord = await DiscordEmulator.StartAsync();
        await using var served = await BotProcess.ServeAsync(
            discord, folder, Transport.Http, ("Index:Sources", sources), ("Discord:Admins", $"{discord.Make.UserId}"));
        await served.WaitForAsync("The commands are registered: added");
        ((bool?)ClassOf(discord)["autocomplete"]).ShouldBe(true);

        foreach (var file in Directory.GetFiles(Repository.SourceFolder))
            File.Copy(file, Path.Combine(sources, Path.GetFileName(file)));
        var rebuild = await discord.SendAsync(served.Endpoint, discord.Make.Subcommand("index", "rebuild"));
        string told;
        do
            told = Answered.TextOf((await rebuild.NextAsync()).Body!);
        while (!told.Contains("answers now", StringComparison.Ordinal));
        await discord.SendAsync(served.Endpoint, discord.Make.Command("help"));

        await served.WaitForAsync("The commands are registered: changed /drugs.");
        ClassOf(discord)["choices"]!.AsArray().Select(c => $"{c!["value"]}").ShouldContain("HSP90 inhibitor");
    }

    [Theory]
    [InlineData("429")]
    [InlineData("503")]
    [InlineData("dropped")]
    public async Task The_commands_are_registered_in_spite_of(string fault)
    {
        await using var discord = await DiscordEmulator.StartAsync();
        var met = fault switch
        {
            "429" => Fault.TooManyRequests(TimeSpan.FromMilliseconds(50)),
            "503" => Fault.Status(503),
            _ => Fault.Drop,
        };
        discord.Faults.Next(met, met);

        var (status, output) = await RegisterAsync(discord);

        status.ShouldBe(0, output);
        discord.Faults.AllMet.ShouldBeTrue();
        discord.Requests.Count(r => r.Method == "PUT").ShouldBe(1);
    }

    [Fact]
    public async Task What_is_printed_is_what_is_registered()
    {
        var (status, output) = await BotProcess.RunAsync(bot.Discord, bot.Folder, ["commands", "print"]);

        status.ShouldBe(0);
        await bot.Process.WaitForAsync("The commands are registered");
        var sent = bot.Discord.Requests.First(r => r.Method == "PUT").Body!;
        System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(output), sent).ShouldBeTrue();
    }

    [Fact]
    public async Task A_refused_registration_is_one_line_without_the_token()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        discord.Faults.Next(Fault.Status(401));

        var (status, output) = await RegisterAsync(discord);

        status.ShouldBe(1);
        output.Split('\n').Length.ShouldBe(1, output);
        output.ShouldStartWith("alkbot: ");
        output.ShouldNotContain(discord.BotToken);
    }

    [Fact]
    public async Task A_bot_whose_commands_are_not_taken_serves_all_the_same()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        discord.Faults.Affects = request => request.Path.EndsWith("/commands", StringComparison.Ordinal);
        discord.Faults.Next(Fault.Status(403));

        await using var served = await bot.ServeAsync(discord);
        await served.WaitForAsync("The commands were not registered");

        (await (await served.SendAsync(discord.Make.Command("help"))).TextAsync()).ShouldContain("/trial");
        served.Log.ShouldNotContain(discord.BotToken);
    }

    private Task<(int ExitStatus, string Output)> RegisterAsync(DiscordEmulator discord) =>
        BotProcess.RunAsync(discord, bot.Folder, ["commands", "register"], ("Discord:GuildId", Guild));

    private static System.Text.Json.Nodes.JsonObject ClassOf(DiscordEmulator discord) =>
        discord.Commands().Single(c => (string)c!["name"]! == "drugs")!["options"]!.AsArray()
            .Single(o => (string)o!["name"]! == "class")!.AsObject();
}
