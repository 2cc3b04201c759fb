using System.Text.RegularExpressions;

namespace AlkBot.Answers.Input;

/// <summary>Splits text that holds several values: at quotes, at separators, or where a known name ends.</summary>
internal static partial class ValueSplitter
{
    /// <summary>The longest name that is looked for, in words.</summary>
    private const int LongestName = 6;

    /// <summary>The values in <paramref name="text"/>, in order.</summary>
    public static IReadOnlyList<string> Split(string text, Func<string, bool> isName)
    {
        var values = new List<string>();
        foreach (var part in Separator().Split(text).Select(p => p.Trim()).Where(p => p.Length > 0))
            values.AddRange(SplitWords(part, isName));
        return values;
    }

    private static IEnumerable<string> SplitWords(string part, Func<string, bool> isName)
    {
        if (isName(part))
        {
            yield return part;
            yield break;
        }
        var words = Word().Matches(part).Select(m => m.Value).ToList();
        for (var i = 0; i < words.Count;)
        {
            var length = Math.Min(LongestName, words.Count - i);
            while (length > 1 && !isName(string.Join(' ', words.Skip(i).Take(length))))
                length--;
            var value = Quotation.Unwrap(string.Join(' ', words.Skip(i).Take(length)));
            i += length;
            if (value.Length > 0)
                yield return value;
        }
    }

    [GeneratedRegex("""\s*[,;|&]\s*|\s+(?:vs\.?|versus|and|with|against)\s+""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Separator();

    [GeneratedRegex("""["“„][^"”]*["”]|\S+""", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
