using System.Net;
using System.Text.RegularExpressions;
using AlkBot.Sources.Composing;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace AlkBot.Sources.Markdown;

/// <summary>The words of a paragraph, without the marks of emphasis and links.</summary>
internal static partial class MarkdownInline
{
    /// <summary>The words.</summary>
    public static string Of(ContainerInline? inline)
    {
        var text = new InlineText();
        if (inline is not null)
            Add(text, inline);
        return text.ToString();
    }

    /// <summary>The words of raw HTML, without its tags.</summary>
    public static string OfHtml(string html) => new InlineText().Add(WebUtility.HtmlDecode(AnyTag().Replace(html, " "))).ToString();

    private static void Add(InlineText text, ContainerInline container)
    {
        string? open = null;
        var struck = false;
        foreach (var inline in container)
        {
            if (inline is HtmlInline { Tag: "<s>" or "<del>" or "<strike>" or "</s>" or "</del>" or "</strike>" } strike)
            {
                struck = strike.Tag[1] != '/';
                continue;
            }
            // What was struck out states nothing.
            if (struck || inline is EmphasisInline { DelimiterChar: '~', DelimiterCount: 2 })
                continue;
            switch (inline)
            {
                // <sup>2</sup> is three inlines: the tags, and the words between them.
                case HtmlInline { Tag: "<sup>" or "<sub>" } tag:
                    open = tag.Tag;
                    break;
                case LiteralInline words when open == "<sup>":
                    text.AddRaised(words.Content.ToString());
                    open = null;
                    break;
                case LiteralInline words:
                    text.Add(words.Content.ToString());
                    break;
                case CodeInline code:
                    text.Add(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Add(entity.Transcoded.ToString());
                    break;
                case AutolinkInline link:
                    text.Add(link.Url);
                    break;
                case HtmlInline { Tag: ['<', 'b' or 'B', 'r' or 'R', ..] } or LineBreakInline:
                    text.Space();
                    break;
                case FootnoteLink { IsBackLink: false } note:
                    text.Add($"[{note.Footnote.Order}]");
                    break;
                case LinkInline { IsImage: true } image:
                    text.Space();
                    Add(text, image);
                    text.Space();
                    break;
                case ContainerInline inner:
                    Add(text, inner);
                    break;
            }
        }
    }

    [GeneratedRegex("<!--.*?-->|<[^>]*>", RegexOptions.Singleline | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AnyTag();
}
