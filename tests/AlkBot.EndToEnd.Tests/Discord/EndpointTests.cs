using System.Net;
using System.Text;
using AlkBot.EndToEnd.Tests.Discord.Running;

namespace AlkBot.EndToEnd.Tests.Discord;

[Collection(HttpBot.Collection)]
public sealed class EndpointTests(HttpBot bot)
{
    [Fact]
    public async Task Discord_accepts_the_endpoint_because_pings_are_answered_and_forged_ones_refused() =>
        (await bot.Discord.AcceptsEndpointAsync(bot.Process.Endpoint)).ShouldBeTrue();

    [Fact]
    public async Task A_ping_is_answered_with_a_pong()
    {
        var pong = await bot.SendAsync(bot.Make.Ping());

        pong.Status.ShouldBe(HttpStatusCode.OK);
        pong.Exchange.ContentType.ShouldStartWith("application/json");
        pong.Exchange.CallbackType.ShouldBe(1);
    }

    [Theory]
    [InlineData("X-Signature-Ed25519", "00")]
    [InlineData("X-Signature-Timestamp", "12")]
    [InlineData("X-Signature-Ed25519", null)]
    [InlineData("X-Signature-Timestamp", null)]
    public async Task A_bad_or_missing_signature_is_refused(string header, string? value)
    {
        var body = Encoding.UTF8.GetBytes(bot.Make.Command("help").ToJsonString());

        using var response = await bot.Discord.Raw.SendRawAsync(bot.Process.Endpoint, body, headers =>
        {
            headers.Remove(header);
            if (value is not null)
                headers.TryAddWithoutValidation(header, value);
        });

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_interaction_is_answered_once()
    {
        var interaction = bot.Make.Command("help");

        var first = await bot.SendAsync(interaction);
        var replayed = await bot.SendAsync((System.Text.Json.Nodes.JsonObject)interaction.DeepClone());

        first.Status.ShouldBe(HttpStatusCode.OK);
        replayed.Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Signed_text_that_is_no_interaction_is_a_bad_request()
    {
        using var response = await bot.Discord.Raw.SendRawAsync(bot.Process.Endpoint, "{\"type\":"u8.ToArray());

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/healthz", "alive")]
    [InlineData("/readyz", "ready")]
    public async Task Supervisors_are_told_that_it_lives_and_is_ready(string path, string says)
    {
        using var http = new HttpClient();

        (await http.GetStringAsync(new Uri(bot.Process.Address, path))).Trim().ShouldBe(says);
    }
}
