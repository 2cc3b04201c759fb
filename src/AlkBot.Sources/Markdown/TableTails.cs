using System.Text;

namespace AlkBot.Sources.Markdown;

/// <summary>
/// Makes a line of text right under a table the further row that it is by GitHub's specification; the parser would take the whole table
/// for a paragraph.
/// </summary>
internal static class TableTails
{
    /// <summary>The page with bars around such lines.</summary>
    public static string Close(string text)
    {
        if (!text.Contains('|'))
            return text;
        var page = new StringBuilder(text.Length);
        var (inTable, inCode) = (false, false);
        foreach (var line in text.Split('\n'))
        {
            var words = line.Trim();
            inCode ^= words.StartsWith("```", StringComparison.Ordinal) || words.StartsWith("~~~", StringComparison.Ordinal);
            inTable = !inCode && words.Length > 0 && (words[0] == '|' || (inTable && char.IsLetterOrDigit(words[0])));
            page.Append(inTable && words[0] != '|' && !words.Contains('|') ? $"| {words} |" : line).Append('\n');
        }
        page.Length--;
        return page.ToString();
    }
}
