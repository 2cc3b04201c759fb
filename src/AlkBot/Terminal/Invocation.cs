using System.CommandLine;
using AlkBot.Configuration;

namespace AlkBot.Terminal;

/// <summary>One run of a command: settings before it, and whatever it throws turned into one clear line after it.</summary>
internal sealed class Invocation(TerminalStreams streams, TimeProvider time, GlobalOptions options)
{
    /// <summary>Runs the command; nothing is thrown.</summary>
    /// <returns>One of <see cref="ExitStatus"/>.</returns>
    public async Task<int> RunAsync(TerminalCommand command, ParseResult parsed, CancellationToken cancellationToken)
    {
        using var stop = new StopSignals(cancellationToken);
        var debug = Environment.GetEnvironmentVariable(ConfigurationLayer.EnvironmentPrefix + "DEBUG") is "1" or "true";
        try
        {
            var settings = options.LoadSettings(parsed);
            debug = settings.Debug;
            var session = new Session(settings, streams, time);
            foreach (var variable in ConfigurationLayer.WithoutPrefix())
            {
                session.Note($"the variable {variable} is not read, because the names of settings begin with "
                    + $"{ConfigurationLayer.EnvironmentPrefix}: {ConfigurationLayer.EnvironmentPrefix}{variable}");
            }
            return await command.RunAsync(parsed, session, stop.Token);
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            return stop.ExitStatus;
        }
#pragma warning disable CA1031 // The edge of the process: whatever was not foreseen becomes an id for the user and details for the log.
        catch (Exception e)
#pragma warning restore CA1031
        {
            foreach (var line in Fault.Describe(e) ?? FaultLog.Record(e, time, debug))
                await streams.Error.WriteLineAsync($"alkbot: {line}");
            return ExitStatus.Broken;
        }
    }
}
