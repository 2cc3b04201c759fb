using System.CommandLine;
using AlkBot.Index.Generations;
using AlkBot.Terminal;
using AlkBot.Workspaces;

namespace AlkBot.Commands;

/// <summary><c>alkbot index purge --older-than DAYS</c>.</summary>
internal sealed class IndexPurgeCommand : TerminalCommand
{
    private readonly Option<int> _days = new("--older-than")
    {
        Description = "What is older than so many days goes.",
        HelpName = "DAYS",
        Required = true,
        CustomParser = WholeNumber.Between(0, 36_500, "--older-than", " of days"),
    };

    public IndexPurgeCommand()
        : base("purge", "Delete old entries of the log of changes, files removed from the sources, and old reports, for good.") =>
        Options.Add(_days);

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var before = session.Time.GetUtcNow() - TimeSpan.FromDays(arguments.GetValue(_days));
        var (entries, files) = new PastChanges(session.Workspace.Store, session.Workspace.Sources)
            .Purge(before, TerminalAuthor.OfThisProcess);
        var questions = await session.Workspace.Reports.ForgetAsync(before, cancellationToken);
        await session.Streams.Out.WriteLineAsync(
            $"Deleted for good: {entries} entries of the log of changes, {files} removed files, {questions} reported questions.");
        return ExitStatus.Done;
    }
}
