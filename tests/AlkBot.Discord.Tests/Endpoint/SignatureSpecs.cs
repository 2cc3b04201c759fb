using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AlkBot.Discord.Tests.Hosting;

namespace AlkBot.Discord.Tests.Endpoint;

public sealed class SignatureSpecs : HttpBotSpecs
{
    private const string Signature = "X-Signature-Ed25519";
    private const string Timestamp = "X-Signature-Timestamp";

    [Fact]
    public async Task Discord_accepts_the_endpoint()
    {
        (await _bot.Discord.AcceptsEndpointAsync(_bot.Endpoint)).ShouldBeTrue();
        _bot.Handler.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_ping_is_answered_with_a_pong_in_JSON()
    {
        var exchange = await _bot.SendAsync(_bot.Discord.Make.Ping());
        exchange.Callback!.ToJsonString().ShouldBe("""{"type":1}""");
        exchange.ContentType.ShouldBe("application/json");
    }

    [Fact]
    public async Task A_ping_without_anything_else_is_answered() =>
        (await SendAsync("""{"type":1}""")).ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData(Signature)]
    [InlineData(Timestamp)]
    public async Task A_missing_header_is_refused(string name) =>
        await RefusesAsync(headers => headers.Remove(name));

    [Theory]
    [InlineData(Signature, "")]
    [InlineData(Signature, "00")]
    [InlineData(Signature, "zz")]
    [InlineData(Timestamp, "")]
    [InlineData(Timestamp, "yesterday")]
    [InlineData(Timestamp, "-1")]
    [InlineData(Timestamp, "+1785585600")]
    [InlineData(Timestamp, " 1785585600.0")]
    [InlineData(Timestamp, "99999999999999999999999999")]
    [InlineData(Timestamp, "999999999999")]
    public async Task A_malformed_header_is_refused(string name, string value) =>
        await RefusesAsync(headers =>
        {
            headers.Remove(name);
            headers.TryAddWithoutValidation(name, value);
        });

    [Fact]
    public async Task A_signature_of_128_characters_that_are_no_digits_is_refused() =>
        await RefusesAsync(headers =>
        {
            headers.Remove(Signature);
            headers.Add(Signature, new string('g', 128));
        });

    [Theory]
    [InlineData(Signature)]
    [InlineData(Timestamp)]
    public async Task A_repeated_header_is_refused(string name) =>
        await RefusesAsync(headers => headers.TryAddWithoutValidation(name, [.. headers.GetValues(name)]));

    [Fact]
    public async Task Another_keys_signature_is_refused()
    {
        var body = Body();
        var forged = AlkBot.Testing.Emulator.Keys.SigningKey.Of("somebody else").Sign(_bot.Discord.Raw.Timestamp, body);
        await RefusesAsync(headers =>
        {
            headers.Remove(Signature);
            headers.Add(Signature, forged);
        });
    }

    [Fact]
    public async Task A_signature_for_another_timestamp_is_refused() =>
        await RefusesAsync(headers =>
        {
            var other = _bot.Time.GetUtcNow().ToUnixTimeSeconds() - 1;
            headers.Remove(Timestamp);
            headers.Add(Timestamp, $"{other}");
        });

    [Theory]
    [InlineData(-301, HttpStatusCode.Unauthorized)]
    [InlineData(-300, HttpStatusCode.OK)]
    [InlineData(300, HttpStatusCode.OK)]
    [InlineData(301, HttpStatusCode.Unauthorized)]
    public async Task A_signed_timestamp_counts_for_five_minutes_either_way(int seconds, HttpStatusCode status)
    {
        var timestamp = $"{_bot.Time.GetUtcNow().ToUnixTimeSeconds() + seconds}";
        using var response = await _bot.Discord.Raw.SendRawAsync(_bot.Endpoint, Body(), timestamp: timestamp);
        response.StatusCode.ShouldBe(status);
        _bot.Handler.Received.Count.ShouldBe(status == HttpStatusCode.OK ? 1 : 0);
    }

    [Fact]
    public async Task Signatures_in_capital_digits_are_good()
    {
        using var response = await _bot.Discord.Raw.SendRawAsync(_bot.Endpoint, Body(), headers =>
        {
            var signature = headers.GetValues(Signature).Single().ToUpperInvariant();
            headers.Remove(Signature);
            headers.Add(Signature, signature);
        });
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Any_other_method_is_refused()
    {
        using var http = new HttpClient();
        using var response = await http.GetAsync(_bot.Endpoint);
        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    private byte[] Body() => Encoding.UTF8.GetBytes(_bot.Discord.Make.Command("trial").ToJsonString());

    private async Task<HttpStatusCode> SendAsync(string body)
    {
        using var response = await _bot.Discord.Raw.SendRawAsync(_bot.Endpoint, Encoding.UTF8.GetBytes(body));
        return response.StatusCode;
    }

    private async Task RefusesAsync(Action<HttpRequestHeaders> change)
    {
        using var response = await _bot.Discord.Raw.SendRawAsync(_bot.Endpoint, Body(), change);
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        _bot.Handler.Received.ShouldBeEmpty();
    }
}
