using System.Diagnostics;
using AlkBot.Index.Generations;

namespace AlkBot.Index.Tests.Generations;

/// <summary>A build in a process of its own, which stops in the midst of its work and waits to be killed.</summary>
internal sealed class OtherProcess : IDisposable
{
    private const string InTheMidst = "in the midst";

    private readonly Process _process;

    private OtherProcess(Process process) => _process = process;

    /// <summary>What the process runs: a build of version 2 that halts after its source was written, or builds without end.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var store = new GenerationStore(arguments[0], TimeProvider.System);
        if (arguments.Length > 1)
            return await BuildOnAsync(store, int.Parse(arguments[1]));
        var corpus = IndexFolder.Version(2);
        corpus.BeforeEach = (place, token) =>
        {
            if (place == 0)
                return Task.CompletedTask;
            Console.WriteLine(InTheMidst);
            return Console.In.ReadLineAsync(token).AsTask();
        };
        await store.BuildAsync(corpus, null, default);
        return 0;
    }

    /// <summary>Starts a process that builds one version after the other, and returns when the first build begins.</summary>
    public static Task<OtherProcess> BuildingOnAsync(string root, int from) => StartAsync(root, from.ToString());

    /// <summary>Starts the process and returns when it is in the midst of its build.</summary>
    public static Task<OtherProcess> BuildingAsync(string root) => StartAsync(root);

    private static async Task<OtherProcess> StartAsync(params string[] arguments)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(dotnet, [typeof(OtherProcess).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start).ShouldNotBeNull();
        (await process.StandardOutput.ReadLineAsync()).ShouldBe(InTheMidst);
        return new OtherProcess(process);
    }

    private static async Task<int> BuildOnAsync(GenerationStore store, int version)
    {
        // What the first build loads is loaded before the first kill can come.
        for (; ; version++)
        {
            await store.BuildAsync(IndexFolder.WholeVersion(version), null, default);
            if (version % 1000 == 0)
                Console.WriteLine(InTheMidst);
        }
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
