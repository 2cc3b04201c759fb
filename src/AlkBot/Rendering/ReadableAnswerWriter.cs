using AlkBot.Answers;
using AlkBot.Terminal;
using Spectre.Console;

namespace AlkBot.Rendering;

/// <summary>Answers for people, with a rule between one and the next.</summary>
internal sealed class ReadableAnswerWriter(TerminalStreams streams, bool quotes, string? hint = null) : IAnswerWriter
{
    private readonly IAnsiConsole _console = AnswerConsole.ForOutput(streams);
    private bool _another;

    public async Task WriteAsync(Answer answer, CancellationToken cancellationToken)
    {
        if (_another)
            _console.Write(new Rule { Style = Styles.Quiet });
        _another = true;
        new TerminalAnswerRenderer(_console, quotes, hint).Write(answer);
        await streams.Out.FlushAsync(cancellationToken);
    }
}
