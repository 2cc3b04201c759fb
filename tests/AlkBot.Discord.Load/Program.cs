using AlkBot.Discord.Load;
using AlkBot.Discord.Load.Servers;

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
