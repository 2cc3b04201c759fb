using System.Diagnostics;
using System.Globalization;

namespace AlkBot.Bench.Hostile;

/// <summary>An attack in a process of its own, whose work leaves the processors to the server: real attackers have their own.</summary>
internal sealed class AttackProcess : IDisposable
{
    private readonly Process _process;

    public AttackProcess(string name, int port)
    {
        var self = Path.Combine(AppContext.BaseDirectory, "AlkBot.Bench.dll");
        _process = Process.Start(new ProcessStartInfo("dotnet", [self, "hostile-attack", name, $"{port}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        _process.PriorityClass = ProcessPriorityClass.BelowNormal;
    }

    /// <summary>Ends the attack; how many of its signed interactions got neither an answer nor a promise of one within 3 s.</summary>
    public async Task<int> StopAsync(CancellationToken cancellationToken)
    {
        _process.StandardInput.Close();
        var said = await _process.StandardOutput.ReadToEndAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
        return int.Parse(said, CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
