using System.CommandLine;
using AlkBot.Index.Reporting;
using AlkBot.Terminal;
using AlkBot.Workspaces;

namespace AlkBot.Commands;

/// <summary><c>alkbot index activate ID</c>.</summary>
internal sealed class IndexActivateCommand : TerminalCommand
{
    private readonly Argument<string> _id = new("ID") { Description = "The preview, as index add, remove or build --preview named it." };

    public IndexActivateCommand() : base("activate", "Make a preview current, and carry out the change of the sources that it shows.") => Arguments.Add(_id);

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var id = arguments.GetRequiredValue(_id);
        var generation = await session.Workspace.Previews.ActivateAsync(id, TerminalAuthor.OfThisProcess, cancellationToken);
        await session.Streams.Out.WriteLineAsync($"Generation {generation.Id} is current: {Counted.Of(generation)}.");
        return ExitStatus.Done;
    }
}
