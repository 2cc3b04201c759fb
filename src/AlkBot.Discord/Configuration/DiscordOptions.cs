namespace AlkBot.Discord.Configuration;

/// <summary>The section <c>Discord</c> of the configuration, checked. Printing it shows no secret.</summary>
public sealed record DiscordOptions
{
    /// <summary>Where Discord's API is.</summary>
    public static readonly Uri DefaultApiBaseUrl = new("https://discord.com/api/v10/");

    /// <summary>
    /// How interactions arrive. Default: <see cref="DiscordTransport.Gateway"/> where the build has it and a token is configured, or else
    /// <see cref="DiscordTransport.Http"/> where a public key is.
    /// </summary>
    public DiscordTransport Transport { get; init; }

    /// <summary>The 32 bytes of the key that Discord signs with; 64 hexadecimal digits. Needed by the transport Http.</summary>
    public ReadOnlyMemory<byte> PublicKey { get; init; }

    /// <summary>The application's snowflake; null to ask Discord, whose token it is. Interactions bring it with them.</summary>
    public ulong? ApplicationId { get; init; }

    /// <summary>The bot's token, a secret; needed to register commands, and by the transport Gateway.</summary>
    public string? Token { get; init; }

    /// <summary>The API's address, ending in a slash; a proxy can stand there.</summary>
    public Uri ApiBaseUrl { get; init; } = DefaultApiBaseUrl;

    /// <summary>
    /// Where whoever runs the bot can be found: Discord asks for it in the User-Agent of every request. Default: the portal where its
    /// applications are.
    /// </summary>
    public Uri Home { get; init; } = new("https://discord.com/developers/applications");

    /// <summary>
    /// Stands in for Discord's hosts of attachments, ending in a slash; null, the default, for those hosts themselves. Files sent with a
    /// command are fetched from nowhere else.
    /// </summary>
    public Uri? AttachmentBaseUrl { get; init; }

    /// <summary>The longest that fetching a file may take; 1 s to 10 min, default 30 s.</summary>
    public TimeSpan AttachmentTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The gateway's address; null to ask Discord.</summary>
    public Uri? GatewayUrl { get; init; }

    /// <summary>
    /// The longest that nothing may come over the gateway before the process ends, so that its supervisor starts it anew; 2 min to 1 day,
    /// default 10 min. Discord answers a heartbeat about every 41 s.
    /// </summary>
    public TimeSpan GatewaySilence { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How many shards all processes have together; 1 to 16,384, default 1.</summary>
    public int TotalShards { get; init; } = 1;

    /// <summary>The shards of this process, from 0; default all.</summary>
    public IReadOnlyList<int> ShardIds { get; init; } = [0];

    /// <summary>The server to register the commands in while trying them out; null registers them everywhere.</summary>
    public ulong? GuildId { get; init; }

    /// <summary>Snowflakes of the users and roles who may run admin commands; nobody when empty.</summary>
    public IReadOnlyList<ulong> Admins { get; init; } = [];

    /// <summary>An answer not there by then is deferred; 0 to 2.5 s after the request came in, default 1.5 s.</summary>
    public TimeSpan DeferAfter { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>The settings that may be seen.</summary>
    // The generated text of a record holds every property, and so the token.
    public override string ToString() =>
        $"{nameof(Transport)} = {Transport}, {nameof(ApiBaseUrl)} = {ApiBaseUrl}, {nameof(ApplicationId)} = {ApplicationId}";
}
