using AlkBot.Answers.Asking.Language;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Answers.Asking.Vocabulary;

namespace AlkBot.Answers.Asking.Reading;

/// <summary>Reads words that are a slip away from a word of the vocabulary as that word.</summary>
internal static class WordSlips
{
    private const int ShortestWord = 6;
    private const int LongWord = 9;
    private const int MostCorrected = 20;

    private static readonly IReadOnlyList<string> Vocabulary =
    [
        .. ConceptFinder.All.SelectMany(c => c.Asks).SelectMany(p => p.Split(' ')).Select(w => w.TrimStart('='))
            .Where(w => w.Length >= ShortestWord - 1 && w.All(char.IsAsciiLetterLower)).Distinct(),
    ];

    private static readonly HashSet<string> KnownStems = [.. Vocabulary.Select(Stems.Of)];

    /// <summary><paramref name="tokens"/> with slips put right; names are left alone.</summary>
    public static IReadOnlyList<Token> Corrected(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> names)
    {
        List<Token>? corrected = null;
        var compared = 0;
        for (var at = 0; at < tokens.Count && compared < MostCorrected; at++)
        {
            var token = tokens[at];
            if (token.Word.Length < ShortestWord || !token.Word.All(char.IsAsciiLetterLower) || FunctionWords.Contains(token.Word)
                || KnownStems.Contains(token.Stem) || names.Any(n => n.First <= at && at < n.End))
            {
                continue;
            }
            compared++;
            if (Meant(token.Word) is { } word)
                (corrected ??= [.. tokens])[at] = token with { Word = word, Stem = Stems.Of(word) };
        }
        return corrected ?? tokens;
    }

    private static string? Meant(string typed)
    {
        var most = typed.Length >= LongWord ? 2 : 1;
        var stem = Stems.Of(typed);
        return Vocabulary.Where(w => w[0] == typed[0] && Math.Abs(w.Length - typed.Length) <= most)
            // A slip in one inflection of a word whose other is in the vocabulary: "efects" for "effect".
            .Select(w => (Word: w, Distance: Math.Min(Input.Spelling.Distance(typed, w), Input.Spelling.Distance(stem, Stems.Of(w)))))
            .Where(w => w.Distance <= most).OrderBy(w => w.Distance).Select(w => w.Word).FirstOrDefault();
    }
}
