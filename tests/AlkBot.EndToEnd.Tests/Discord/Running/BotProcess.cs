using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using AlkBot.Testing;
using AlkBot.Testing.Emulator;

namespace AlkBot.EndToEnd.Tests.Discord.Running;

/// <summary>The program as a process of its own, with the emulator as its Discord.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    /// <summary>Far above what anything takes here; what hangs fails its test instead of the whole suite.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>The setting that is a variable without a prefix: where to listen; by default any free port.</summary>
    public const string UrlsKey = "ASPNETCORE_URLS";

    /// <summary>The setting that is the shell's: how many file descriptors it may have; by default as many as the tests.</summary>
    public const string DescriptorsKey = "ulimit -n";

    private const string Listening = "Now listening on: ";
    private const int Terminate = 15;

    private readonly Process _process;
    private readonly LogLines _log = new();

    private readonly DiscordEmulator _discord;

    private BotProcess(Process process, DiscordEmulator discord)
    {
        (_process, _discord) = (process, discord);
        _process.ErrorDataReceived += (_, line) => _log.Add(line.Data);
        _process.OutputDataReceived += (_, line) => _log.Add(line.Data);
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Where it takes interactions.</summary>
    public Uri Endpoint => new(Address, "/interactions");

    /// <summary>Everything that it has printed.</summary>
    public string Log => _log.All;

    /// <summary>How it is sent interactions; null when it is not.</summary>
    public Transport? Transport { get; private init; }

    /// <summary>Starts <c>alkbot serve</c> and returns when it listens, its index serves and the transport stands.</summary>
    public static async Task<BotProcess> ServeAsync(
        DiscordEmulator discord, TemporaryFolder folder, Transport? transport, params (string Key, string Value)[] settings)
    {
        var bot = Start(discord, folder, ["serve"], [("Discord:Transport", $"{transport}"), .. settings], transport);
        try
        {
            var line = await bot.WaitForAsync(Listening);
            bot.Address = new Uri(line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..]);
            await bot.WaitForAsync("IndexingService");
            if (transport == Running.Transport.Gateway)
                await bot.WaitForAsync("Connected to Discord's gateway");
            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a command of the terminal to its end.</summary>
    public static async Task<(int ExitStatus, string Output)> RunAsync(
        DiscordEmulator discord, TemporaryFolder folder, string[] arguments, params (string Key, string Value)[] settings)
    {
        await using var bot = Start(discord, folder, arguments, settings);
        await bot._process.WaitForExitAsync().WaitAsync(Patience);
        return (bot._process.ExitCode, bot.Log);
    }

    /// <summary>Sends it an interaction, and returns when it has responded.</summary>
    public async Task<Answered> SendAsync(JsonObject interaction) => new(await (Transport switch
    {
        Running.Transport.Gateway => _discord.SendOverGatewayAsync(interaction),
        _ => _discord.SendAsync(Endpoint, interaction),
    }));

    /// <summary>The first line, printed already or to come, that holds <paramref name="text"/>.</summary>
    public Task<string> WaitForAsync(string text) => _log.WaitForAsync(text).WaitAsync(Patience);

    /// <summary>Asks it to end, and returns the exit status.</summary>
    public async Task<int> StopAsync()
    {
        if (!_process.HasExited)
            _ = Kill(_process.Id, Terminate);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
    }

    private static BotProcess Start(
        DiscordEmulator discord, TemporaryFolder folder, string[] arguments, (string Key, string Value)[] settings,
        Transport? transport = null)
    {
        var descriptors = settings.LastOrDefault(s => s.Key == DescriptorsKey).Value;
        string[] program = ["dotnet", Path.Combine(AppContext.BaseDirectory, "alkbot.dll"), .. arguments];
        string[] limited = descriptors is null ? program : ["sh", "-c", $"{DescriptorsKey} {descriptors} && exec \"$0\" \"$@\"", .. program];
        var start = new ProcessStartInfo(limited[0], limited[1..])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(n => n.StartsWith("ALKBOT_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        (string Key, string Value)[] all =
        [
            ("Index:Directory", folder["index"]),
            ("Index:Sources", Repository.SourceFolder),
            ("Logging:LogLevel:Default", "Debug"),
            ("Discord:PublicKey", discord.Key.PublicKeyHex),
            ("Discord:ApplicationId", $"{discord.ApplicationId}"),
            ("Discord:Token", discord.BotToken),
            ("Discord:ApiBaseUrl", $"{discord.ApiBaseUrl}"),
            .. settings.Where(s => s.Key is not (UrlsKey or DescriptorsKey)),
        ];
        foreach (var (key, value) in all)
            start.Environment["ALKBOT_" + key.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.Environment[UrlsKey] = settings.LastOrDefault(s => s.Key == UrlsKey).Value ?? "http://127.0.0.1:0";
        start.Environment["XDG_DATA_HOME"] = folder["user-files"];
        return new BotProcess(Process.Start(start)!, discord) { Transport = transport };
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
