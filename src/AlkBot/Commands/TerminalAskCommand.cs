using System.CommandLine;
using System.CommandLine.Parsing;
using AlkBot.Answers;
using AlkBot.Answers.Commands;
using AlkBot.Rendering;
using AlkBot.Terminal;

namespace AlkBot.Commands;

/// <summary><c>alkbot ask</c> and <c>alkbot verify</c>: one answer, or one a line of standard input.</summary>
internal sealed class TerminalAskCommand : TerminalCommand
{
    private readonly Argument<string[]> _text = new("TEXT")
    {
        Description = "A command such as \"/trial NCT00000000\" (see /help), or a question. Several words are joined.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Answer as one line of JSON." };

    private readonly Option<bool> _stdin = new("--stdin") { Description = "Answer every line of standard input, in order." };

    private readonly Option<bool> _quotes = QuotesOption();

    private readonly Option<bool> _explain = new("--explain")
    {
        Description = "Tell how a question was read, and why each candidate was kept or dropped.",
    };

    private readonly string _before;

    public TerminalAskCommand() : this("ask", "Answer a command or a question; builds the index first when the sources changed.", before: "")
    {
    }

    private TerminalAskCommand(string name, string description, string before) : base(name, description)
    {
        _before = before;
        Arguments.Add(_text);
        Options.Add(_json);
        Options.Add(_stdin);
        Options.Add(_quotes);
        Options.Add(_explain);
        Validators.Add(Validate);
    }

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var words = arguments.GetValue(_text) ?? [];
        if (MistypedOption(arguments, words) is { } option)
        {
            session.Note($"there is no option '{option}'; to ask about text that begins with hyphens, put -- before it");
            return ExitStatus.InvalidInput;
        }
        using var index = await FreshIndex.OpenAsync(session, cancellationToken);
        var answerer = new Answerer { Explains = arguments.GetValue(_explain) };
        IAnswerWriter writer = arguments.GetValue(_json)
            ? new JsonAnswerWriter(session.Streams.Out)
            : new ReadableAnswerWriter(session.Streams, arguments.GetValue(_quotes), $"{_quotes.Name} shows each with its place");
        if (arguments.GetValue(_stdin))
        {
            await foreach (var line in InputLines.ReadAsync(session.Streams.In, Answerer.LongestText + 1, cancellationToken))
                await writer.WriteAsync(await answerer.AnswerAsync(_before + line, index, cancellationToken), cancellationToken);
            return ExitStatus.Done;
        }
        var answer = await answerer.AnswerAsync(_before + string.Join(' ', words), index, cancellationToken);
        await writer.WriteAsync(answer, cancellationToken);
        return StatusOf(answer);
    }

    /// <summary><c>alkbot verify</c>: how claims stand to the sources. (<c>alkbot index verify</c> checks the index.)</summary>
    public static TerminalAskCommand Verify() =>
        new("verify", "Check a sentence or a claim against the sources (alkbot index verify checks the index).", before: "/verify ");

    /// <summary>Whether every quote is shown whole, or only where it stands.</summary>
    public static Option<bool> QuotesOption() => new("--quotes") { Description = "Show every quote below the answer." };

    // A mistyped option must not become a question.
    private static string? MistypedOption(ParseResult arguments, string[] words) =>
        arguments.Tokens.Any(t => t.Type == TokenType.DoubleDash)
            ? null
            : words.FirstOrDefault(w => w.StartsWith("--", StringComparison.Ordinal));

    /// <summary>The exit status of <paramref name="answer"/>.</summary>
    internal static int StatusOf(Answer answer) => answer.Status switch
    {
        AnswerStatus.Answered => ExitStatus.Done,
        AnswerStatus.InvalidInput => ExitStatus.InvalidInput,
        _ => ExitStatus.NotInSources,
    };

    private void Validate(CommandResult result)
    {
        var words = result.GetResult(_text)?.Tokens ?? [];
        var stdin = result.GetValue(_stdin);
        if (words.Count == 0 && !stdin)
            result.AddError($"There is nothing to answer. Usage: alkbot {Name} [--json] TEXT, or alkbot {Name} [--json] --stdin.");
        if (words.Count > 0 && stdin)
            result.AddError("Give either TEXT or --stdin, not both.");
    }
}
