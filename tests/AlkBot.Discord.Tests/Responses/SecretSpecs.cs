using AlkBot.Discord.Tests.Hosting;
using AlkBot.Testing.Emulator.Faults;

namespace AlkBot.Discord.Tests.Responses;

/// <summary>The emulator's tokens all begin with <c>secret-</c>; no line of any category at any level may hold one.</summary>
public sealed class SecretSpecs
{
    [Fact]
    public async Task No_secret_reaches_a_log_or_a_person()
    {
        await using var bot = await HttpBot.StartAsync();
        var refused = Some.Reply("0") with { FollowUps = [Some.Message("1")] };
        bot.Handler.Answer(refused);
        bot.Discord.Faults.Next(Fault.Status(400, 50035));
        await bot.SendAsync(bot.Discord.Make.Command("trial"));
        await bot.WaitForRequestsAsync(1);
        bot.Discord.Faults.Next(Fault.Status(401, 50027));
        await bot.SendAsync(bot.Discord.Make.Command("trial"));
        await bot.WaitForRequestsAsync(2);
        bot.Discord.Faults.Next(Fault.Drop, Fault.Status(503), Fault.Status(403));
        await bot.SendAsync(bot.Discord.Make.Command("trial"));
        await bot.WaitForRequestsAsync(5);
        bot.Handler.Script = (interaction, _) => throw new InvalidOperationException($"{interaction}");
        var broken = await bot.SendAsync(bot.Discord.Make.Command("trial"));
        await bot.SendAsync(bot.Discord.Make.Autocomplete("drug", "name", "c"));
        await bot.StopAsync();

        bot.Log.Lines.Count(line => line.StartsWith("Error") || line.StartsWith("Warning")).ShouldBeGreaterThanOrEqualTo(5);
        bot.Log.Lines.Where(line => line.Contains("secret-")).ShouldBeEmpty();
        broken.Callback!.ToJsonString().ShouldNotContain("secret-");
    }
}
