using System.Text;
using AlkBot.Bench;
using AlkBot.Commands;
using AlkBot.Terminal;

namespace AlkBot.EndToEnd.Tests.Running;

/// <summary>The terminal's door without a process around it.</summary>
internal static class InProcess
{
    public static Task<Run> RunAsync(params string[] arguments) => RunAsync("", arguments);

    public static Task<Run> RunAsync(string input, string[] arguments) => RunAsync(input, arguments, WithCommands);

    /// <summary>A run whose output goes to a screen.</summary>
    public static Task<Run> RunOnScreenAsync(params string[] arguments) =>
        RunAsync("", arguments, (streams, time) => WithCommands(streams with { OutIsTerminal = true }, time));

    /// <summary>A run of the program that measures.</summary>
    public static Task<Run> BenchAsync(params string[] arguments) => RunAsync("", arguments, BenchTerminal.Of);

    private static AlkBotTerminal WithCommands(TerminalStreams streams, TimeProvider time) => new AlkBotTerminal(streams, time)
        .Add(new TerminalAskCommand())
        .Add(TerminalAskCommand.Verify())
        .Add(new ChatCommand())
        .Add(new TerminalIndexCommand())
        .Add(new SourceCommand())
        .Add(new ExportCommand())
        .Add(new PictureCommand())
        .Add(new TerminalChangesCommand())
        .Add(new PacketFilesCommand())
        .Add(new EvaluationCommand());

    private static async Task<Run> RunAsync(
        string input, string[] arguments, Func<TerminalStreams, TimeProvider, AlkBotTerminal> terminal)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var status = await terminal(new TerminalStreams(new StringReader(input), output, error), new ClockWithoutTimers())
            .RunAsync(arguments);
        return new Run(status, Encoding.UTF8.GetBytes(output.ToString()), error.ToString());
    }

    // The line of progress comes after a second, which a busy machine takes for anything.
    private sealed class ClockWithoutTimers : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
