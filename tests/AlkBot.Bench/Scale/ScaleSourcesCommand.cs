using System.CommandLine;
using AlkBot.Terminal;

namespace AlkBot.Bench.Scale;

/// <summary><c>scale-sources</c>: the sources of <c>scale</c> alone.</summary>
internal sealed class ScaleSourcesCommand : TerminalCommand
{
    private readonly Argument<string> _abstracts = new("ABSTRACTS") { Description = "Abstracts in the layout of BEIR, such as corpus.jsonl." };
    private readonly Argument<int> _size = new("SIZE") { Description = "How many passages." };
    private readonly Argument<string> _target = new("TARGET") { Description = "The folder to write." };

    private readonly Argument<string[]> _texts = new("FOLDER")
    {
        Description = "More texts, for up to half of the passages.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public ScaleSourcesCommand() : base("scale-sources", "Write sources of so many passages.")
    {
        foreach (var argument in new Argument[] { _abstracts, _size, _target, _texts })
            Arguments.Add(argument);
    }

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var target = arguments.GetRequiredValue(_target);
        Directory.CreateDirectory(target);
        await new ScaleSources(arguments.GetRequiredValue(_abstracts), arguments.GetValue(_texts) ?? [])
            .WriteAsync(target, arguments.GetValue(_size));
        return ExitStatus.Done;
    }
}
