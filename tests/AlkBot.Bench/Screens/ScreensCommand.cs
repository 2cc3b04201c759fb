using System.CommandLine;
using AlkBot.Terminal;

namespace AlkBot.Bench.Screens;

/// <summary><c>screens</c>: what a started <c>alkbot serve</c> answers to commands, as pictures of what Discord shows.</summary>
internal sealed class ScreensCommand : TerminalCommand
{
    private readonly Argument<string> _folder = new("folder") { Description = "Where the pictures go." };
    private readonly Argument<string[]> _commands = new("commands") { Description = "What is asked, such as \"drug name:alectinib\"." };

    private readonly Option<string> _alkbot = BenchOptions.Program();

    private readonly Option<string> _chromium = new("--chromium")
    {
        Description = "The browser that draws them.",
        DefaultValueFactory = _ => "chromium",
        HelpName = "PROGRAM",
    };

    private readonly Option<int> _width = BenchOptions.Number("--width", 360, "The window's width in pixels.");

    private readonly Option<string> _locale = new("--locale")
    {
        Description = "The language of whoever asks, as Discord names it.",
        DefaultValueFactory = _ => "en-US",
        HelpName = "LOCALE",
    };

    public ScreensCommand() : base("screens", "Draw what Discord shows of answers.")
    {
        Arguments.Add(_folder);
        Arguments.Add(_commands);
        foreach (var option in new Option[] { _alkbot, _chromium, _width, _locale })
            Options.Add(option);
    }

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var commands = arguments.GetRequiredValue(_commands);
        var folder = Directory.CreateDirectory(arguments.GetRequiredValue(_folder)).FullName;
        var bodies = await AnsweredBodies.OfAsync(
            arguments.GetRequiredValue(_alkbot), commands, arguments.GetRequiredValue(_locale), cancellationToken);
        using var browser = new DiscordPage(arguments.GetRequiredValue(_chromium), bodies, arguments.GetValue(_width));
        for (var n = 0; n < commands.Length; n++)
        {
            var file = Path.Combine(folder, string.Join('-', commands[n].Split([' ', ':', '"', '/', '?'], StringSplitOptions.RemoveEmptyEntries)) + ".png");
            var height = await browser.DrawAsync(n, file, cancellationToken);
            Console.WriteLine($"{file}: {height} px tall");
        }
        return 0;
    }
}
