using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AlkBot.EndToEnd.Tests.Discord.Running;
using AlkBot.Testing;
using AlkBot.Testing.Emulator;
using Microsoft.Playwright;

namespace AlkBot.Browser.Tests;

/// <summary>A served bot, Discord beside it, and a browser.</summary>
public sealed partial class BrowsedBot : IAsyncLifetime
{
    private const string PublicUrl = "https://alkbot.example";

    private readonly List<IBrowserContext> _contexts = [];
    private DiscordEmulator _discord = null!;
    private BotProcess? _process;
    private IPlaywright? _playwright;
    private IBrowser _browser = null!;

    private TemporaryFolder Folder { get; } = new();

    /// <summary>Where the pages are.</summary>
    public Uri Address => _process!.Address;

    public async Task InitializeAsync()
    {
        _discord = await DiscordEmulator.StartAsync();
        _process = await BotProcess.ServeAsync(
            _discord, Folder, Transport.Http, ("Pages:PublicUrl", PublicUrl), ("Pages:Access", "Open"));
        _playwright = await Playwright.CreateAsync();
        var chromium = typeof(BrowsedBot).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Chromium").Value;
        // Where tests run as root there is no sandbox to have.
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        foreach (var context in _contexts)
            await context.DisposeAsync();
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_process is not null)
            await _process.DisposeAsync();
        await _discord.DisposeAsync();
        Folder.Dispose();
    }

    /// <summary>A new page, in a window of its own; scripts of pages run only where a test's own tool needs them to.</summary>
    public async Task<IPage> NewPageAsync(int width = 1200, bool dark = false, bool scripts = false)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = $"{Address}",
            ViewportSize = new() { Width = width, Height = 800 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = scripts,
        });
        _contexts.Add(context);
        return await context.NewPageAsync();
    }

    /// <summary>The links of what Discord was sent for a command, with their words; they lead here instead of to the public address.</summary>
    public async Task<IReadOnlyList<(string Words, string Address)>> LinksOfAsync(string command, string option, string value)
    {
        var answered = await _process!.SendAsync(_discord.Make.Command(command, [(option, JsonValue.Create(value))]));
        var links = Link().Matches(await answered.TextAsync());
        return [.. links.Select(m => (m.Groups[1].Value, new Uri(Address, m.Groups[2].Value).AbsoluteUri))];
    }

    [GeneratedRegex(@"\[([^\[\]]+)\]\(https://alkbot\.example(/[^)]+)\)")]
    private static partial Regex Link();
}

/// <summary>The tests that share one bot run one after another.</summary>
[CollectionDefinition(Collection)]
public sealed class BrowsedBotCollection : ICollectionFixture<BrowsedBot>
{
    public const string Collection = "bot in a browser";
}
