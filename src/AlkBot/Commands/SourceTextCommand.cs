using System.CommandLine;
using AlkBot.Evidence;
using AlkBot.Terminal;

namespace AlkBot.Commands;

/// <summary><c>alkbot source text</c>: the canonical text on which every span is counted: byte for byte, but on a
/// screen with every hidden character named.</summary>
internal sealed class SourceTextCommand : TerminalCommand
{
    private readonly Argument<string> _id = new("ID") { Description = "The source's id; see alkbot source list." };

    public SourceTextCommand() : base("text", "Print a source's canonical text, with nothing added.") => Arguments.Add(_id);

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var typed = arguments.GetRequiredValue(_id);
        using var index = await FreshIndex.OpenAsync(session, cancellationToken);
        var text = SourceId.TryParse(typed, out var id) ? index.ReadText(id) : null;
        if (text is null)
        {
            var known = index.Sources.Select(s => s.Id);
            session.Note($"there is no source '{typed}'; there are: {string.Join(", ", known)}");
            return ExitStatus.NotInSources;
        }
        await session.Streams.Out.WriteAsync((session.Streams.OutIsTerminal ? PlainText.Lines(text) : text).AsMemory(), cancellationToken);
        return ExitStatus.Done;
    }
}
