using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using AlkBot.Testing.Emulator.Api;
using AlkBot.Testing.Emulator.Faults;
using AlkBot.Testing.Emulator.Gateway;
using AlkBot.Testing.Emulator.Interactions;
using AlkBot.Testing.Emulator.Keys;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AlkBot.Testing.Emulator;

/// <summary>
/// Discord on loopback, as far as a bot sees it: it sends interactions, signed or over its gateway, and its API takes callbacks, edits,
/// follow-ups and registrations, and can go wrong. Every body it takes goes to <c>DISCORD_CAPTURE</c>.
/// </summary>
public sealed class DiscordEmulator : IAsyncDisposable
{
    internal const string ApiPath = "/api/v10/";
    internal const string FilePath = "/files/";

    private const string FileHostOfDiscord = "https://cdn.discordapp.com/";

    private readonly WebApplication _server;
    private readonly TimeProvider _time;
    private readonly InteractionSender _sender;
    private readonly RegistrationApi _registrations;
    private readonly ChannelApi _channels;
    private readonly FileHost _files = new();
    private readonly ConcurrentDictionary<string, Exchange> _exchanges = new();
    private readonly Journal<RecordedRequest> _requests = new();

    private DiscordEmulator(TimeProvider time)
    {
        _time = time;
        _sender = new InteractionSender(Key, time);
        _registrations = new RegistrationApi(BotToken);
        _channels = new ChannelApi(BotToken);
        Make = new InteractionFactory(ApplicationId);
        Gateway = new EmulatedGateway(BotToken, ApplicationId, time);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        _server = builder.Build();
        Map();
    }

    /// <summary>The key that interactions are signed with.</summary>
    public SigningKey Key { get; } = SigningKey.Of("emulator");

    /// <summary>The application's snowflake.</summary>
    public ulong ApplicationId { get; } = 845027738276462632;

    /// <summary>The Interactions Endpoint URL of the application; null while none is entered.</summary>
    public string? InteractionsEndpoint { get; set; }

    /// <summary>The bot's token.</summary>
    public string BotToken { get; } = "secret-bot-token.of.the.emulator";

    /// <summary>Makes interactions.</summary>
    public InteractionFactory Make { get; }

    /// <summary>Makes the API's answers go wrong.</summary>
    public FaultInjection Faults { get; } = new();

    /// <summary>Sends raw requests.</summary>
    public InteractionSender Raw => _sender;

    /// <summary>The requests that the API has had, in order.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _requests.All;

    /// <summary>The gateway.</summary>
    public EmulatedGateway Gateway { get; }

    /// <summary>The API's address.</summary>
    public Uri ApiBaseUrl => new(Address, ApiPath);

    /// <summary>The address of the host of files.</summary>
    public Uri FileBaseUrl => new(Address, FilePath);

