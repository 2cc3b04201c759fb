using System.Text;

namespace AlkBot.Terminal;

/// <summary>The streams of one run, as text in UTF-8 with line feeds, whatever the locale.</summary>
/// <param name="In">Standard input.</param>
/// <param name="Out">Standard output: answers and what was asked for, nothing else.</param>
/// <param name="Error">Standard error: progress, notes, errors.</param>
internal sealed record TerminalStreams(TextReader In, TextWriter Out, TextWriter Error)
{
    /// <summary>The width of output that goes to no terminal, in columns.</summary>
    public const int PlainWidth = 100;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether somebody types.</summary>
    public bool InIsTerminal { get; init; }

    /// <summary>Whether output goes to a screen.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether errors and progress go to a screen.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether colours are wanted where there is a screen; see https://no-color.org.</summary>
    public bool Colours { get; init; }

    /// <summary>The streams of this process.</summary>
    public static TerminalStreams OfProcess() => new(
        new StreamReader(Console.OpenStandardInput(), Utf8, detectEncodingFromByteOrderMarks: false),
        new StreamWriter(Console.OpenStandardOutput(), Utf8) { NewLine = "\n" },
        new StreamWriter(Console.OpenStandardError(), Utf8) { NewLine = "\n", AutoFlush = true })
    {
        InIsTerminal = !Console.IsInputRedirected,
        OutIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Colours = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") is not "dumb",
    };
}
