using System.CommandLine;
using AlkBot.Sources.Pdf;
using AlkBot.Terminal;
using AlkBot.Workspaces;

namespace AlkBot.Commands;

/// <summary>Takes the PDF apart that comes in; started by the program itself, see <see cref="PdfProcess"/>.</summary>
internal sealed class PdfCommand : TerminalCommand
{
    public PdfCommand() : base(PdfProgram.Command, "Take the PDF apart that standard input brings.") => Hidden = true;

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();
        await PdfProcess.RunAsync(input, output, cancellationToken);
        return ExitStatus.Done;
    }
}
