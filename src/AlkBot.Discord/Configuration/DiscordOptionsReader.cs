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

    private static readonly string[] Web = ["http", "https"];

    private readonly IConfiguration _section;
    private readonly bool _hasGateway;
    private readonly List<string> _problems = [];

    private DiscordOptionsReader(IConfiguration section, bool hasGateway) => (_section, _hasGateway) = (section, hasGateway);

    /// <summary>The keys of the section: the settings are named as the options are.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        [.. typeof(DiscordOptions).GetProperties().Where(property => property.CanWrite).Select(property => property.Name)];

    /// <summary>Those of the keys that are lists (<c>Discord:Admins:0</c>), or one text with commas.</summary>
    public static IReadOnlyList<string> Lists { get; } = [nameof(DiscordOptions.ShardIds), nameof(DiscordOptions.Admins)];

    /// <summary>Reads the section of <paramref name="configuration"/>.</summary>
    /// <param name="configuration">The whole configuration.</param>
    /// <param name="hasGateway">Whether this build can connect to the gateway.</param>
    /// <param name="problems">What is wrong: key, what it got, what it takes; empty when nothing is.</param>
    public static DiscordOptions Read(IConfiguration configuration, bool hasGateway, out IReadOnlyList<string> problems)
    {
        var reader = new DiscordOptionsReader(configuration.GetSection(Section), hasGateway);
        var options = reader.Read(new DiscordOptions());
        problems = reader._problems;
        return options;
    }

    private DiscordOptions Read(DiscordOptions otherwise)
    {
        var key = Read("PublicKey", Key, PublicKey);
        var token = Read("Token", BotToken, Token, conceals: true);
        var transport = Transport(
            _hasGateway && token is not null ? DiscordTransport.Gateway
            : key is not null ? DiscordTransport.Http
            : DiscordTransport.None);
        if (transport == DiscordTransport.Http && Text("PublicKey") is null)
            _problems.Add($"{Section}:PublicKey is not set; {Section}:Transport Http takes {Key}.");
        if (transport == DiscordTransport.Gateway && Text("Token") is null)
            _problems.Add($"{Section}:Token is not set; {Section}:Transport Gateway takes {BotToken}.");
        var shards = Read<int>("TotalShards", $"a whole number from 1 to {MostShards}", text => Number(text, 1, MostShards))
            ?? otherwise.TotalShards;
        // Addresses can carry a password, so that a wrong one is not shown.
        return new DiscordOptions
        {
            Transport = transport,
            PublicKey = key ?? [],
            ApplicationId = Read<ulong>("ApplicationId", Snowflake, Id),
            Token = token,
            ApiBaseUrl = Read(
                "ApiBaseUrl", $"an http or https address without user and query, such as {DiscordOptions.DefaultApiBaseUrl}", Folder,
                conceals: true) ?? otherwise.ApiBaseUrl,
            Home = Read(
                "Home", "an http or https address without user, query and parentheses, such as https://lab.example/alkbot", Home,
                conceals: true) ?? otherwise.Home,
            AttachmentBaseUrl = Read(
                "AttachmentBaseUrl", "an http or https address without user and query, such as https://proxy.example/attachments/", Folder,
                conceals: true),
            AttachmentTimeout = Time("AttachmentTimeout", TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)) ?? otherwise.AttachmentTimeout,
            GatewayUrl = Read(
                "GatewayUrl", "a ws or wss address without user and query, such as wss://gateway.discord.gg/",
                text => Address(text, ["ws", "wss"]), conceals: true),
            GatewaySilence = Time("GatewaySilence", TimeSpan.FromMinutes(2), TimeSpan.FromDays(1)) ?? otherwise.GatewaySilence,
            TotalShards = shards,
            ShardIds = ShardIds(shards),
            GuildId = Read<ulong>("GuildId", Snowflake, Id),
            Admins = [.. List("Admins").Select(text => Taken<ulong>("Admins", text, Snowflake, Id)).OfType<ulong>()],
            DeferAfter = Time("DeferAfter", TimeSpan.Zero, TimeSpan.FromSeconds(2.5)) ?? otherwise.DeferAfter,
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

    private static byte[]? PublicKey(string text) =>
        text.Length == KeyDigits && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : null;

    private static string? Token(string text)
    {
        var token = text.StartsWith("Bot ", StringComparison.Ordinal) ? text[4..] : text;
        return token.Length > 0 && token.All(c => c is > ' ' and < '\x7f') ? token : null;
    }

    private static Uri? Folder(string text) => Address(text.TrimEnd('/') + "/", Web);

    // In a header what ends a comment would end it.
    private static Uri? Home(string text) =>
        Address(text, Web) is { } address && address.AbsoluteUri.AsSpan().IndexOfAny("()\\") < 0 ? address : null;

    private static Uri? Address(string text, string[] schemes) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && schemes.Contains(address.Scheme)
        && address.UserInfo.Length == 0
        && address.Query.Length == 0
            ? address
            : null;

    private static int? Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : null;

    private static ulong? Id(string text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;

    private List<int> ShardIds(int shards)
    {
        var ids = new List<int>();
        var takes = $"whole numbers from 0 to {shards - 1}, below {Section}:TotalShards, each once";
        foreach (var text in List("ShardIds"))
        {
            if (Taken<int>("ShardIds", text, takes, t => Number(t, 0, shards - 1) is { } id && !ids.Contains(id) ? id : null) is { } taken)
                ids.Add(taken);
        }
        return ids.Count > 0 ? ids : [.. Enumerable.Range(0, shards)];
    }

    private TimeSpan? Time(string key, TimeSpan shortest, TimeSpan longest)
    {
        return Read<TimeSpan>(key, $"a time from {Shown(shortest)} to {Shown(longest)}", text =>
            TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time >= shortest && time <= longest ? time : null);

        static string Shown(TimeSpan time) => time.ToString(@"hh\:mm\:ss\.FFF", CultureInfo.InvariantCulture).TrimEnd('.');
    }

    private IEnumerable<string> List(string key)
    {
        var listed = _section.GetSection(key).GetChildren().Select(child => child.Value ?? "");
        return (Text(key) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Concat(listed);
    }

    // An empty variable is how a container says "not set".
    private string? Text(string key) => string.IsNullOrWhiteSpace(_section[key]) ? null : _section[key]!.Trim();

    private T? Read<T>(string key, string takes, Func<string, T?> parse, bool conceals = false)
        where T : class
    {
        if (Text(key) is not { } text)
            return null;
        var value = parse(text);
        if (value is null)
            Refuse(key, text, takes, conceals);
        return value;
    }

    private T? Read<T>(string key, string takes, Func<string, T?> parse)
        where T : struct =>
        Text(key) is { } text ? Taken(key, text, takes, parse) : null;

    private T? Taken<T>(string key, string text, string takes, Func<string, T?> parse)
        where T : struct
    {
        var value = parse(text);
        if (value is null)
            Refuse(key, text, takes);
        return value;
    }

    // A token or a client secret can stand under the wrong key; both are longer than any right value that is worth showing.
    private void Refuse(string key, string got, string takes, bool conceals = false) => _problems.Add(conceals || got.Length > LongestShown
        ? $"{Section}:{key} is a text of {got.Length} characters; it takes {takes}."
        : $"{Section}:{key} is '{got}'; it takes {takes}.");
}
