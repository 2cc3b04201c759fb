using AlkBot.Discord.Configuration;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Rest;

/// <summary>The few calls to Discord's API that AlkBot makes. Safe for concurrent use.</summary>
public sealed class DiscordRestClient : IDisposable
{
    private readonly RestSender _sender;
    private readonly DiscordOptions _options;
    private ulong? _applicationId;

    /// <summary>A client of the API at the configured address; it owns its connections.</summary>
    public DiscordRestClient(DiscordOptions options, RestSettings settings, TimeProvider time, ILogger<DiscordRestClient> logger)
    {
        (_options, _applicationId) = (options, options.ApplicationId);
        _sender = new RestSender(options, settings, time, logger);
    }

    /// <summary>Posts the first response to an interaction that did not come as a request.</summary>
    /// <param name="interaction">The interaction.</param>
    /// <param name="callback">The callback, as JSON.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="DiscordRestException">Discord refused, or could not be reached; it may have taken it all the same.</exception>
    public Task RespondAsync(Interaction interaction, ReadOnlyMemory<byte> callback, CancellationToken cancellationToken)
    {
        var path = $"interactions/{interaction.Id}/{Uri.EscapeDataString(interaction.Token)}/callback";
        var call = new RestCall(HttpMethod.Post, "interactions/{interaction}/{token}/callback", path, interaction.Token);
        return _sender.SendAsync(call with { Body = callback, IsCallback = true }, cancellationToken);
    }

    /// <summary>How many sessions of the gateway may still be started.</summary>
    /// <exception cref="DiscordRestException">Discord refused, could not be reached, or the configuration has no token.</exception>
    public async Task<GatewayInformation> ReadGatewayAsync(CancellationToken cancellationToken) =>
        GatewayInformation.Read(await _sender.SendAsync(BotCall("gateway/bot"), cancellationToken));

    /// <summary>The application that the token belongs to.</summary>
    /// <exception cref="DiscordRestException">Discord refused, could not be reached, or the configuration has no token.</exception>
    public async Task<ApplicationInformation> ReadApplicationAsync(CancellationToken cancellationToken) =>
        ApplicationInformation.Read(await _sender.SendAsync(BotCall("applications/@me"), cancellationToken));

    /// <summary>Whether there is a token, without which it can do nothing but answer interactions.</summary>
    public bool HasToken => _options.Token is not null;

    /// <summary>Opens a public thread under a message; the thread has the message's snowflake.</summary>
    /// <exception cref="DiscordRestException">Discord refused, could not be reached, or the configuration has no token.</exception>
    public Task OpenThreadAsync(MessagePlace message, string name, CancellationToken cancellationToken) => _sender.SendAsync(
        ChannelCall("messages/{message}/threads", message.Channel, $"messages/{message.Id}/threads", DiscordJson.Write(new NewThread(name))),
        cancellationToken);

    /// <summary>Sends a message into a channel. With a nonce it is there once, though the answer be lost.</summary>
    /// <exception cref="DiscordRestException">Discord refused, could not be reached, or the configuration has no token.</exception>
    public Task PostAsync(ulong channel, Message message, CancellationToken cancellationToken) =>
        _sender.SendAsync(ChannelCall("messages", channel, "messages", DiscordJson.Write(message)), cancellationToken);

    /// <summary>Replaces a message of the interaction; <see cref="SentMessage.Original"/> completes a deferred response.</summary>
    /// <exception cref="DiscordRestException">Discord refused, or could not be reached.</exception>
    public Task EditAsync(InteractionTicket ticket, SentMessage sent, Message message, CancellationToken cancellationToken)
    {
        var call = MessageCall(HttpMethod.Patch, ticket, sent) with
        {
            Body = DiscordJson.Write(AsEdit(message)),
            Files = [.. message.Attachments?.Select(a => new Attachment(a.Filename, a.ContentType, a.Content)) ?? []],
        };
        return _sender.SendAsync(call, cancellationToken);
    }

    /// <summary>Deletes a message of the interaction.</summary>
    /// <exception cref="DiscordRestException">Discord refused, or could not be reached.</exception>
    public Task DeleteAsync(InteractionTicket ticket, SentMessage sent, CancellationToken cancellationToken) =>
        _sender.SendAsync(MessageCall(HttpMethod.Delete, ticket, sent), cancellationToken);

