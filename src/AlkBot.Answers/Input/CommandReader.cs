using AlkBot.Answers.Contract;
using AlkBot.Answers.Languages;

namespace AlkBot.Answers.Input;

/// <summary>Reads typed text as a command. Text without a slash is a question.</summary>
internal sealed class CommandReader(CommandCatalog catalog)
{
    /// <summary>Reads <paramref name="raw"/>; any text gives a command or a problem, never an exception.</summary>
    /// <param name="raw">The text as typed.</param>
    /// <param name="isName">Whether a piece of text names something in the sources, by which values are told apart.</param>
    public TypedCommand Read(string raw, Func<string, bool> isName)
    {
        if (raw.Length > TypedText.MaxLength)
        {
            return TypedCommand.Wrong(
                null, $"The text has more than {TypedText.MaxLength} characters; that many are read. Ask with fewer words.", "/help");
        }
        var typed = TypedText.Of(raw);
        if (typed.Text.Length == 0)
            return TypedCommand.Wrong(null, $"There is nothing to answer: type a question or a command.", "/help");
        if (ReadableText.WhyNot(typed.Text) is { } excess)
            return TypedCommand.Wrong(null, excess, "/help");
        typed = typed with { Text = BotMention.Without(typed.Text) };
        var read = typed.Text[0] == '/' ? ReadSlash(raw, typed.Text, isName)
            : ReadWithoutSlash(raw, typed.Text, isName) ?? ReadQuestion(raw, typed.Text);
        var remarks = Remarks(typed);
        return remarks.Count == 0 || read.Request is null
            ? read
            : read with { Request = read.Request with { Remarks = [.. remarks, .. read.Request.Remarks] } };
    }

    private static List<FormattableString> Remarks(TypedText typed)
    {
        var remarks = new List<FormattableString>();
        if (typed.Broken > 0)
            remarks.Add($"Left out {BotLanguage.Counted(typed.Broken, "place")} that could not be read: the text is not valid UTF-8.");
        if (typed.Dropped > 0)
            remarks.Add($"Left out {BotLanguage.Counted(typed.Dropped, "character")} that cannot be seen.");
        return remarks;
    }

    // A command's name before nothing but names, or alone where it needs nothing, is no question.
    private TypedCommand? ReadWithoutSlash(string raw, string text, Func<string, bool> isName)
    {
        var (name, rest) = text.Split(' ', 2) is [var first, var after] ? (first, after.Trim()) : (text, "");
        if (catalog.Find(name.TrimEnd(':')) is not { } command)
            return null;
        var read = new OptionReader(command).Read(raw, rest, isName);
        return read.Request is { } request && request.Values.Values.All(isName) ? read : null;
    }

    private TypedCommand ReadQuestion(string raw, string text)
    {
        var command = catalog.Find(CommandCatalog.QuestionCommand);
        return command is null
            ? TypedCommand.Wrong(null, $"Only commands are answered; they begin with a slash.", "/help")
            : new TypedCommand(command, new CommandRequest(raw, Value(command, text)), null);
    }

    private TypedCommand ReadSlash(string raw, string text, Func<string, bool> isName)
    {
        var body = text.TrimStart('/', ' ');
        var end = 0;
        while (end < body.Length && (char.IsAsciiLetterOrDigit(body[end]) || body[end] is '-' or '_'))
            end++;
        var (name, rest) = (body[..end], body[end..].TrimStart(' ', ':', ',', '='));
        if (name.Length == 0)
            return TypedCommand.Wrong(null, $"A slash begins a command, such as /help.", "/help");
        if (catalog.Find(name) is not { } command)
        {
            var nearest = catalog.Nearest(name);
            return TypedCommand.Wrong(
                null,
                nearest.Count > 0
                    ? (FormattableString)$"There is no command '/{TypedText.Shorten(name)}'. Did you mean /{nearest[0]}?"
                    : $"There is no command '/{TypedText.Shorten(name)}'.",
                [.. nearest.Select(n => rest.Length == 0 ? $"/{n}" : $"/{n} {rest}"), "/help"]);
        }
        return new OptionReader(command).Read(raw, rest, isName);
    }

    private static Dictionary<string, string> Value(Command command, string value) =>
        new() { [command.Declaration.Options[0].Name] = value };
}
