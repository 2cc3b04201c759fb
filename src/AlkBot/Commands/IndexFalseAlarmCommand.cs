using System.CommandLine;
using AlkBot.Answers.Facts;
using AlkBot.Evidence;
using AlkBot.Index.Generations;
using AlkBot.Terminal;
using AlkBot.Workspaces;

namespace AlkBot.Commands;

/// <summary><c>alkbot index false-alarm KEY</c>: marks a contradiction as none, with a reason, or takes the mark away.</summary>
internal sealed class IndexFalseAlarmCommand : TerminalCommand
{
    private readonly Argument<string> _key = new("KEY") { Description = "The contradiction, by the key that alkbot ask /conflicts shows." };

    private readonly Option<string?> _reason = new("--reason") { Description = "Why it is no contradiction." };

    private readonly Option<bool> _undo = new("--undo") { Description = "Take the mark away." };

    public IndexFalseAlarmCommand() : base("false-alarm", "Mark a contradiction as a false alarm; it stays marked through rebuilds.")
    {
        Arguments.Add(_key);
        Options.Add(_reason);
        Options.Add(_undo);
        Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValue(_reason)) == !result.GetValue(_undo))
                result.AddError("Give either --reason TEXT or --undo.");
        });
    }

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var store = session.Workspace.Store;
        using var library = await store.OpenCurrentAsync(cancellationToken);
        var key = arguments.GetValue(_key)!;
        // A mark can be taken away after its contradiction has gone, or when it cannot be read.
        var isThere = FalseAlarms.ContradictionsOf(library).Any(d => d.Key == key) || (arguments.GetValue(_undo) && FalseAlarms.Of(library).Has(key));
        if (!isThere)
        {
            session.Note($"there is no contradiction '{key}'; alkbot ask /conflicts lists them all");
            return ExitStatus.InvalidInput;
        }
        var (by, reason) = (TerminalAuthor.OfThisProcess, arguments.GetValue(_undo) ? null : PlainText.OneLine(arguments.GetValue(_reason)!));
        var mark = reason is null ? null : new FalseAlarm(reason, session.Time.GetUtcNow());
        await FalseAlarms.MarkAsync(store.State, key, mark, cancellationToken);
        store.Note(by, AuditActions.FalseAlarm, reason is null ? $"{key}: not marked any more" : $"{key}: {reason}");
        await session.Streams.Out.WriteLineAsync(reason is null ? $"{key} is no longer marked." : $"{key} is marked as a false alarm.");
        return ExitStatus.Done;
    }
}