    /// <summary>Sends a further message.</summary>
    /// <exception cref="DiscordRestException">Discord refused, or could not be reached; it may have taken it all the same.</exception>
    public Task<SentMessage> SendAsync(InteractionTicket ticket, Message message, CancellationToken cancellationToken) =>
        SendAsync(ticket, message, [], cancellationToken);

    /// <summary>Sends a further message with files, at most 10.</summary>
    /// <exception cref="DiscordRestException">Discord refused, or could not be reached; it may have taken it all the same.</exception>
    public async Task<SentMessage> SendAsync(
        InteractionTicket ticket, Message message, IReadOnlyList<Attachment> files, CancellationToken cancellationToken)
    {
        var call = Webhook(HttpMethod.Post, ticket, "", "") with { Body = DiscordJson.Write(message), Files = files, IsSentOnce = true };
        return SentMessage.Read(await _sender.SendAsync(call, cancellationToken));
    }

    /// <summary>The registered commands, as Discord's JSON array: of the configured server, or else the global ones.</summary>
    /// <exception cref="DiscordRestException">Discord refused, could not be reached, or the configuration lacks what it takes.</exception>
    public async Task<byte[]> ReadCommandsAsync(CancellationToken cancellationToken)
    {
        // Without the query Discord leaves the translations out.
        var call = await CommandsAsync(HttpMethod.Get, cancellationToken);
        return await _sender.SendAsync(call with { Path = call.Path + "?with_localizations=true" }, cancellationToken);
    }

    /// <summary>Overwrites all registered commands with <paramref name="commands"/>, a JSON array.</summary>
    /// <exception cref="DiscordRestException">Discord refused, could not be reached, or the configuration lacks what it takes.</exception>
    public async Task<byte[]> OverwriteCommandsAsync(ReadOnlyMemory<byte> commands, CancellationToken cancellationToken)
    {
        var call = await CommandsAsync(HttpMethod.Put, cancellationToken);
        return await _sender.SendAsync(call with { Body = commands }, cancellationToken);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _sender.Dispose();

    // An edit cannot change who sees a message.
    private static Message AsEdit(Message message) => message with { IsPrivate = false };

    private static RestCall MessageCall(HttpMethod method, InteractionTicket ticket, SentMessage sent) =>
        Webhook(method, ticket, "/messages/{message}", $"/messages/{sent}");

    private static RestCall Webhook(HttpMethod method, InteractionTicket ticket, string route, string path) => new(
        method,
        $"webhooks/{{application}}/{{token}}{route}",
        $"webhooks/{ticket.ApplicationId}/{Uri.EscapeDataString(ticket.Token)}{path}",
        ticket.Token)
    {
        MayPrecedeResponse = true,
    };

    private async Task<RestCall> CommandsAsync(HttpMethod method, CancellationToken cancellationToken)
    {
        RequireToken();
        var application = await ApplicationIdAsync(cancellationToken);
        var (route, path, owner) = _options.GuildId is { } guild
            ? ("applications/{application}/guilds/{guild}/commands", $"applications/{application}/guilds/{guild}/commands", $"{guild}")
            : ("applications/{application}/commands", $"applications/{application}/commands", "");
        return new RestCall(method, route, path, owner) { Authorized = true };
    }

    private async Task<ulong> ApplicationIdAsync(CancellationToken cancellationToken)
    {
        if (_applicationId is { } known)
            return known;
        var application = await ReadApplicationAsync(cancellationToken);
        _applicationId = application.Id;
        return application.Id;
    }

    private RestCall BotCall(string path)
    {
        RequireToken();
        return new RestCall(HttpMethod.Get, path, path, "") { Authorized = true };
    }

    private RestCall ChannelCall(string route, ulong channel, string path, byte[] body)
    {
        RequireToken();
        return new RestCall(HttpMethod.Post, $"channels/{{channel}}/{route}", $"channels/{channel}/{path}", $"{channel}")
        {
            Authorized = true,
            Body = body,
        };
    }

    private void RequireToken()
    {
        if (!HasToken)
            throw new DiscordRestException($"{DiscordOptionsReader.Section}:Token is not set; this call takes it.");
    }
}
