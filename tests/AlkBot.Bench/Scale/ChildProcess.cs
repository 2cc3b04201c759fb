using System.Diagnostics;

namespace AlkBot.Bench.Scale;

/// <summary>What a process did.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Processor">The processor's time that it took, as last seen.</param>
/// <param name="PeakMemory">The most memory that was resident, in bytes, as last seen.</param>
internal sealed record ChildProcess(int ExitCode, string Output, TimeSpan Elapsed, TimeSpan Processor, long PeakMemory)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs a program that lies beside this one, and looks at it until it ends.</summary>
    public static async Task<ChildProcess> RunAsync(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var (processor, memory) = (TimeSpan.Zero, 0L);
        using var timer = new PeriodicTimer(Interval);
        for (var ended = process.WaitForExitAsync(); !ended.IsCompleted; await Task.WhenAny(ended, timer.WaitForNextTickAsync().AsTask()))
        {
            try
            {
                process.Refresh();
                (processor, memory) = (process.TotalProcessorTime, Math.Max(memory, process.PeakWorkingSet64));
            }
            catch (InvalidOperationException)
            {
                // It ended just now.
            }
        }
        var elapsed = Stopwatch.GetElapsedTime(began);
        return new ChildProcess(
            process.ExitCode, process.ExitCode == 0 ? await output : await output + await errors, elapsed, processor, memory);
    }
}
