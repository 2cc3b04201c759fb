using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AlkBot.Bench.Screens;

/// <summary>Messages in a page that looks like Discord, drawn by a browser.</summary>
internal sealed partial class DiscordPage : IDisposable
{
    private readonly string _browser;
    private readonly int _width;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("alkbot-page-");

    public DiscordPage(string browser, JsonArray bodies, int width)
    {
        (_browser, _width) = (browser, width);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Screens", "discord.html"), Path.Combine(_folder.FullName, "discord.html"));
        File.WriteAllText(Path.Combine(_folder.FullName, "bodies.js"), $"bodies = {bodies.ToJsonString()}");
    }

    /// <summary>Draws one message and says how tall it is, in pixels.</summary>
    public async Task<int> DrawAsync(int message, string file, CancellationToken cancellationToken)
    {
        var address = $"file://{_folder.FullName}/discord.html?width={_width}#{message}";
        // The page writes its height into its title.
        var page = await RunAsync(["--dump-dom", address], cancellationToken);
        var height = int.Parse(Title().Match(page).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        await RunAsync([$"--screenshot={file}", $"--window-size={Math.Max(_width, 500)},{height + 8}", address], cancellationToken);
        return height;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<string> RunAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(
            _browser, ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var browser = Process.Start(start)!;
        var errors = browser.StandardError.ReadToEndAsync(cancellationToken);
        var page = await browser.StandardOutput.ReadToEndAsync(cancellationToken);
        await browser.WaitForExitAsync(cancellationToken);
        return browser.ExitCode == 0 ? page : throw new InvalidOperationException($"{_browser}: {await errors}");
    }

    [GeneratedRegex("<title>([0-9]+)</title>", RegexOptions.None, 1000)]
    private static partial Regex Title();
}
