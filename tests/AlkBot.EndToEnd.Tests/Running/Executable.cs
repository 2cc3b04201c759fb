using System.Diagnostics;
using System.Text;

namespace AlkBot.EndToEnd.Tests.Running;

/// <summary>The built program, run as a process of its own in a folder of its own.</summary>
internal sealed class Executable(string workingDirectory)
{
    /// <summary>Far above what any run takes; a run that hangs fails its test instead of the whole suite.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>Whether the rights of files hold for it as for any user, also where it is run by root.</summary>
    public bool ObeysRights { get; init; }

    /// <summary>Whether rights can be made to hold for it: root alone passes over them, unless its capabilities are taken away.</summary>
    public static bool CanObeyRights { get; } = System.Environment.UserName != "root" || (OperatingSystem.IsLinux() && IsThere("setpriv"));

    /// <summary>Whether it runs at a terminal of its own.</summary>
    public bool HasTerminal { get; init; }

    /// <summary>Whether a terminal can be made for it.</summary>
    public static bool CanHaveTerminal { get; } = OperatingSystem.IsLinux() && IsThere("script");

    public Task<Run> RunAsync(params string[] arguments) => RunAsync(null, arguments);

    public async Task<Run> RunAsync(byte[]? input, string[] arguments)
    {
        using var timeout = new CancellationTokenSource(Patience);
        using var process = Start(arguments);
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output, timeout.Token);
        var error = process.StandardError.ReadToEndAsync(timeout.Token);
        var peak = PeakAsync(process, timeout.Token);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input ?? [], timeout.Token);
            process.StandardInput.Close();
            await Task.WhenAll(reading, error, peak);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"alkbot {string.Join(' ', arguments)} did not end within {Patience}.");
        }
        return new Run(process.ExitCode, output.ToArray(), await error) { PeakBytes = await peak };
    }

    // The system keeps the peak for as long as the process runs, and no longer.
    private static async Task<long> PeakAsync(Process process, CancellationToken cancellationToken)
    {
        var (peak, ended) = (0L, process.WaitForExitAsync(cancellationToken));
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!ended.IsCompleted)
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended between the two lines.
            }
            await Task.WhenAny(ended, ticks.WaitForNextTickAsync(cancellationToken).AsTask());
        }
        await ended;
        return peak;
    }

    public Process Start(params string[] arguments)
    {
        string[] line = ["dotnet", Path.Combine(AppContext.BaseDirectory, "alkbot.dll"), .. arguments];
        // Root passes over them by two of its capabilities.
        if (ObeysRights && CanObeyRights && System.Environment.UserName == "root")
            line = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all", .. line];
        if (HasTerminal)
            line = ["script", "--quiet", "--return", "--command", string.Join(' ', line.Select(word => $"'{word}'")), "/dev/null"];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        foreach (var name in start.Environment.Keys.Where(n => n.StartsWith("ALKBOT_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["XDG_DATA_HOME"] = Path.Combine(workingDirectory, "user-files");
        // Loading the model costs more than what most of these tests try; tests in process have it.
        start.Environment["ALKBOT_Index__Meaning"] = "Off";
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static bool IsThere(string program) => System.Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
