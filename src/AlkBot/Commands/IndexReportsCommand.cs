using System.CommandLine;
using AlkBot.Answers.Languages;
using AlkBot.Answers.Reports;
using AlkBot.Evidence;
using AlkBot.Index.Reports;
using AlkBot.Terminal;

namespace AlkBot.Commands;

/// <summary><c>alkbot index reports</c>: what was refused and found wrong, most frequent first; labels a question, or closes it.</summary>
internal sealed class IndexReportsCommand : TerminalCommand
{
    private readonly Option<string?> _label = new("--label")
    {
        Description = "Make a test question of this one, by its key.",
        HelpName = "KEY",
    };

    private readonly Option<string[]> _places = new("--place")
    {
        Description = "Where the source answers it, as cite takes it; none where no source does.",
        HelpName = "SOURCE:START-END",
    };

    private readonly Option<string[]> _says = new("--says") { Description = "What has to occur in a right answer.", HelpName = "TEXT" };

    private readonly Option<string?> _close = new("--close") { Description = "Close this question, by its key.", HelpName = "KEY" };

    private readonly Option<bool> _labelled = new("--labelled")
    {
        Description = "Print the test questions made so far, for alkbot eval questions.",
    };

    public IndexReportsCommand() : base("reports", "Print what was refused and what was reported as wrong, most frequent first.")
    {
        foreach (var option in new Option[] { _label, _places, _says, _close, _labelled })
            Options.Add(option);
        Validators.Add(result =>
        {
            var asked = new[] { result.GetValue(_label) is not null, result.GetValue(_close) is not null, result.GetValue(_labelled) };
            if (asked.Count(a => a) > 1)
                result.AddError("Give one of --label KEY, --close KEY and --labelled.");
            var says = result.GetValue(_places) is { Length: > 0 } || result.GetValue(_says) is { Length: > 0 };
            if (says && result.GetValue(_label) is null)
                result.AddError("--place and --says go with --label KEY.");
        });
    }

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var queue = session.Workspace.Reports;
        foreach (var key in queue.ReadDamaged())
            session.Note($"the report {PlainText.OneLine(key)} is damaged and was left out");
        if (arguments.GetValue(_labelled))
        {
            foreach (var label in queue.ReadLabels())
                await session.Streams.Out.WriteLineAsync(label.ToJson());
            return ExitStatus.Done;
        }
        if (arguments.GetValue(_close) is { } closed)
        {
            return await queue.CloseAsync(closed, cancellationToken)
                ? await SayAsync(session, $"{closed} is closed.")
                : NoQuestion(session, closed);
        }
        if (arguments.GetValue(_label) is { } labelled)
            return await LabelAsync(queue, labelled, arguments, session, cancellationToken);
        foreach (var question in queue.ReadOpen())
            await WriteAsync(question, session);
        return ExitStatus.Done;
    }

    private async Task<int> LabelAsync(
        ReportQueue queue, string key, ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        if (queue.ReadOpen().FirstOrDefault(q => q.Key == key) is not { } question)
            return NoQuestion(session, key);
        using var library = await session.Workspace.Store.OpenCurrentAsync(cancellationToken);
        var (label, problem) = await QuestionLabelling.MakeAsync(
            question.Text, arguments.GetValue(_places) ?? [], arguments.GetValue(_says) ?? [], library, cancellationToken);
        if (label is null || !await queue.LabelAsync(label, cancellationToken))
        {
            problem ??= $"There are {ReportQueue.MostLabels} test questions already, which is as many as are kept.";
            session.Note(BotLanguage.English.Say(problem));
            return ExitStatus.InvalidInput;
        }
        return await SayAsync(session, $"{key} is a test question now; alkbot index reports --labelled prints it.");
    }

    private static async Task WriteAsync(ReportedQuestion question, Session session)
    {
        var said = question.Complaints.ToLookup(c => c.Kind);
        await session.Streams.Out.WriteLineAsync(
            $"{question.Key}  refused {question.Refused}, wrong {said[ComplaintKind.Wrong].Count()}, missing {said[ComplaintKind.Missing].Count()}, "
            + $"earlier reports {question.Earlier}, last {question.Last:yyyy-MM-dd}: {PlainText.OneLine(question.Text)}");
        foreach (var complaint in question.Complaints.Reverse().Where(c => c.Reason.Length > 0))
        {
            var kind = complaint.Kind == ComplaintKind.Wrong ? "wrong" : "missing";
            await session.Streams.Out.WriteLineAsync($"    {complaint.At:yyyy-MM-dd} {kind}: {PlainText.OneLine(complaint.Reason)}");
        }
    }

    private static async Task<int> SayAsync(Session session, string line)
    {
        await session.Streams.Out.WriteLineAsync(line);
        return ExitStatus.Done;
    }

    private static int NoQuestion(Session session, string key)
    {
        session.Note($"there is no open report '{PlainText.OneLine(key)}'; alkbot index reports lists them all");
        return ExitStatus.InvalidInput;
    }
}
