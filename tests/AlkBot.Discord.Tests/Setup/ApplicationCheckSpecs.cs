using AlkBot.Discord.Configuration;
using AlkBot.Discord.Setup;
using AlkBot.Discord.Tests.Hosting;
using AlkBot.Testing.Emulator;
using AlkBot.Testing.Emulator.Faults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Tests.Setup;

public sealed class ApplicationCheckSpecs : IAsyncLifetime
{
    private DiscordEmulator _discord = null!;

    public async Task InitializeAsync() => _discord = await DiscordEmulator.StartAsync();

    public async Task DisposeAsync() => await _discord.DisposeAsync();

    [Fact]
    public async Task Over_the_gateway_an_endpoint_that_takes_the_interactions_is_told_with_what_to_do()
    {
        _discord.InteractionsEndpoint = "https://old.example/interactions?key=secret";

        var warnings = await StartAsync(DiscordTransport.Gateway);

        var warning = warnings.ShouldHaveSingleItem();
        warning.ShouldContain("Discord sends interactions to old.example and none over the gateway");
        warning.ShouldContain("Empty the Interactions Endpoint URL in the developer portal");
        warning.ShouldNotContain("secret");
    }

    [Fact]
    public async Task Over_HTTP_a_missing_endpoint_is_told_with_what_to_do()
    {
        var warnings = await StartAsync(DiscordTransport.Http);

        warnings.ShouldHaveSingleItem().ShouldContain("Enter https://<address>/interactions there");
    }

    [Theory]
    [InlineData(DiscordTransport.Gateway, null)]
    [InlineData(DiscordTransport.Http, "https://bot.example/interactions")]
    public async Task What_goes_together_is_no_warning(DiscordTransport transport, string? endpoint)
    {
        _discord.InteractionsEndpoint = endpoint;

        var warnings = await StartAsync(transport);

        warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(DiscordTransport.Gateway)]
    [InlineData(DiscordTransport.Http)]
    public async Task An_application_that_is_not_the_token_s_is_told(DiscordTransport transport)
    {
        _discord.InteractionsEndpoint = transport == DiscordTransport.Http ? "https://bot.example/interactions" : null;

        var warnings = await StartAsync(transport, applicationId: 4711);

        warnings.ShouldHaveSingleItem().ShouldContain($"Discord:ApplicationId is 4711, but the token belongs to application {_discord.ApplicationId}");
    }

    [Fact]
    public async Task A_Discord_that_does_not_say_stops_nothing()
    {
        _discord.Faults.Next(Fault.Status(403));

        var warnings = await StartAsync(DiscordTransport.Gateway);

        warnings.ShouldHaveSingleItem().ShouldContain("could not be asked");
    }

    // What was warned of once it has asked.
    private async Task<IReadOnlyList<string>> StartAsync(DiscordTransport transport, ulong? applicationId = null)
    {
        using var log = new LogRecorder();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(log);
        builder.Services.AddDiscordHttp(new DiscordOptions
        {
            Transport = transport,
            Token = _discord.BotToken,
            ApplicationId = applicationId,
            ApiBaseUrl = _discord.ApiBaseUrl,
        }).AddDiscordSetupCheck();
        using var host = builder.Build();
        await host.StartAsync();
        await host.Services.GetServices<IHostedService>().OfType<ApplicationCheck>().Single().ExecuteTask!;
        await host.StopAsync();
        return [.. log.Lines.Where(line => line.StartsWith("Warning", StringComparison.Ordinal))];
    }
}
