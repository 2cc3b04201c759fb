using System.Text.RegularExpressions;

namespace AlkBot.Facts.Entities.Genes;

/// <summary>A long name and the short one that follows it in parentheses.</summary>
/// <param name="Long">The long name.</param>
/// <param name="Short">The short name, in the singular.</param>
internal sealed partial record Abbreviation(string Long, string Short)
{
    // The longest names have some ten words.
    private const int Reach = 120;

    /// <summary>
    /// The definitions in <paramref name="text"/>. A definition is one when the short name's characters occur in the long name in order,
    /// the first at the start of its first word (Schwartz and Hearst 2003).
    /// </summary>
    public static IEnumerable<Abbreviation> In(string text)
    {
        foreach (Match match in Parenthesis().Matches(text))
        {
            var printed = match.Groups["short"].Value;
            var singular = printed.Length > 2 && printed[^1] == 's' ? printed[..^1] : printed;
            if (LongOf(WordsBefore(text, match.Index), singular) is { } name)
                yield return new Abbreviation(name, singular);
        }
    }

    private static string WordsBefore(string text, int end)
    {
        var start = Math.Max(0, end - Reach);
        var stop = text.LastIndexOfAny(['.', ';', ':', '(', ')'], end - 1, end - start);
        return text[(stop < 0 ? start : stop + 1)..end];
    }

    private static string? LongOf(string words, string name)
    {
        var at = words.Length;
        for (var i = name.Length - 1; i >= 0; i--)
        {
            if (!char.IsLetterOrDigit(name[i]))
                continue;
            do
            {
                at--;
            }
            while (at >= 0 && (char.ToLowerInvariant(words[at]) != char.ToLowerInvariant(name[i]) || (i == 0 && !StartsWord(words, at))));
            if (at < 0)
                return null;
        }
        // Not more words than the short name has letters, and five.
        var found = words[at..];
        return found.Count(c => c == ' ') < name.Length + 5 ? found.TrimEnd() : null;
    }

    private static bool StartsWord(string words, int at) => at == 0 || words[at - 1] is ' ' or '(' or '/' or '-';

    [GeneratedRegex(@"(?<=\w\s)\((?<short>[A-Z][\w-]{1,9})\)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Parenthesis();
}
