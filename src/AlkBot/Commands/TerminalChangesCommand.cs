using System.CommandLine;
using AlkBot.Answers.Commands;
using AlkBot.Rendering;
using AlkBot.Terminal;

namespace AlkBot.Commands;

/// <summary><c>alkbot changes</c>: what differs between an earlier generation and the current one.</summary>
internal sealed class TerminalChangesCommand : TerminalCommand
{
    private readonly Option<string> _since = new("--since")
    {
        Description = "A date such as 2026-01-31, which is its beginning, or the id of a generation; the one before this one by default.",
        HelpName = "DATE|ID",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Answer as one line of JSON." };

    private readonly Option<bool> _quotes = TerminalAskCommand.QuotesOption();

    public TerminalChangesCommand() : base("changes", "List what changed in the sources since an earlier build, cited on both sides.")
    {
        Options.Add(_since);
        Options.Add(_json);
        Options.Add(_quotes);
    }

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        using var index = await FreshIndex.OpenAsync(session, cancellationToken);
        var since = arguments.GetValue(_since);
        var text = since is null ? "/changes" : $"/changes since:{since}";
        var answer = await new Answerer().AnswerAsync(text, index, cancellationToken);
        IAnswerWriter writer = arguments.GetValue(_json)
            ? new JsonAnswerWriter(session.Streams.Out)
            : new ReadableAnswerWriter(session.Streams, arguments.GetValue(_quotes), $"{_quotes.Name} shows each with its place");
        await writer.WriteAsync(answer, cancellationToken);
        return TerminalAskCommand.StatusOf(answer);
    }
}
