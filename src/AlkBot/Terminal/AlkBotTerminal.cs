using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using AlkBot.Evidence;

namespace AlkBot.Terminal;

/// <summary>The terminal's door: finds the command that the arguments name, runs it, and turns every ending into an exit status.</summary>
internal sealed class AlkBotTerminal
{
    private readonly TerminalStreams _streams;
    private readonly TimeProvider _time;
    private readonly RootCommand _root;
    private readonly GlobalOptions _options = new();

    public AlkBotTerminal(TerminalStreams streams, TimeProvider time)
    {
        _streams = streams;
        _time = time;
        _root = new RootCommand("AlkBot answers questions about scientific reviews; every line is cited.");
        // The built-in aliases /h and /? would catch questions, which begin with a slash.
        _root.Options.Remove(_root.Options.OfType<HelpOption>().Single());
        _root.Options.Add(new HelpOption("--help", "-h"));
        _options.AddTo(_root);
    }

    /// <summary>Adds a command with all that stand below it.</summary>
    public AlkBotTerminal Add(Command command)
    {
        Bind(command);
        _root.Subcommands.Add(command);
        return this;
    }

    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitStatus"/>.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken = default)
    {
        // No response files: "@everyone" is text that somebody asks about, never a file to read arguments from.
        var parsed = _root.Parse(arguments, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
            return await RefuseAsync(parsed);
        // Signals are ours to handle, so that every command may end at its own pace.
        var configuration = new InvocationConfiguration
        {
            Output = _streams.Out,
            Error = _streams.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        var status = ExitStatus.Done;
        try
        {
            status = await parsed.InvokeAsync(configuration, cancellationToken);
            await _streams.Out.FlushAsync(CancellationToken.None);
            return status;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What goes to a file on a full disk fails here; a command that failed has said its own line.
            if (status != ExitStatus.Broken)
                await _streams.Error.WriteLineAsync($"alkbot: The output cannot be written: {PlainText.OneLine(e.Message)}");
            return ExitStatus.Broken;
        }
    }

    private void Bind(Command command)
    {
        if (command is TerminalCommand runnable)
            runnable.SetAction((parsed, token) => new Invocation(_streams, _time, _options).RunAsync(runnable, parsed, token));
        foreach (var inner in command.Subcommands)
            Bind(inner);
    }

    // Where a command is missing, the parser says both that it is and that it does not know what stands in its place.
    private static string? UnknownCommand(ParseResult parsed) =>
        parsed.CommandResult.Command is not TerminalCommand && parsed.UnmatchedTokens is [var first, ..] && first[0] != '-' ? first : null;

    private async Task<int> RefuseAsync(ParseResult parsed)
    {
        var names = new List<string>();
        for (var result = parsed.CommandResult; result is { Command: not RootCommand }; result = result.Parent as CommandResult)
            names.Insert(0, result.Command.Name + " ");
        var command = parsed.CommandResult.Command;
        IEnumerable<string> problems = command is not TerminalCommand && parsed.UnmatchedTokens.Count == 0
            ? [$"say what to do: {string.Join(", ", command.Subcommands.Select(c => $"alkbot {string.Concat(names)}{c.Name}"))}"]
            : UnknownCommand(parsed) is { } unknown
                ? [$"there is no command '{string.Concat(names)}{unknown}'"]
                : parsed.Errors.Select(e => e.Message).Distinct();
        var text = string.Join("; ", problems.Select(p => PlainText.OneLine(p).TrimEnd('.')));
        await _streams.Error.WriteLineAsync($"alkbot: {text}. Try 'alkbot {string.Concat(names)}--help'.");
        await _streams.Error.FlushAsync();
        return ExitStatus.InvalidInput;
    }
}
