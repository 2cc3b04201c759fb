using System.Text;
using AlkBot.Commands;
using AlkBot.Terminal;

namespace AlkBot.EndToEnd.Tests.Running;

/// <summary>The terminal's door without a process around it.</summary>
internal static class InProcess
{
    public static Task<Run> RunAsync(params string[] arguments) => RunAsync("", arguments);

    public static async Task<Run> RunAsync(string input, string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var status = await new AlkBotTerminal(new TerminalStreams(new StringReader(input), output, error), new ClockWithoutTimers())
            .Add(new AskCommand())
            .Add(new ChatCommand())
            .Add(new IndexCommand())
            .Add(new SourceCommand())
            .Add(new ExportCommand())
            .Add(new EvaluationCommand())
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
