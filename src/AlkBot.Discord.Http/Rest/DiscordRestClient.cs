using AlkBot.Discord.Http.Configuration;
using AlkBot.Discord.Messages;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Http.Rest;

/// <summary>The few calls to Discord's API that AlkBot makes. Safe for concurrent use.</summary>
public sealed class DiscordRestClient : IDisposable
{
    private readonly RestSender _sender;
    private readonly DiscordOptions _options;

    /// <summary>A client of the API at the configured address; it owns its connections.</summary>
    public DiscordRestClient(DiscordOptions options, RestSettings settings, TimeProvider time, ILogger<DiscordRestClient> logger)
    {
        _options = options;
        _sender = new RestSender(options, settings, time, logger);
    }

    /// <summary>Replaces a message of the interaction; <see cref="SentMessage.Original"/> completes a deferred response.</summary>
    /// <exception cref="DiscordRestException">Discord refused, or could not be reached.</exception>
    public Task EditAsync(InteractionTicket ticket, SentMessage sent, Message message, CancellationToken cancellationToken) =>
        _sender.SendAsync(
            MessageCall(HttpMethod.Patch, ticket, sent) with { Body = DiscordJson.Write(AsEdit(message)) }, cancellationToken);

    /// <summary>Deletes a message of the interaction.</summary>
    /// <exception cref="DiscordRestException">Discord refused, or could not be reached.</exception>
    public Task DeleteAsync(InteractionTicket ticket, SentMessage sent, CancellationToken cancellationToken) =>
        _sender.SendAsync(MessageCall(HttpMethod.Delete, ticket, sent), cancellationToken);

    /// <summary>Sends a further message.</summary>
    /// <exception cref="DiscordRestException">Discord refused, or could not be reached.</exception>
    public Task<SentMessage> SendAsync(InteractionTicket ticket, Message message, CancellationToken cancellationToken) =>
        SendAsync(ticket, message, [], cancellationToken);

    /// <summary>Sends a further message with files, at most 10.</summary>
    /// <exception cref="DiscordRestException">Discord refused, or could not be reached.</exception>
    public async Task<SentMessage> SendAsync(
        InteractionTicket ticket, Message message, IReadOnlyList<Attachment> files, CancellationToken cancellationToken)
    {
        var call = Webhook(HttpMethod.Post, ticket, "", "") with { Body = DiscordJson.Write(message), Files = files };
        return SentMessage.Read(await _sender.SendAsync(call, cancellationToken));
    }

    /// <summary>The registered commands, as Discord's JSON array: of the configured server, or else the global ones.</summary>
    /// <exception cref="DiscordRestException">Discord refused, could not be reached, or the configuration lacks what it takes.</exception>
    public Task<byte[]> ReadCommandsAsync(CancellationToken cancellationToken) =>
        _sender.SendAsync(Commands(HttpMethod.Get), cancellationToken);

    /// <summary>Overwrites all registered commands with <paramref name="commands"/>, a JSON array.</summary>
    /// <exception cref="DiscordRestException">Discord refused, could not be reached, or the configuration lacks what it takes.</exception>
    public Task<byte[]> OverwriteCommandsAsync(ReadOnlyMemory<byte> commands, CancellationToken cancellationToken) =>
        _sender.SendAsync(Commands(HttpMethod.Put) with { Body = commands }, cancellationToken);

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _sender.Dispose();

    // Content that is left out would stay; an edit cannot change who sees a message.
    private static Message AsEdit(Message message) => message with { Content = message.Content ?? "", Flags = 0 };

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

    private RestCall Commands(HttpMethod method)
    {
        var application = _options.ApplicationId ?? throw Missing("ApplicationId");
        if (_options.Token is null)
            throw Missing("Token");
        var (route, path, owner) = _options.GuildId is { } guild
            ? ("applications/{application}/guilds/{guild}/commands", $"applications/{application}/guilds/{guild}/commands", $"{guild}")
            : ("applications/{application}/commands", $"applications/{application}/commands", "");
        return new RestCall(method, route, path, owner) { Authorized = true };
    }

    private static DiscordRestException Missing(string key) =>
        new($"{DiscordOptionsReader.Section}:{key} is not set; registering commands takes it.");
}
