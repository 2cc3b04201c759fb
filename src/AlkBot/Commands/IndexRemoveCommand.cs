using System.CommandLine;
using AlkBot.Terminal;

namespace AlkBot.Commands;

/// <summary><c>alkbot index remove SOURCE…</c>: a preview of the index without these sources.</summary>
internal sealed class IndexRemoveCommand : TerminalCommand
{
    private readonly Argument<string[]> _sources = new("SOURCE")
    {
        Description = "The sources to remove, by id (see alkbot source list), or files of the source folder by name.",
        Arity = ArgumentArity.OneOrMore,
    };

    public IndexRemoveCommand() : base("remove", "Preview the index without sources; activating it takes them out.") =>
        Arguments.Add(_sources);

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var files = session.Workspace.Previews.FilesOf(arguments.GetValue(_sources) ?? []);
        return await PreviewLines.StageAsync(session, [], files, cancellationToken);
    }
}
