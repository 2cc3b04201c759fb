using AlkBot.Answers.Commands;
using AlkBot.Answers.Input;
using AlkBot.Answers.Names;
using AlkBot.Evidence;

namespace AlkBot.Answers.Subjects;

/// <summary>Looks in the text for a name that nothing was recognised by, so that what the sources print is quoted and not denied.</summary>
internal static class UnrecognisedName
{
    private const int MostQuotes = 5;

    /// <summary>Quotes the sentences that print <paramref name="typed"/>, and says that it was not recognised; false when none does.</summary>
    public static async ValueTask<bool> QuoteAsync(
        AnswerBuilder builder, string typed, EntityType wanted, CommandContext context, CancellationToken cancellationToken)
    {
        var printed = await Mentions.FindAsync(Spellings(typed), context, cancellationToken).ConfigureAwait(false);
        if (printed.Count == 0)
            return false;
        builder.Wording(
            $"The sources print '{TypedText.Shorten(typed)}', but it was not recognised as {EntityWords.WithArticle(wanted)}; "
            + $"{(printed.Count == 1 ? "the sentence that prints" : "sentences that print")} it:");
        foreach (var sentence in printed.Take(MostQuotes))
            builder.Quote(sentence);
        if (printed.Count > MostQuotes)
        {
            var places = printed.Skip(MostQuotes).Select(c => c.Passage).Distinct().Order().ToList();
            builder.Wording($"It stands in {Counted.Of(places.Count, "more passage")}: {string.Join(", ", places.Select(p => $"/cite {p}"))}.");
        }
        return true;
    }

    // As typed, and with its parts closed up or apart.
    private static List<string> Spellings(string typed) =>
    [
        .. new[] { typed, typed.Replace(" ", "", StringComparison.Ordinal), typed.Replace('-', ' '), typed.Replace(' ', '-') }
            .Where(spelling => spelling.Any(char.IsLetterOrDigit)).Distinct(StringComparer.OrdinalIgnoreCase),
    ];
}
