using System.Text.RegularExpressions;
using AlkBot.Answers.Commands;
using AlkBot.Evidence;
using AlkBot.Index.Queries;

namespace AlkBot.Answers.Subjects;

/// <summary>
/// Looks in the sources for a name that nobody recognised, letter by letter but for case, hyphens and spaces, so that what is printed is
/// never denied.
/// </summary>
internal static partial class PrintedWords
{
    private const int MostPassages = 50;

    /// <summary>How many sentences, rows and headings are quoted.</summary>
    private const int Most = 5;

    /// <summary>The sentences, rows and headings that print <paramref name="typed"/>, best first; empty where none does.</summary>
    public static async ValueTask<IReadOnlyList<Citation>> FindAsync(
        string typed, CommandContext context, CancellationToken cancellationToken)
    {
        var key = NameKey.Of(typed);
        if (!CanBeName(typed, key))
            return [];
        var query = new OrQuery([.. Spellings(typed).Select(spelling => new PhraseQuery(spelling))]);
        var hits = await context.Reader.SearchAsync(new SearchRequest(query, MostPassages), cancellationToken).ConfigureAwait(false);
        var found = hits
            .SelectMany(hit => hit.Passage.Sentences.Where(s => Print(hit.Passage.Slice(s), key)).Select(s => Citation.Of(hit.Passage, s)))
            .Take(Most).ToList();
        foreach (var hit in hits.TakeWhile(_ => found.Count == 0))
        {
            if (hit.Passage.SectionPath.LastOrDefault(title => Print(title, key)) is { } title
                && await HeadingAsync(hit.Passage, title, context, cancellationToken).ConfigureAwait(false) is { } heading)
            {
                found.Add(heading);
            }
        }
        return found;
    }

    // A short word of small letters is a word of the language.
    private static bool CanBeName(string typed, string key) =>
        key.Length >= 5 || (key.Length >= 3 && (typed.Any(char.IsAsciiDigit) || typed.Count(char.IsUpper) > 1));

    // As typed, in one piece, and apart where letters meet digits or capitals end: EGFRvIII is printed EGFR vIII too.
    private static IEnumerable<string> Spellings(string typed) =>
        new[] { typed, Separators().Replace(typed, ""), Parts().Replace(typed, " ") }.Distinct();

    private static bool Print(string text, string key)
    {
        var words = Word().Matches(text);
        for (var first = 0; first < words.Count; first++)
        {
            var printed = "";
            for (var last = first; last < words.Count && printed.Length < key.Length; last++)
            {
                if (last > first && words[last].Index - words[last - 1].Index - words[last - 1].Length > 2)
                    break;
                printed += NameKey.Of(words[last].Value);
                if (printed == key || printed == key + "s")
                    return true;
            }
        }
        return false;
    }

    private static async ValueTask<Citation?> HeadingAsync(
        Passage passage, string title, CommandContext context, CancellationToken cancellationToken)
    {
        var text = await context.Reader.ReadTextAsync(passage.Id.Source, cancellationToken).ConfigureAwait(false);
        var at = text is null || passage.Span.Start == 0 ? -1 : text.LastIndexOf(title, passage.Span.Start - 1, StringComparison.Ordinal);
        return at < 0 ? null : new Citation(passage.Id, passage.Section, new Span(at, at + title.Length), title);
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"[\s\-/,]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"(?<=[A-Z]{2})(?=[a-z])|(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parts();
}
