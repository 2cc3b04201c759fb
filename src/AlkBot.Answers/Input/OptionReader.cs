using AlkBot.Answers.Contract;
using AlkBot.Answers.Languages;
using AlkBot.Evidence;

namespace AlkBot.Answers.Input;

/// <summary>Reads what follows a command's name: named values, and values that only their place names.</summary>
internal sealed class OptionReader(Command command)
{
    private readonly CommandDeclaration _declaration = command.Declaration;
    private readonly Dictionary<string, string> _values = [];

    /// <summary>Reads <paramref name="rest"/>, the text after the command's name.</summary>
    public TypedCommand Read(string raw, string rest, Func<string, bool> isName)
    {
        var (unnamed, problem) = TakeNamedValues(rest);
        problem ??= TakeUnnamedValues(unnamed, isName);
        problem ??= _declaration.Options.FirstOrDefault(o => o.Required && !_values.ContainsKey(o.Name)) is { } missing
            ? Wrong($"/{_declaration.Name} needs {missing.Name}: {BotLanguage.Text(missing.Description)}. Write {_declaration.Usage}")
            : null;
        return problem ?? new TypedCommand(command, new CommandRequest(raw, _values), null);
    }

    private (string Unnamed, TypedCommand? Problem) TakeNamedValues(string rest)
    {
        // A command that takes one piece of text takes colons in it as they are.
        var inside = _declaration.Options.Count > 1;
        var (unnamed, at) = ("", 0);
        while (at < rest.Length)
        {
            var atWord = at == 0 || rest[at - 1] == ' ';
            if (atWord && (inside || at == 0) && OptionMarkers.At(rest, at, _declaration.Options) is { } marker)
            {
                var (value, end) = ReadValue(rest, marker.ValueStart, inside);
                if (value.Length == 0)
                    return ("", Wrong($"{marker.Option.Name}: has no value. {_declaration.Usage}"));
                if (!_values.TryAdd(marker.Option.Name, value))
                    return ("", Wrong($"{marker.Option.Name}: is given twice; it takes one value."));
                at = end;
            }
            else if (atWord && _declaration.Options.All(o => !o.FreeText) && UnknownOption(rest, at) is { } unknown)
            {
                return ("", Unknown(unknown));
            }
            else
            {
                unnamed += rest[at++];
            }
        }
        return (unnamed.Trim(), null);
    }

    private (string Value, int End) ReadValue(string rest, int start, bool stopAtMarker)
    {
        if (Quotation.At(rest, start) is { } quoted)
            return (quoted.Text, quoted.End);
        var end = start;
        while (end < rest.Length
            && !(stopAtMarker && end > start && rest[end - 1] == ' '
                && (OptionMarkers.At(rest, end, _declaration.Options) is not null || UnknownOption(rest, end) is not null)))
        {
            end++;
        }
        return (rest[start..end].Trim(' ', ','), end);
    }

    private TypedCommand? TakeUnnamedValues(string unnamed, Func<string, bool> isName)
    {
        if (unnamed.Length == 0)
            return null;
        var open = _declaration.Options.Where(o => o.Positional && !_values.ContainsKey(o.Name)).ToList();
        IReadOnlyList<string> parts = _declaration.Options.Count(o => o.Positional) == 1
            ? [Quotation.Unwrap(unnamed)]
            : ValueSplitter.Split(unnamed, isName);
        if (open.Count == 0)
            return Wrong($"'{TypedText.Shorten(unnamed)}' belongs to no option. {_declaration.Usage}");
        if (parts.Count > open.Count)
        {
            return Wrong(
                $"/{_declaration.Name} takes at most {BotLanguage.Counted(open.Count, "value")}; {parts.Count} are given. Put quotes around a name with spaces.");
        }
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Length > 0)
                _values[open[i].Name] = parts[i];
        }
        return null;
    }

    private static string? UnknownOption(string rest, int at) =>
        OptionMarkers.WordLikeOne(rest, at) is { } word && !Enum.TryParse<EntityType>(word, ignoreCase: true, out _) ? word : null;

    private TypedCommand Unknown(string option)
    {
        var nearest = Spelling.Nearest(option, _declaration.Options.Select(o => o.Name));
        return Wrong(nearest.Count > 0
            ? (FormattableString)$"/{_declaration.Name} has no option '{TypedText.Shorten(option)}'. Did you mean {nearest[0]}:? {_declaration.Usage}"
            : $"/{_declaration.Name} has no option '{TypedText.Shorten(option)}'. {_declaration.Usage}");
    }

    private TypedCommand Wrong(FormattableString message) => TypedCommand.Wrong(_declaration.Name, message, $"/help {_declaration.Name}");
}
