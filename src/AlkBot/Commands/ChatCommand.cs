using System.CommandLine;
using AlkBot.Answers.Commands;
using AlkBot.Answers.Completion;
using AlkBot.Chat;
using AlkBot.Index;
using AlkBot.Rendering;
using AlkBot.Terminal;

namespace AlkBot.Commands;

/// <summary><c>alkbot chat</c>: a prompt with history and completion; without a terminal, the lines of standard input.</summary>
internal sealed class ChatCommand : TerminalCommand
{
    private const string Prompt = "alkbot> ";

    private readonly Option<bool> _quotes = TerminalAskCommand.QuotesOption();

    public ChatCommand() : base("chat", "Answer at a prompt, with history and completion.") => Options.Add(_quotes);

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        using var index = await FreshIndex.OpenAsync(session, cancellationToken);
        var conversation = new Conversation(new Answerer(), index, new ReadableAnswerWriter(session.Streams, arguments.GetValue(_quotes), $"alkbot chat {_quotes.Name} shows each with its place"));
        if (session.Streams is { InIsTerminal: true, OutIsTerminal: true })
            await TalkAsync(session, index, conversation, cancellationToken);
        else
            await conversation.RunAsync(InputLines.ReadAsync(session.Streams.In, Answerer.LongestText + 1, cancellationToken), cancellationToken);
        return ExitStatus.Done;
    }

    private static async Task TalkAsync(
        Session session, Library index, Conversation conversation, CancellationToken cancellationToken)
    {
        await session.Streams.Out.WriteLineAsync("Type /help for the commands, Tab to complete, exit or Ctrl-D to leave.");
        using var keyboard = new Keyboard();
        var history = HistoryFile.Load();
        var view = new LineView(session.Streams.Out, Prompt, () => Console.WindowWidth);
        var values = ValueCompletion.Of(index);
        var editor = new LineEditor(Keyboard.ReadAsync, view, history, new CommandCompleter(BotCommands.Catalog, index.Names, values));
        await conversation.RunAsync(editor.ReadLinesAsync(cancellationToken), cancellationToken);
        await HistoryFile.SaveAsync(history);
    }
}
