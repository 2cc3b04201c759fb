using System.Text;
using AlkBot.Evidence;

namespace AlkBot.Answers.Export;

/// <summary>Text of sources and users inside a line of Markdown.</summary>
internal static class MarkdownText
{
    private const string Special = @"\`*_{}[]<>#|~!$&@";

    /// <summary>The text on one line; no sign in it means anything.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in PlainText.OneLine(text))
        {
            if (Special.Contains(c))
                escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }
}