    private Uri Address => new(_server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Starts an emulator whose clock is <paramref name="time"/>, by default the system's.</summary>
    public static async Task<DiscordEmulator> StartAsync(TimeProvider? time = null)
    {
        var emulator = new DiscordEmulator(time ?? TimeProvider.System);
        await emulator._server.StartAsync();
        emulator.Gateway.Address = new UriBuilder(emulator.Address) { Scheme = "ws", Path = EmulatedGateway.Path }.Uri;
        return emulator;
    }

    /// <summary>Sends an interaction and returns when the endpoint has responded.</summary>
    public async Task<Exchange> SendAsync(Uri endpoint, JsonObject interaction, bool userInstalled = false)
    {
        var exchange = Begin(interaction, userInstalled);
        await _sender.SendAsync(endpoint, exchange);
        return exchange;
    }

    /// <summary>Dispatches an interaction over the gateway and returns when the bot has responded.</summary>
    public async Task<Exchange> SendOverGatewayAsync(JsonObject interaction, bool userInstalled = false)
    {
        var exchange = Begin(interaction, userInstalled);
        var guild = (string?)interaction["guild_id"] is { } id ? ulong.Parse(id, CultureInfo.InvariantCulture) : (ulong?)null;
        await Gateway.DispatchAsync("INTERACTION_CREATE", interaction, guild);
        await exchange.AnsweredAsync();
        return exchange;
    }

    /// <summary>
    /// Sends an interaction to <paramref name="endpoint"/>, or where that is null over the gateway, and does not wait for the response.
    /// </summary>
    public async Task<Exchange> AskAsync(JsonObject interaction, Uri? endpoint)
    {
        var exchange = Begin(interaction, userInstalled: false);
        if (endpoint is not null)
            _ = _sender.SendAsync(endpoint, exchange);
        else
            await Gateway.OfferAsync("INTERACTION_CREATE", interaction, missed: () => exchange.HadTaker = false);
        return exchange;
    }

    /// <summary>Hands an interaction to <paramref name="take"/>, as a gateway would, and returns when the bot has responded.</summary>
    public async Task<Exchange> HandOverAsync(JsonObject interaction, Action<ReadOnlyMemory<byte>> take)
    {
        var exchange = Begin(interaction, userInstalled: false);
        take(System.Text.Encoding.UTF8.GetBytes(interaction.ToJsonString()));
        await exchange.AnsweredAsync();
        return exchange;
    }

    /// <summary>Returns when the API has had <paramref name="count"/> requests.</summary>
    public Task WaitForRequestsAsync(int count) => WaitForRequestsAsync(count, _ => true);

    /// <summary>Returns when the API has had <paramref name="count"/> requests that match.</summary>
    public Task WaitForRequestsAsync(int count, Predicate<RecordedRequest> matches) => _requests.WaitForAsync(count, matches);

    /// <summary>What Discord does when an endpoint's address is entered: a ping has to be answered, a forged one refused.</summary>
    public async Task<bool> AcceptsEndpointAsync(Uri endpoint)
    {
        var ping = System.Text.Encoding.UTF8.GetBytes(Make.Ping().ToJsonString());
        using var good = await _sender.SendRawAsync(endpoint, ping);
        using var forged = await _sender.SendRawAsync(endpoint, ping, headers =>
        {
            headers.Remove("X-Signature-Ed25519");
            headers.Add("X-Signature-Ed25519", new string('0', 128));
        });
        return good.IsSuccessStatusCode
            && good.Content.Headers.ContentType?.MediaType == "application/json"
            && (int?)JsonNode.Parse(await good.Content.ReadAsStringAsync())?["type"] == 1
            && forged.StatusCode == System.Net.HttpStatusCode.Unauthorized;
    }

    /// <summary>The registered commands of a server, or the global ones.</summary>
    public JsonArray Commands(ulong? guild = null) => _registrations.Registered($"{guild}");

    /// <summary>What was posted into a channel, in order.</summary>
    public IReadOnlyList<JsonObject> MessagesIn(string channel) => _channels.In(channel);

    /// <summary>The name of the thread under a message; null where it has none.</summary>
    public string? ThreadUnder(string message) => _channels.ThreadUnder(message);

    /// <summary>Takes a file to send with an interaction; its address is one of Discord's own, for which this host stands in.</summary>
    public UploadedFile Upload(string name, byte[] content, string contentType = "text/plain") =>
        Upload(name, content.Length, FileHost.Whole(content, contentType), contentType);

    /// <summary>Takes a file whose bytes are handed out in a way of its own.</summary>
    public UploadedFile Upload(string name, long size, RequestDelegate answer, string contentType = "text/plain") =>
        new(name, size, $"{FileHostOfDiscord}{_files.Add(name, answer)}?ex=1&is=2", contentType);

    /// <summary>What the host of files has been asked for, by path, in order.</summary>
    public IReadOnlyList<string> Fetched => _files.Fetched.All;

    /// <summary>Returns when the host of files has been asked for <paramref name="count"/> files.</summary>
    public Task WaitForFetchesAsync(int count) => _files.Fetched.WaitForAsync(count, _ => true);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _sender.Dispose();
        await _server.DisposeAsync();
    }

    private Exchange Begin(JsonObject interaction, bool userInstalled)
    {
        var exchange = new Exchange(interaction, _time) { IsUserInstalled = userInstalled };
        if ((string?)interaction["token"] is { } token)
            _exchanges[token] = exchange;
        return exchange;
    }

    private void Map()
    {
        var webhooks = new WebhookApi(
            (application, token) => application == $"{ApplicationId}" ? _exchanges.GetValueOrDefault(token) : null);
        _server.Map(ApiPath + "webhooks/{application}/{token}", Api(webhooks.AnswerAsync));
        _server.Map(ApiPath + "webhooks/{application}/{token}/messages/{message}", Api(webhooks.AnswerAsync));
        _server.MapMethods(ApiPath + "applications/{application}/commands", ["GET", "PUT"], Api(_registrations.AnswerAsync));
        _server.MapMethods(ApiPath + "applications/{application}/guilds/{guild}/commands", ["GET", "PUT"], Api(_registrations.AnswerAsync));
        _server.MapPost(ApiPath + "channels/{channel}/messages", Api(_channels.PostAsync));
        _server.MapPost(ApiPath + "channels/{channel}/messages/{message}/threads", Api(_channels.OpenThreadAsync));
        _server.MapPost(ApiPath + "interactions/{id}/{token}/callback", Api(new CallbackApi(_exchanges.GetValueOrDefault).AnswerAsync));
        _server.MapGet(ApiPath + "applications/@me", Api(AnswerApplicationAsync));
        _server.MapGet(ApiPath + "gateway/bot", Api(Gateway.AnswerBotAsync));
        _server.UseWebSockets();
        _server.Map(EmulatedGateway.Path + "/{session?}", (RequestDelegate)Gateway.AnswerAsync);
        _server.MapGet(FilePath + "{**path}", (RequestDelegate)_files.AnswerAsync);
    }

    private Task AnswerApplicationAsync(HttpContext http, RecordedRequest request) => request.Authorization == $"Bot {BotToken}"
        ? http.Response.SendAsync(new JsonObject
        {
            ["id"] = $"{ApplicationId}",
            ["name"] = "alkbot",
            ["interactions_endpoint_url"] = InteractionsEndpoint,
        })
        : http.Response.RefuseAsync(401, 0, "401: Unauthorized");

    private RequestDelegate Api(Func<HttpContext, RecordedRequest, Task> answer) => async http =>
    {
        var request = await RecordedRequest.ReadAsync(http.Request, _time.GetUtcNow());
        _requests.Add(request);
        await Faults.AnswerAsync(http, request, answer);
    };
}
