using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace AlkBot.Discord.Http.Configuration;

/// <summary>Reads and checks the section <c>Discord</c>; every problem is one line, and no line holds a secret's value.</summary>
public sealed class DiscordOptionsReader
{
    /// <summary>The section's name.</summary>
    public const string Section = "Discord";

    private const int LongestShown = 24;
    private const string Snowflake = "a snowflake: a whole number of up to 20 digits, not 0";
    private const string Key = "the application's public key: 64 hexadecimal digits";
    private static readonly TimeSpan LatestDeferral = TimeSpan.FromSeconds(2.5);

    private readonly IConfiguration _section;
    private readonly List<string> _problems = [];

    private DiscordOptionsReader(IConfiguration section) => _section = section;

    /// <summary>The keys of the section; <c>Admins</c> is a list (<c>Discord:Admins:0</c>) or one text with commas.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        ["Transport", "PublicKey", "ApplicationId", "Token", "ApiBaseUrl", "GuildId", "Admins", "DeferAfter"];

    /// <summary>Reads the section of <paramref name="configuration"/>.</summary>
    /// <param name="configuration">The whole configuration.</param>
    /// <param name="problems">What is wrong: key, what it got, what it takes; empty when nothing is.</param>
    public static DiscordOptions Read(IConfiguration configuration, out IReadOnlyList<string> problems)
    {
        var reader = new DiscordOptionsReader(configuration.GetSection(Section));
        var options = reader.Read();
        problems = reader._problems;
        return options;
    }

    private DiscordOptions Read()
    {
        var key = PublicKey();
        var transport = Transport(key.Length > 0 ? DiscordTransport.Http : DiscordTransport.None);
        if (transport == DiscordTransport.Http && key.Length == 0 && Text("PublicKey") is null)
            _problems.Add($"{Section}:PublicKey is not set; {Section}:Transport Http takes {Key}.");
        return new DiscordOptions
        {
            Transport = transport,
            PublicKey = key,
            ApplicationId = Id("ApplicationId"),
            Token = Token(),
            ApiBaseUrl = ApiBaseUrl(),
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
        if (Enum.TryParse<DiscordTransport>(text, ignoreCase: true, out var transport) && char.IsAsciiLetter(text[0]))
            return transport;
        Refuse("Transport", text, "one of Http, None");
        return DiscordTransport.None;
    }

    private byte[] PublicKey()
    {
        if (Text("PublicKey") is not { } text)
            return [];
        if (text.Length == 2 * Signatures.Ed25519PublicKey.KeyLength && text.All(char.IsAsciiHexDigit))
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
        Conceal("Token", text, "the bot's token: printable ASCII without spaces");
        return null;
    }

    private Uri ApiBaseUrl()
    {
        if (Text("ApiBaseUrl") is not { } text)
            return DiscordOptions.DefaultApiBaseUrl;
        if (Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
            && address.UserInfo.Length == 0
            && address.Query.Length == 0)
        {
            return address;
        }
        // An address can carry a password.
        Conceal("ApiBaseUrl", text, $"an http or https address without user and query, such as {DiscordOptions.DefaultApiBaseUrl}");
        return DiscordOptions.DefaultApiBaseUrl;
    }

    private TimeSpan DeferAfter()
    {
        if (Text("DeferAfter") is not { } text)
            return new DiscordOptions().DeferAfter;
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var after) && after >= TimeSpan.Zero && after <= LatestDeferral)
            return after;
        Refuse("DeferAfter", text, "a time from 00:00:00 to 00:00:02.5");
        return new DiscordOptions().DeferAfter;
    }

    private List<ulong> Admins()
    {
        var listed = _section.GetSection("Admins").GetChildren().Select(child => child.Value ?? "");
        var inLine = (Text("Admins") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. inLine.Concat(listed).Select(text => Id("Admins", text)).OfType<ulong>()];
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
