using AlkBot.Answers.Asking.Language;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Answers.Asking.Vocabulary;
using AlkBot.Answers.Contract;
using AlkBot.Answers.Facts;
using AlkBot.Index.Names;

namespace AlkBot.Answers.Asking.Reading;

/// <summary>Reads words that are a slip away from a word of the vocabulary as that word.</summary>
internal static class WordSlips
{
    private const int ShortestWord = 6;
    private const int ShortestPrinted = 7;
    private const int LongWord = 9;
    private const int MostCorrected = 20;

    private static readonly IReadOnlyList<string> Vocabulary =
    [
        .. ConceptFinder.All.SelectMany(c => c.Asks).SelectMany(p => p.Split(' ')).Select(w => w.TrimStart('='))
            .Where(w => w.Length >= ShortestWord - 1 && w.All(char.IsAsciiLetterLower)).Distinct(),
    ];

    private static readonly HashSet<string> KnownStems = [.. Vocabulary.Select(Stems.Of)];

    /// <summary>
    /// <paramref name="tokens"/> with slips put right, and how each was read; names, words of the sources, and verbs, adverbs and
    /// adjectives of English are left alone.
    /// </summary>
    public static async ValueTask<(IReadOnlyList<Token> Tokens, IReadOnlyList<FormattableString> Remarks)> CorrectedAsync(
        IReadOnlyList<Token> tokens, IReadOnlyList<TokenMention> names, CommandContext context, CancellationToken cancellationToken)
    {
        var doubtful = tokens.Index().Where(t => IsDoubtful(t.Item) && !names.Any(n => n.First <= t.Index && t.Index < n.End))
            .Take(MostCorrected).ToList();
        if (doubtful.Count == 0)
            return (tokens, []);
        var remarks = new List<FormattableString>();
        var counts = await context.Library.CountPassagesAsync([.. doubtful.Select(d => d.Item.Word)], cancellationToken)
            .ConfigureAwait(false);
        List<Token>? corrected = null;
        foreach (var ((at, token), _) in doubtful.Zip(counts).Where(d => d.Second == 0))
        {
            if ((Meant(token.Word) ?? Printed(token.Word, context)) is { } word)
            {
                (corrected ??= [.. tokens])[at] = token with { Word = word, Stem = Stems.Of(word) };
                remarks.Add($"'{token.Word}' was read as {word}.");
            }
        }
        return (corrected ?? tokens, remarks);
    }

    private static bool IsDoubtful(Token token) =>
        token.Word.Length >= ShortestWord && token.Word.All(char.IsAsciiLetterLower) && !FunctionWords.Contains(token.Word)
        && !KnownStems.Contains(token.Stem) && !PartsOfSpeech.IsKnown(token.Word);

    private static string? Meant(string typed)
    {
        var most = typed.Length >= LongWord ? 2 : 1;
        var stem = Stems.Of(typed);
        return Vocabulary.Where(w => w[0] == typed[0] && Math.Abs(w.Length - typed.Length) <= most)
            // A slip in one inflection of a word whose other is in the vocabulary: "efects" for "effect".
            .Select(w => (Word: w, Distance: Math.Min(EditDistance.Between(typed, w), EditDistance.Between(stem, Stems.Of(w)))))
            .Where(w => w.Distance <= most).OrderBy(w => w.Distance).Select(w => w.Word).FirstOrDefault();
    }

    // The one word of what the facts quote that is one letter away.
    private static string? Printed(string typed, CommandContext context)
    {
        if (typed.Length < ShortestPrinted)
            return null;
        var book = FactBook.Of(context.Library);
        var near = book.Words.Where(w => w[0] == typed[0] && Math.Abs(w.Length - typed.Length) <= 1
            && EditDistance.Between(typed, w) == 1).Take(2).ToList();
        return near.Count == 1 ? near[0] : null;
    }
}
