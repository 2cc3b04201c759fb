using System.Text;
using System.Text.RegularExpressions;
using AlkBot.Evidence;

namespace AlkBot.Answers.Verifying;

/// <summary>A word, a number or a telling sign of a text, in the form in which texts are compared word for word.</summary>
/// <param name="Key">The form: what only typesetting changes, such as curly quotation marks, is no difference; every sign of a value is.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal readonly partial record struct ComparedWord(string Key, int Start, int End)
{
    // A question states nothing, so its mark counts; so do the signs of values: "<", "%", "±", "10²".
    private const string Punctuation = ".,;:!()[]{}\"'“”„‘’«»…•·*_|`¿¡\\";
    private const string Dashes = "-‐‑‒–—−";

    /// <summary>Whether it begins with a digit.</summary>
    public bool IsNumber => char.IsDigit(Key[0]);

    /// <summary>Whether it is a word or a number, not a sign.</summary>
    public bool IsWord => char.IsLetterOrDigit(Key[0]);

    /// <summary>The words of <paramref name="text"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="withReferences">Whether numbers of references, as in "[12, 13]", count.</param>
    public static IReadOnlyList<ComparedWord> Of(string text, bool withReferences = true)
    {
        List<(int Start, int End)> left = withReferences ? [] : [.. References().Matches(text).Select(m => (m.Index, m.Index + m.Length))];
        var words = new List<ComparedWord>(text.Length / 6);
        for (var at = 0; at < text.Length;)
        {
            if (left.Find(l => l.Start <= at && at < l.End) is { End: > 0 } reference)
            {
                at = reference.End;
                continue;
            }
            var end = at + 1;
            if (char.IsLetterOrDigit(text[at]))
            {
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInside(text, end)))
                    end++;
                words.Add(new ComparedWord(KeyOf(text[at..end]), at, end));
            }
            else if (IsTelling(text, at))
            {
                words.Add(new ComparedWord(Dashes.Contains(text[at]) ? "-" : text[at..end], at, end));
            }
            at = end;
        }
        return words;
    }

    // A point inside a number and the apostrophe of "isn't" stand between two letters or digits.
    private static bool IsInside(string text, int at)
    {
        if (at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]))
            return false;
        var inNumber = char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);
        return text[at] switch
        {
            '.' or ',' or '·' => inNumber,
            '\'' or '’' => !inNumber,
            _ => false,
        };
    }

    private static bool IsTelling(string text, int at)
    {
        var c = text[at];
        if (char.IsWhiteSpace(c) || Punctuation.Contains(c) || (Rune.TryCreate(c, out var rune) && HiddenCharacter.IsOrJoins(rune)))
            return false;
        if (!Dashes.Contains(c))
            return true;
        // The sign of a number, a range, "ALK-": but neither the hyphen of a word nor a dash between words.
        var (before, after) = (at > 0 ? text[at - 1] : ' ', at + 1 < text.Length ? text[at + 1] : ' ');
        return char.IsDigit(after) ? !char.IsLetter(before) : char.IsLetterOrDigit(before) && !char.IsLetterOrDigit(after) && after is not ('-' or '\n');
    }

    private static string KeyOf(string word)
    {
        var key = word.Replace('’', '\'').Replace('·', '.').ToLowerInvariant();
        return Thousands().IsMatch(key) ? key.Replace(",", "", StringComparison.Ordinal) : key;
    }

    [GeneratedRegex(@"^\d{1,3}(,\d{3})+(\.\d+)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Thousands();

    // Whole numbers alone, in brackets or raised behind a stop: a confidence interval has points or a label.
    [GeneratedRegex(@"\[\d{1,3}(\s?[,–-]\s?\d{1,3})*\]|(?<=[\p{P}\s])[⁰¹²³⁴-⁹]+(?![\p{L}\d])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex References();
}
