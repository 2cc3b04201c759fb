using System.Text;
using AlkBot.Terminal;
using Spectre.Console;

namespace AlkBot.Rendering;

/// <summary>The console that lays answers out: with colours on a screen, bare text anywhere else.</summary>
internal static class AnswerConsole
{
    /// <summary>The console for answers.</summary>
    public static IAnsiConsole ForOutput(TerminalStreams streams) =>
        Create(streams.Out, streams.OutIsTerminal, streams.OutIsTerminal && streams.Colours);

    private static IAnsiConsole Create(TextWriter writer, bool isTerminal, bool ansi) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = ansi ? AnsiSupport.Yes : AnsiSupport.No,
        ColorSystem = ansi ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        Out = new StreamOutput(new TrimmingWriter(writer), isTerminal),
    });

    private sealed class StreamOutput(TextWriter writer, bool isTerminal) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => isTerminal;

        // A terminal of an unknown size reports 0 columns.
        public int Width => isTerminal && Console.WindowWidth is > 0 and var width ? width : TerminalStreams.PlainWidth;

        public int Height => isTerminal && Console.WindowHeight is > 0 and var height ? height : 25;

        public void SetEncoding(Encoding encoding)
        {
        }
    }
}
