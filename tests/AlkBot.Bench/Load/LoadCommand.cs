using AlkBot.Bench.Load.Servers;

namespace AlkBot.Bench.Load;

/// <summary><c>load …</c>: signed interactions against a started <c>alkbot serve</c>; <c>load floor</c>: the server that only checks signatures.</summary>
internal static class LoadCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is ["floor", ..])
            return await FloorServer.RunAsync();
        if (LoadOptions.Parse(args) is not { } options)
            return 2;
        using var stop = new CancellationTokenSource(options.Time);
        try
        {
            return await LoadRun.RunAsync(options, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Console.Error.WriteLine($"The load did not end within {options.Time}.");
            return 1;
        }
    }
}
