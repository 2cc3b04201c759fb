using System.Text.RegularExpressions;
using AlkBot.Answers.Completion;
using AlkBot.Answers.Contract;
using AlkBot.Evidence;
using AlkBot.Index.Names;

namespace AlkBot.Chat;

/// <summary>Completes commands, their options and the names in the index.</summary>
internal sealed partial class CommandCompleter(CommandCatalog catalog, EntityNames names, ValueCompletion? values = null) : ICompleter
{
    /// <summary>How many names are proposed at once.</summary>
    private const int Limit = 20;

    public Completion Complete(string line)
    {
        if (!line.StartsWith('/'))
            return line.Length == 0 ? Commands("/") : Completion.None;
        var space = line.IndexOf(' ');
        if (space < 0)
            return Commands(line);
        if (catalog.Find(line[1..space])?.Declaration is not { } command)
            return Completion.None;
        return NamedValue(command, line) is { Candidates.Count: > 0 } named ? named : OptionsAndValues(command, line, space + 1);
    }

    private Completion Commands(string line) => new(0,
    [
        .. catalog.Commands.Select(c => $"/{c.Declaration.Name} ")
            .Where(c => c.StartsWith(line, StringComparison.OrdinalIgnoreCase)),
    ]);

    private Completion? NamedValue(CommandDeclaration command, string line)
    {
        var marker = Marker().Match(line);
        var option = marker.Success
            ? command.Options.FirstOrDefault(o => o.Name.Equals(marker.Groups[1].Value, StringComparison.OrdinalIgnoreCase))
            : null;
        return option is null ? null : new Completion(marker.Groups[2].Index, ValuesOf(option, marker.Groups[2].Value));
    }

    private Completion OptionsAndValues(CommandDeclaration command, string line, int start)
    {
        var positional = command.Options.Where(o => o.Positional).ToList();
        var named = positional.Count == command.Options.Count ? [] : command.Options;
        // The longest tail of the line that begins some name: names may hold spaces.
        for (var at = start; at >= 0; at = NextWord(line, at))
        {
            var tail = line[at..];
            var values = positional.SelectMany(o => ValuesOf(o, tail)).Select(v => positional.Count > 1 ? Quoted(v) : v).Distinct();
            var options = named.Select(o => o.Name + ":")
                .Where(o => o.StartsWith(tail, StringComparison.OrdinalIgnoreCase))
                .Where(o => !line.Contains($" {o}", StringComparison.OrdinalIgnoreCase));
            List<string> candidates = [.. options, .. values];
            if (candidates.Count > 0)
                return new Completion(at, candidates);
        }
        return Completion.None;
    }

    private IReadOnlyList<string> ValuesOf(OptionDeclaration option, string prefix) =>
    [
        .. option.Choices.Where(c => c.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)),
        .. option.CompletesFrom.SelectMany(type => Names(prefix, type)),
        .. values?.Of(option, catalog).Select(v => v.Value)
            .Where(v => v.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Take(Limit) ?? [],
    ];

    // Names that merely resemble what was typed are for answers; a key that completes must not replace it.
    private IEnumerable<string> Names(string prefix, EntityType type) => names.Suggest(prefix, type, Limit)
        .Select(s => s.Matched.Text)
        .Where(name => NameKey.Of(name).StartsWith(NameKey.Of(prefix), StringComparison.Ordinal))
        .Distinct();

    private static int NextWord(string line, int at)
    {
        var space = line.IndexOf(' ', at);
        return space < 0 ? -1 : space + 1;
    }

    private static string Quoted(string value) => value.Contains(' ') ? $"\"{value}\"" : value;

    [GeneratedRegex(@"^.* ([A-Za-z-]+)[:=] ?(.*)$", RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex Marker();
}
