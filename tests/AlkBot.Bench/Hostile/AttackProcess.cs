using System.Diagnostics;
using System.Globalization;

namespace AlkBot.Bench.Hostile;

/// <summary>An attack in a process of its own, whose work leaves the processors to the server: real attackers have their own.</summary>
internal sealed class AttackProcess : IDisposable
{
    // Half the server's share, where both want all there is.
    private const string Niceness = "3";

    private readonly Process _process;

    public AttackProcess(string name, int port)
    {
        var self = Path.Combine(AppContext.BaseDirectory, "AlkBot.Bench.dll");
        _process = Process.Start(new ProcessStartInfo("nice", ["-n", Niceness, "dotnet", self, "hostile-attack", name, $"{port}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    /// <summary>
    /// Ends the attack; how many connections and signed interactions it made, and how many of these got neither an answer nor a promise of
    /// one within 3 s.
    /// </summary>
    public async Task<(int Made, int Missed)> StopAsync(CancellationToken cancellationToken)
    {
        _process.StandardInput.Close();
        var said = await _process.StandardOutput.ReadToEndAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
        var counts = said.Split(' ').Select(count => int.Parse(count, CultureInfo.InvariantCulture)).ToList();
        return (counts[0], counts[1]);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
