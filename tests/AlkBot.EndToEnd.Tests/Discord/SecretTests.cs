using AlkBot.EndToEnd.Tests.Discord.Running;
using AlkBot.Testing.Emulator;
using AlkBot.Testing.Emulator.Faults;

namespace AlkBot.EndToEnd.Tests.Discord;

public abstract class SecretTests(ServedBot bot)
{
    [Fact]
    public async Task No_secret_reaches_the_log_even_when_everything_is_logged_and_goes_wrong()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var served = await bot.ServeAsync(
            discord, ("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore", "Debug"),
            ("Discord:Admins", $"{ServedBot.AdminUser}"));
        await served.WaitForAsync("The commands are registered");

        // The follow-up of a lookup is refused for good.
        discord.Faults.Affects = request => request.Path.StartsWith("webhooks/", StringComparison.Ordinal);
        discord.Faults.Next(Fault.Status(404, 10062));
        var lookUp = await served.SendAsync(
            discord.Make.MessageCommand("Look up in the review", "NCT01828112 and G1202R"));
        await discord.WaitForRequestsAsync(1, discord.Faults.Affects);
        await served.SendAsync(discord.Make.Command("trial", ("nct", "NCT01828112")));
        await served.SendAsync(discord.Make.Component("nonsense"));
        (await served.StopAsync()).ShouldBe(0);

        foreach (var log in new[] { served.Log, bot.Process.Log })
        {
            log.ShouldNotContain(discord.BotToken);
            log.ShouldNotContain("secret-interaction-token");
        }
        served.Log.ShouldContain((string)lookUp.Exchange.Interaction["id"]!);
    }
}

[Collection(HttpBot.Collection)]
public sealed class HttpSecretTests(HttpBot bot) : SecretTests(bot);

#if GATEWAY
[Collection(GatewayBot.Collection)]
public sealed class GatewaySecretTests(GatewayBot bot) : SecretTests(bot);
#endif
