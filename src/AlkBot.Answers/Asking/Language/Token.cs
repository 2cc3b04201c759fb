using System.Buffers;

namespace AlkBot.Answers.Asking.Language;

/// <summary>A word or number of a text.</summary>
/// <param name="Word">In lower case.</param>
/// <param name="Stem">Its stem.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal readonly record struct Token(string Word, string Stem, int Start, int End)
{
    /// <summary>Whether it begins with a digit.</summary>
    public bool IsNumber => char.IsDigit(Word[0]);

    /// <summary>The words of <paramref name="text"/>: letters and digits; a point or comma stays inside a number.</summary>
    public static IReadOnlyList<Token> Of(string text)
    {
        var tokens = new List<Token>(text.Length / 6);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || (start >= 0 && IsInNumber(text, i)));
            if (inside && start < 0)
                start = i;
            if (inside || start < 0)
                continue;
            // "250mg" is written for "250 mg".
            if (UnitIn(text.AsSpan(start..i)) is var unit && unit > 0)
            {
                tokens.Add(Of(text, start, start + unit));
                start += unit;
            }
            tokens.Add(Of(text, start, i));
            start = -1;
            // "ALK+" is written for "ALK-positive".
            if (i < text.Length && text[i] == '+' && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])))
                tokens.Add(new Token("positive", Stems.Of("positive"), i, i + 1));
        }
        return tokens;
    }

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.,");

    private static Token Of(string text, int start, int end)
    {
        var word = text[start..end].ToLowerInvariant();
        return new Token(word, Stems.Of(word), start, end);
    }

    // Where the unit begins in a number that is written together with it; 0 where it is none.
    private static int UnitIn(ReadOnlySpan<char> word)
    {
        var digits = word.IndexOfAnyExcept(Figures);
        return digits > 0 && word[digits..] is "mg" or "kg" or "mcg" or "ug" or "µg" or "μg" or "ml" or "nm" or "Gy" or "gy" or "cGy"
            ? digits
            : 0;
    }

    private static bool IsInNumber(string text, int at) =>
        text[at] is '.' or ',' && char.IsDigit(text[at - 1]) && at + 1 < text.Length && char.IsDigit(text[at + 1]);
}
