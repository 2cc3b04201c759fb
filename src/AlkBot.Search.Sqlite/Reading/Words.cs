using System.Globalization;

namespace AlkBot.Search.Sqlite.Reading;

/// <summary>Words as FTS5's tokenizer <c>unicode61 remove_diacritics 2</c> sees them.</summary>
internal static class Words
{
    /// <summary>Parts the last word of <paramref name="text"/> from what stands before it; it is empty when there is no word.</summary>
    public static (string Before, string Last) SplitLast(string text)
    {
        var end = text.Length;
        while (end > 0 && !IsOfWord(text[end - 1]))
            end--;
        var start = end;
        while (start > 0 && IsOfWord(text[start - 1]))
            start--;
        return (text[..start], text[start..end]);
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c)
        is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.PrivateUse;
}
