using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace AlkBot.Discord.Configuration;

/// <summary>Reads and checks the section <c>Discord</c>; every problem is one line, and no line holds a secret's value.</summary>
public sealed class DiscordOptionsReader
{
    /// <summary>The section's name.</summary>
    public const string Section = "Discord";

    private const int LongestShown = 24;
    private const int KeyDigits = 64;
    private const string Snowflake = "a snowflake: a whole number of up to 20 digits, not 0";
    private const string Key = "the application's public key: 64 hexadecimal digits";
    private const string BotToken = "the bot's token: printable ASCII without spaces";

    /// <summary>Discord's own limit is far below.</summary>
    private const int MostShards = 16_384;

    private static readonly TimeSpan LatestDeferral = TimeSpan.FromSeconds(2.5);

    private readonly IConfiguration _section;
    private readonly bool _hasGateway;
    private readonly List<string> _problems = [];

    private DiscordOptionsReader(IConfiguration section, bool hasGateway) => (_section, _hasGateway) = (section, hasGateway);

    /// <summary>The keys of the section.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "Transport", "PublicKey", "ApplicationId", "Token", "ApiBaseUrl", "AttachmentBaseUrl", "AttachmentTimeout", "GatewayUrl",
        "GatewaySilence", "TotalShards", "ShardIds", "GuildId", "Admins", "DeferAfter", "Home",
    ];

    /// <summary>Those of the keys that are lists (<c>Discord:Admins:0</c>), or one text with commas.</summary>
    public static IReadOnlyList<string> Lists { get; } = ["ShardIds", "Admins"];

    /// <summary>Reads the section of <paramref name="configuration"/>.</summary>
    /// <param name="configuration">The whole configuration.</param>
    /// <param name="hasGateway">Whether this build can connect to the gateway.</param>
    /// <param name="problems">What is wrong: key, what it got, what it takes; empty when nothing is.</param>
    public static DiscordOptions Read(IConfiguration configuration, bool hasGateway, out IReadOnlyList<string> problems)
    {
        var reader = new DiscordOptionsReader(configuration.GetSection(Section), hasGateway);
        var options = reader.Read();
        problems = reader._problems;
        return options;
    }

    private DiscordOptions Read()
    {
        var key = PublicKey();
        var token = Token();
        var transport = Transport(
            _hasGateway && token is not null ? DiscordTransport.Gateway
            : key.Length > 0 ? DiscordTransport.Http
            : DiscordTransport.None);
        if (transport == DiscordTransport.Http && key.Length == 0 && Text("PublicKey") is null)
            _problems.Add($"{Section}:PublicKey is not set; {Section}:Transport Http takes {Key}.");
        if (transport == DiscordTransport.Gateway && Text("Token") is null)
            _problems.Add($"{Section}:Token is not set; {Section}:Transport Gateway takes {BotToken}.");
        var shards = TotalShards();
        return new DiscordOptions
        {
            Transport = transport,
            PublicKey = key,
            ApplicationId = Id("ApplicationId"),
            Token = token,
            ApiBaseUrl = ApiBaseUrl(),
            Home = Home(),
            AttachmentBaseUrl = AttachmentBaseUrl(),
            AttachmentTimeout = AttachmentTimeout(),
            GatewayUrl = GatewayUrl(),
            GatewaySilence = GatewaySilence(),
            TotalShards = shards,
            ShardIds = ShardIds(shards),
            GuildId = Id("GuildId"),
            Admins = Admins(),
            DeferAfter = DeferAfter(),
        };
    }

    private DiscordTransport Transport(DiscordTransport otherwise)
    {
        if (Text("Transport") is not { } text)
            return otherwise;
        // Parsing an enumeration takes its numbers too.
        var known = Enum.TryParse<DiscordTransport>(text, ignoreCase: true, out var transport) && char.IsAsciiLetter(text[0]);
        if (known && (transport != DiscordTransport.Gateway || _hasGateway))
            return transport;
        var takes = _hasGateway ? "one of Http, Gateway, None" : "one of Http, None";
        Refuse(
            "Transport",
            text,
            known ? $"{takes} in this build; the gateway is in the one that the Dockerfile or -p:Gateway=true makes" : takes);
        return DiscordTransport.None;
    }

    private byte[] PublicKey()
    {
        if (Text("PublicKey") is not { } text)
            return [];
        if (text.Length == KeyDigits && text.All(char.IsAsciiHexDigit))
            return Convert.FromHexString(text);
        Refuse("PublicKey", text, Key);
        return [];
    }

    private string? Token()
    {
        if (Text("Token") is not { } text)
            return null;
        var token = text.StartsWith("Bot ", StringComparison.Ordinal) ? text[4..] : text;
        if (token.Length > 0 && token.All(c => c is > ' ' and < '\x7f'))
            return token;
        Conceal("Token", text, BotToken);
        return null;
    }

    private Uri ApiBaseUrl()
    {
        if (Text("ApiBaseUrl") is not { } text)
            return DiscordOptions.DefaultApiBaseUrl;
        if (Address(text.TrimEnd('/') + "/", ["http", "https"]) is { } address)
            return address;
        // An address can carry a password.
        Conceal("ApiBaseUrl", text, $"an http or https address without user and query, such as {DiscordOptions.DefaultApiBaseUrl}");
        return DiscordOptions.DefaultApiBaseUrl;
    }

    private Uri Home()
    {
        var otherwise = new DiscordOptions().Home;
        if (Text("Home") is not { } text)
            return otherwise;
        // In a header what ends a comment would end it.
        if (Address(text, ["http", "https"]) is { } address && address.AbsoluteUri.AsSpan().IndexOfAny("()\\") < 0)
            return address;
        Conceal("Home", text, "an http or https address without user, query and parentheses, such as https://lab.example/alkbot");
        return otherwise;
    }

    private Uri? AttachmentBaseUrl()
    {
        if (Text("AttachmentBaseUrl") is not { } text)
            return null;
        if (Address(text.TrimEnd('/') + "/", ["http", "https"]) is { } address)
            return address;
        Conceal("AttachmentBaseUrl", text, "an http or https address without user and query, such as https://proxy.example/attachments/");
        return null;
    }

    private Uri? GatewayUrl()
    {
        if (Text("GatewayUrl") is not { } text)
            return null;
        if (Address(text, ["ws", "wss"]) is { } address)
            return address;
        Conceal("GatewayUrl", text, "a ws or wss address without user and query, such as wss://gateway.discord.gg/");
        return null;
    }

    private static Uri? Address(string text, string[] schemes) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && schemes.Contains(address.Scheme)
        && address.UserInfo.Length == 0
        && address.Query.Length == 0
            ? address
            : null;

    private int TotalShards()
    {
        if (Text("TotalShards") is not { } text)
            return 1;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var shards) && shards is >= 1 and <= MostShards)
            return shards;
        Refuse("TotalShards", text, $"a whole number from 1 to {MostShards}");
        return 1;
    }

    private List<int> ShardIds(int shards)
    {
        var ids = new List<int>();
        foreach (var text in List("ShardIds"))
        {
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id < shards && !ids.Contains(id))
                ids.Add(id);
            else
                Refuse("ShardIds", text, $"whole numbers from 0 to {shards - 1}, below {Section}:TotalShards, each once");
        }
        return ids.Count > 0 ? ids : [.. Enumerable.Range(0, shards)];
    }

    private TimeSpan DeferAfter() => Time("DeferAfter", TimeSpan.Zero, LatestDeferral, new DiscordOptions().DeferAfter);

    private TimeSpan AttachmentTimeout() =>
        Time("AttachmentTimeout", TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10), new DiscordOptions().AttachmentTimeout);

    private TimeSpan GatewaySilence() =>
        Time("GatewaySilence", TimeSpan.FromMinutes(2), TimeSpan.FromDays(1), new DiscordOptions().GatewaySilence);

    private TimeSpan Time(string key, TimeSpan shortest, TimeSpan longest, TimeSpan otherwise)
    {
        if (Text(key) is not { } text)
            return otherwise;
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time >= shortest && time <= longest)
            return time;
        Refuse(key, text, $"a time from {Shown(shortest)} to {Shown(longest)}");
        return otherwise;

        static string Shown(TimeSpan time) => time.ToString(@"hh\:mm\:ss\.FFF", CultureInfo.InvariantCulture).TrimEnd('.');
    }

    private List<ulong> Admins() => [.. List("Admins").Select(text => Id("Admins", text)).OfType<ulong>()];

    private IEnumerable<string> List(string key)
    {
        var listed = _section.GetSection(key).GetChildren().Select(child => child.Value ?? "");
        return (Text(key) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Concat(listed);
    }

    private ulong? Id(string key) => Text(key) is { } text ? Id(key, text) : null;

    private ulong? Id(string key, string text)
    {
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0)
            return id;
        Refuse(key, text, Snowflake);
        return null;
    }

    // An empty variable is how a container says "not set".
    private string? Text(string key) => string.IsNullOrWhiteSpace(_section[key]) ? null : _section[key]!.Trim();

    private void Conceal(string key, string got, string takes) =>
        _problems.Add($"{Section}:{key} is a text of {got.Length} characters; it takes {takes}.");

    // A token or a client secret can stand under the wrong key; both are longer than any right value that is worth showing.
    private void Refuse(string key, string got, string takes)
    {
        if (got.Length > LongestShown)
            Conceal(key, got, takes);
        else
            _problems.Add($"{Section}:{key} is '{got}'; it takes {takes}.");
    }
}
