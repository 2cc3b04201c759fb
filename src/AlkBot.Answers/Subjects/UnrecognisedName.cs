using System.Text.RegularExpressions;
using AlkBot.Answers.Contract;
using AlkBot.Answers.Input;
using AlkBot.Answers.Languages;
using AlkBot.Answers.Names;
using AlkBot.Evidence;
using AlkBot.Index.Queries;

namespace AlkBot.Answers.Subjects;

/// <summary>
/// Looks in the text for a name that nothing was recognised by, letter by letter but for case, hyphens and spaces, so that what the
/// sources print is quoted and not denied.
/// </summary>
internal static partial class UnrecognisedName
{
    private const int MostQuotes = 5;

    private const int MostPassages = 50;

    private const int MostPlaces = 8;

    /// <summary>Quotes the sentences that print <paramref name="typed"/>, and says that it was not recognised; false when none does.</summary>
    public static async ValueTask<bool> QuoteAsync(
        AnswerBuilder builder, string typed, EntityType wanted, CommandContext context, CancellationToken cancellationToken)
    {
        var key = NameKey.Of(typed);
        if (!CanBeName(typed, key))
            return false;
        var printed = await Mentions.FindAsync(Spellings(typed), text => Prints(text, key), context, cancellationToken).ConfigureAwait(false);
        if (printed.Count == 0)
            printed = await HeadingsAsync(typed, key, context, cancellationToken).ConfigureAwait(false);
        if (printed.Count == 0)
            return false;
        builder.Wording(
            $"The sources print '{TypedText.Shorten(typed)}', but it was not recognised as {EntityWords.WithArticle(wanted)}; what prints it:");
        foreach (var sentence in printed.Take(MostQuotes))
            builder.Quote(sentence);
        if (printed.Count > MostQuotes)
        {
            var places = printed.Skip(MostQuotes).Select(c => c.Passage).Distinct().Order().ToList();
            builder.Wording(
                $"It stands in {BotLanguage.Counted(places.Count, "more passage")}: {string.Join(", ", places.Take(MostPlaces).Select(p => $"/cite {p}"))}{(places.Count > MostPlaces ? ", …" : "")}.");
        }
        return true;
    }

    // A short word of small letters is a word of the language.
    private static bool CanBeName(string typed, string key) =>
        key.Length >= 5 || (key.Length >= 3 && (typed.Any(char.IsAsciiDigit) || typed.Count(char.IsUpper) > 1));

    // As typed, in one piece, and apart where letters meet digits or capitals end: EGFRvIII is printed EGFR vIII too.
    private static IEnumerable<string> Spellings(string typed) =>
        new[] { typed, Separators().Replace(typed, ""), Separators().Replace(typed, " "), Parts().Replace(typed, " ") }
            .Distinct(StringComparer.OrdinalIgnoreCase);

    // Words that stand together and have the letters of the name, or of its plural.
    private static bool Prints(string text, string key)
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

    // A heading is no sentence of any passage: the nearest one above a passage under it is quoted.
    private static async ValueTask<IReadOnlyList<Citation>> HeadingsAsync(
        string typed, string key, CommandContext context, CancellationToken cancellationToken)
    {
        var query = new OrQuery([.. Spellings(typed).Select(spelling => new PhraseQuery(spelling))]);
        var hits = await context.Library.SearchAsync(new SearchRequest(query, MostPassages), cancellationToken).ConfigureAwait(false);
        foreach (var passage in hits.Select(hit => hit.Passage).Where(p => p.Span.Start > 0))
        {
            if (passage.SectionPath.LastOrDefault(title => Prints(title, key)) is not { } title)
                continue;
            var text = context.Library.ReadText(passage.Id.Source);
            var at = text?.LastIndexOf(title, passage.Span.Start - 1, StringComparison.Ordinal) ?? -1;
            if (at >= 0)
                return [new Citation(passage.Id, passage.Section, new Span(at, at + title.Length), title)];
        }
        return [];
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"[\s\-/,]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"(?<=[A-Z]{2})(?=[a-z])|(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parts();
}
