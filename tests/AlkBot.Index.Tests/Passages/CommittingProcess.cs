using System.Diagnostics;
using AlkBot.Index.Generations;
using AlkBot.Index.Storage;
using AlkBot.Testing;

namespace AlkBot.Index.Tests.Passages;

/// <summary>A build in a process of its own.</summary>
internal sealed class CommittingProcess : IDisposable
{
    private const string Halting = "halting";

    private readonly Process _process;

    private CommittingProcess(string root, int version, int syncs)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        _process = Process.Start(new ProcessStartInfo(dotnet, [typeof(CommittingProcess).Assembly.Location, root, $"{version}", $"{syncs}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        }).ShouldNotBeNull();
    }

    /// <summary>What the process runs: a build that halts when its commit has made files durable so many times; 0 for never.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var left = int.Parse(arguments[2]);
        var storage = FaultyDirectory.Storage(inner => new FaultyDirectory(inner)
        {
            AfterSync = _ =>
            {
                if (--left != 0)
                    return;
                Console.WriteLine(Halting);
                Console.ReadLine();
            },
        });
        var store = new GenerationStore(arguments[0], storage, TimeProvider.System, GenerationStore.DefaultKeep, new DurableChanges());
        await store.BuildAsync(new FakeCorpus(StoredIndex.Evidence(int.Parse(arguments[1]))), null, default);
        return 0;
    }

    /// <summary>Builds to the end.</summary>
    public static async Task BuildAsync(string root, int version)
    {
        using var other = new CommittingProcess(root, version, syncs: 0);
        await other._process.WaitForExitAsync();
        other._process.ExitCode.ShouldBe(0);
    }

    /// <summary>Starts a build and returns when it stands still in the midst of its commit.</summary>
    public static async Task<CommittingProcess> CommittingAsync(string root, int version, int syncs)
    {
        var other = new CommittingProcess(root, version, syncs);
        (await other._process.StandardOutput.ReadLineAsync()).ShouldBe(Halting);
        return other;
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
