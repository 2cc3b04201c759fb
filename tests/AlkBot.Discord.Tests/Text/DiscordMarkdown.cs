using System.Text;
using System.Text.RegularExpressions;

namespace AlkBot.Discord.Tests.Text;

/// <summary>How Discord reads a piece of markdown, as far as its documentation tells; written apart from the code under test.</summary>
internal static partial class DiscordMarkdown
{
    // Stands for a character that a backslash made plain.
    private const char Plain = '\uE000';

    /// <summary>What a reader sees: the text without the backslashes that escape and the asterisks that format.</summary>
    public static string Display(string markdown)
    {
        var seen = new StringBuilder();
        for (var i = 0; i < markdown.Length; i++)
        {
            if (markdown[i] == '\\' && i + 1 < markdown.Length && IsEscapable(markdown[i + 1]))
                i++;
            else if (markdown[i] == '*')
                continue;
            if (markdown[i] != '\u200b')
                seen.Append(markdown[i]);
        }
        return seen.ToString();
    }

    /// <summary>The first construct in <paramref name="markdown"/> that does something; null when all of it is plain.</summary>
    public static string? FirstConstruct(string markdown, bool boldAllowed = false)
    {
        var bare = Mask(markdown);
        if (boldAllowed)
            bare = Bold().Replace(bare, $"{Plain}$1{Plain}");
        var match = Construct().Match(bare);
        return match.Success ? match.Value : RawMention().Match(markdown) is { Success: true } raw ? raw.Value : null;
    }

    private static string Mask(string markdown)
    {
        var bare = new StringBuilder();
        for (var i = 0; i < markdown.Length; i++)
        {
            var escapes = markdown[i] == '\\' && i + 1 < markdown.Length && IsEscapable(markdown[i + 1]);
            bare.Append(escapes ? Plain : markdown[i]);
            if (escapes)
                i++;
        }
        return bare.ToString();
    }

    private static bool IsEscapable(char c) => !char.IsLetterOrDigit(c) && !char.IsWhiteSpace(c);

    [GeneratedRegex(@"\*\*([^*]+?)\*\*")]
    private static partial Regex Bold();

    // Emphasis, strike, spoilers, code; links; emoji; mentions, times and command links; headings, small print, lists, quotes.
    [GeneratedRegex(
        @"[*_`\\]|~~|\|\||\]\(|[a-z]+://|:[\w+-]+:|<[^\n]{1,40}>|@|^[\s\u200b]*(?:\#{1,3}\s|-\#\s|[-+]\s|[0-9]+[.)]\s|>)",
        RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Construct();

    [GeneratedRegex(@"@everyone|@here|<@[!&]?[0-9]+>|<#[0-9]+>", RegexOptions.IgnoreCase)]
    private static partial Regex RawMention();
}
