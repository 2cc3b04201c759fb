using System.Net;
using AlkBot.Discord.Configuration;
using AlkBot.Discord.Tests.Hosting;

namespace AlkBot.Discord.Tests.Health;

public sealed class HealthSpecs
{
    [Fact]
    public async Task A_process_that_serves_is_alive_and_ready()
    {
        await using var bot = await HttpBot.StartAsync();
        (await StatusAsync(bot, "/healthz")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(bot, "/readyz")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_a_generation_it_is_alive_and_not_ready()
    {
        await using var bot = await HttpBot.StartAsync();
        bot.IsReady = () => false;
        (await StatusAsync(bot, "/healthz")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(bot, "/readyz")).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task What_does_not_work_though_it_answers_is_told_and_it_is_ready()
    {
        await using var bot = await HttpBot.StartAsync();
        bot.Shortcoming = "files can be neither added nor removed";
        using var http = new HttpClient();
        (await http.GetStringAsync(new Uri(bot.Address, "/readyz"))).ShouldBe("ready, but files can be neither added nor removed\n");
    }

    [Fact]
    public async Task An_index_that_cannot_be_looked_at_is_not_ready()
    {
        await using var bot = await HttpBot.StartAsync();
        bot.IsReady = () => throw new IOException("no such folder");
        (await StatusAsync(bot, "/readyz")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        bot.Log.Lines.ShouldContain(line => line.StartsWith("Error") && line.Contains("no such folder"));
    }

    [Fact]
    public async Task Without_the_transport_everything_else_serves()
    {
        await using var bot = await HttpBot.StartAsync(DiscordTransport.None);
        (await StatusAsync(bot, "/healthz")).ShouldBe(HttpStatusCode.OK);
        (await bot.SendAsync(bot.Discord.Make.Ping())).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpBot bot, string path)
    {
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri(bot.Address, path));
        return response.StatusCode;
    }
}
