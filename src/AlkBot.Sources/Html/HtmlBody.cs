using AlkBot.Sources.Composing;
using AngleSharp.Dom;

namespace AlkBot.Sources.Html;

/// <summary>Reads the blocks of a page in order; what only serves the page (menus, scripts, forms) is left out.</summary>
internal sealed class HtmlBody(TextComposer composer)
{
    private static readonly HashSet<string> LeftOut = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "nav", "form", "button", "input", "select", "textarea", "iframe", "svg", "canvas",
        "audio", "video", "object", "embed", "head", "link", "meta", "dialog", "menu",
        // What was struck out states nothing.
        "s", "strike", "del",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "dfn", "em", "font", "i", "img", "ins", "kbd",
        "label", "mark", "math", "q", "ruby", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    private static readonly string[] Unseen = ["line-through", "display:none", "display: none", "visibility:hidden", "visibility: hidden"];

    private readonly HtmlTables _tables = new(composer);
    private InlineText _words = new();

    /// <summary>The title that a heading gave; empty while none did.</summary>
    public string Title { get; set; } = "";

    /// <summary>Writes an element's contents.</summary>
    public void Write(IElement element)
    {
        Children(element);
        Flush();
    }

    /// <summary>The words of an element in one line.</summary>
    public static string Words(IElement? element)
    {
        var text = new InlineText();
        if (element is not null)
            AddInline(text, element);
        return text.ToString();
    }

    private void Children(IElement element)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText words)
                _words.Add(words.Data);
            else if (node is IElement child && !IsLeftOut(child))
                Element(child);
        }
    }

    private void Element(IElement element)
    {
        if (Inline.Contains(element.LocalName) && element.QuerySelector("p,div,table,ul,ol,h1,h2,h3,h4,h5,h6") is null)
        {
            AddNode(_words, element);
            return;
        }
        Flush();
        switch (element.LocalName)
        {
            case ['h', >= '1' and <= '6'] heading:
                Heading(Words(element), heading[1] - '0');
                break;
            case "table":
                if (!_tables.Write(element))
                    Children(element);
                break;
            case "figcaption":
                composer.Caption("Figure", Words(element));
                break;
            default:
                Children(element);
                break;
        }
        Flush();
    }

    // The first main heading is the page's title, and what stands below it one level higher.
    private void Heading(string words, int level)
    {
        if (level == 1 && Title.Length == 0)
        {
            Title = words;
            composer.Title(words);
        }
        else
        {
            composer.Heading(words, Math.Max(1, level - 1));
        }
    }

    private void Flush()
    {
        composer.Paragraph(_words.ToString());
        _words = new InlineText();
    }

    private static bool IsLeftOut(IElement element) => LeftOut.Contains(element.LocalName) || element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style && Array.Exists(Unseen, u => style.Contains(u, StringComparison.OrdinalIgnoreCase)));

    private static void AddInline(InlineText text, IElement element)
    {
        foreach (var node in element.ChildNodes)
            AddNode(text, node);
    }

    private static void AddNode(InlineText text, INode node)
    {
        if (node is IText words)
            text.Add(words.Data);
        if (node is not IElement element || IsLeftOut(element))
            return;
        switch (element.LocalName)
        {
            case "br":
                text.Space();
                break;
            case "sup":
                text.AddRaised(Words(element));
                break;
            case "annotation" or "annotation-xml":
                break;
            default:
                var block = !Inline.Contains(element.LocalName) && element.NamespaceUri != NamespaceNames.MathMlUri;
                if (block)
                    text.Space();
                AddInline(text, element);
                if (block)
                    text.Space();
                break;
        }
    }
}
