using System.CommandLine;
using AlkBot.Terminal;
using AlkBot.Workspaces;

namespace AlkBot.Commands;

/// <summary><c>alkbot index discard ID</c>.</summary>
internal sealed class IndexDiscardCommand : TerminalCommand
{
    private readonly Argument<string> _id = new("ID") { Description = "The preview, as index add, remove or build --preview named it." };

    public IndexDiscardCommand() : base("discard", "Throw a preview away.") => Arguments.Add(_id);

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var id = arguments.GetRequiredValue(_id);
        session.Workspace.Previews.Discard(id, TerminalAuthor.OfThisProcess);
        await session.Streams.Out.WriteLineAsync($"The preview {id} is gone; nothing has changed.");
        return ExitStatus.Done;
    }
}
