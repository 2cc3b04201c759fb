using System.CommandLine;
using AlkBot.Terminal;

namespace AlkBot.Bench.Scale;

/// <summary><c>scale</c>: builds and answers at size.</summary>
internal sealed class ScaleCommand : TerminalCommand
{
    private readonly Argument<string> _abstracts = new("ABSTRACTS") { Description = "Abstracts in the layout of BEIR, such as corpus.jsonl." };
    private readonly Argument<string> _questions = new("QUESTIONS") { Description = "What is asked, a JSON object a line." };
    private readonly Argument<string> _sizes = new("SIZES") { Description = "How many passages, such as 1000,10000." };

    private readonly Argument<string[]> _texts = new("FOLDER")
    {
        Description = "More texts, such as /usr/share/doc, for up to half of the passages.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public ScaleCommand() : base("scale", "Measure builds and answers from a thousand to a million passages.")
    {
        foreach (var argument in new Argument[] { _abstracts, _questions, _sizes, _texts })
            Arguments.Add(argument);
    }

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        await ScaleBenchmark.RunAsync(
            arguments.GetRequiredValue(_abstracts),
            arguments.GetRequiredValue(_questions),
            arguments.GetRequiredValue(_sizes),
            arguments.GetValue(_texts) ?? []);
        return ExitStatus.Done;
    }
}
