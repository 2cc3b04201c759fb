using System.CommandLine;
using System.Text;
using AlkBot.Answers;
using AlkBot.Answers.Commands;
using AlkBot.Answers.Languages;
using AlkBot.Export;
using AlkBot.Pictures;
using AlkBot.Pictures.Drawing;
using AlkBot.Terminal;

namespace AlkBot.Commands;

/// <summary><c>alkbot picture</c>: the picture of an answer, as a file.</summary>
internal sealed class PictureCommand : TerminalCommand
{
    private const string Png = ".png";
    private const string Svg = ".svg";

    private readonly Argument<string[]> _text = new("TEXT")
    {
        Description = "A command such as \"/drug NAME\", whose answer has a picture. Several words are joined.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = $"The file to write; its name ends in {Png} or {Svg}.",
        Required = true,
        HelpName = "FILE",
    };

    private readonly Option<string> _theme = new("--theme")
    {
        Description = "The colours (default light).",
        DefaultValueFactory = _ => Theme.Light.Name,
        HelpName = string.Join('|', Theme.All.Select(t => t.Name)),
    };

    public PictureCommand() : base("picture", "Write the picture of an answer to a file.")
    {
        _theme.AcceptOnlyFromAmong([.. Theme.All.Select(t => t.Name)]);
        Arguments.Add(_text);
        Options.Add(_output);
        Options.Add(_theme);
        Validators.Add(result =>
        {
            if (result.GetValue(_output) is { } path && !IsPng(path) && !path.EndsWith(Svg, StringComparison.OrdinalIgnoreCase))
                result.AddError($"'{path}' is neither a {Png} nor an {Svg} file.");
        });
    }

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var (path, theme) = (arguments.GetRequiredValue(_output), Theme.All.First(t => t.Name == arguments.GetValue(_theme)));
        var text = string.Join(' ', arguments.GetRequiredValue(_text));
        using var index = await FreshIndex.OpenAsync(session, cancellationToken);
        var answer = await new Answerer().AnswerAsync(text, index, cancellationToken);
        if (PictureMaker.Of(answer, index, BotLanguage.English, cancellationToken) is not { } picture)
        {
            var reason = answer.Status == AnswerStatus.Answered
                ? "what the sources state of it is not of a kind that is drawn"
                : answer.Statements.FirstOrDefault(s => s.Kind == StatementKind.Wording)?.Text ?? "the sources do not say it";
            session.Note($"there is no picture of '{text}': {reason}");
            return ExitStatus.NotInSources;
        }
        var content = IsPng(path) ? PictureFiles.Png(picture, theme) : Encoding.UTF8.GetBytes(PictureFiles.Svg(picture, theme));
        await WholeFile.WriteAsync(path, content);
        session.Note($"wrote {path}: {picture.Alternative}");
        return ExitStatus.Done;
    }

    private static bool IsPng(string path) => path.EndsWith(Png, StringComparison.OrdinalIgnoreCase);
}
