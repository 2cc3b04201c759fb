using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AlkBot.Bench.Load.Servers;

/// <summary>A server in a process of its own, on a free port of loopback.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private long _logged;

    private ServerProcess(string name, Process process, int port) => (Name, _process, Port) = (name, process, port);

    public string Name { get; }

    public int Port { get; }

    /// <summary>Starts a server, with so many file descriptors where that is given, and returns when it is ready.</summary>
    public static async Task<ServerProcess> StartAsync(
        string name, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken,
        int? descriptors = null)
    {
        var port = FreePort();
        var limited = descriptors is null ? [] : new[] { "-c", $"ulimit -n {descriptors} && exec \"$0\" \"$@\"", "dotnet" };
        var start = new ProcessStartInfo(descriptors is null ? "dotnet" : "sh", [.. limited, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        var server = new ServerProcess(name, Process.Start(start)!, port);
        server.PassOn();
        await server.WaitUntilReadyAsync(cancellationToken);
        return server;
    }

    /// <summary>Completes when it has ended.</summary>
    public Task EndAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    /// <summary>How it is: <c>runs</c>, or what it ended with.</summary>
    public string State => _process.HasExited ? $"ended with {_process.ExitCode}" : "runs";

    /// <summary>How much it has logged, in characters.</summary>
    public long Logged => Interlocked.Read(ref _logged);

    /// <summary>Asks it to stop, as a container does.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Resident memory in MiB; 0 once it has ended.</summary>
    public double ResidentMemory()
    {
        var lines = _process.HasExited ? [] : File.ReadLines($"/proc/{_process.Id}/status");
        var line = lines.FirstOrDefault(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        var kilobytes = line?.Split(':')[1].Replace("kB", "", StringComparison.Ordinal) ?? "0";
        return double.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    // Warnings and errors are worth seeing; a full pipe would stop the server.
    private void PassOn()
    {
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, line) =>
        {
            var text = line.Data ?? "";
            Interlocked.Add(ref _logged, text.Length + 1);
            if (text.Contains("warn", StringComparison.Ordinal) || text.Contains("fail", StringComparison.Ordinal))
                Console.Error.WriteLine($"{Name}: {text}");
        };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        var address = new Uri($"http://127.0.0.1:{Port}/readyz");
        while (true)
        {
            try
            {
                using var response = await http.GetAsync(address, cancellationToken);
                if (response.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                if (_process.HasExited)
                    throw new InvalidOperationException($"{Name} ended with {_process.ExitCode} before it was ready.");
            }
            await Task.Delay(50, cancellationToken);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
