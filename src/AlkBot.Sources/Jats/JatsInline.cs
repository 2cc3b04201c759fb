using System.Xml.Linq;
using AlkBot.Sources.Composing;
using AlkBot.Sources.Xml;

namespace AlkBot.Sources.Jats;

/// <summary>Reads the words inside paragraphs, titles and cells.</summary>
internal static class JatsInline
{
    /// <summary>The words of an element; none for null.</summary>
    public static string Of(XElement? element)
    {
        var text = new InlineText();
        if (element is not null)
            Add(text, element);
        return text.ToString();
    }

    /// <summary>Adds the words of a node.</summary>
    public static void Add(InlineText text, XNode node)
    {
        if (node is XText words)
            text.Add(words.Value);
        if (node is not XElement element)
            return;
        switch (element.Name.LocalName)
        {
            case "sup" or "xref" when IsRaisedReference(element):
                AddRaisedReference(text, element);
                break;
            case "sup":
                text.AddRaised(Children(element));
                break;
            case "break":
                text.Space();
                break;
            case "math":
                text.Add(MathMl.Of(element));
                break;
            case "tex-math":
                text.Add(TexMath.Of(element.Value));
                break;
            case "alternatives":
                AddOneOf(text, element);
                break;
            case "graphic" or "inline-graphic" or "media" or "object-id" or "index-term" or "private-char" or "fn" or "permissions"
                or "strike":
                break;
            case "list-item" or "def-item" or "p" or "title" or "term" or "def" or "label":
                text.Space();
                AddChildren(text, element);
                text.Space();
                break;
            case "person-group" or "name" or "given-names":
                text.Break();
                AddChildren(text, element);
                text.Break();
                break;
            default:
                AddChildren(text, element);
                break;
        }
    }

    /// <summary>The words of the children.</summary>
    private static string Children(XElement element)
    {
        var text = new InlineText();
        AddChildren(text, element);
        return text.ToString();
    }

    private static void AddChildren(InlineText text, XElement element)
    {
        foreach (var child in element.Nodes())
            Add(text, child);
    }

    // A raised number of a reference would read as a part of the number or word before it: it stands in brackets.
    private static bool IsRaisedReference(XElement element) => element.Is("sup")
        ? element.Below("xref").Any(IsToReference)
        : IsToReference(element) && element.Elements().Any(e => e.Is("sup"));

    private static bool IsToReference(XElement xref) => xref.Value("ref-type") is "bibr" or "ref";

    private static void AddRaisedReference(InlineText text, XElement element)
    {
        var numbers = new InlineText().Add(element.Value).ToString();
        text.Add(numbers.StartsWith('[') || numbers.StartsWith('(') || numbers.Length == 0 ? numbers : $"[{numbers}]");
    }

    private static void AddOneOf(InlineText text, XElement alternatives)
    {
        var children = alternatives.Elements().ToList();
        var best = children.Find(e => e.Is("math")) ?? children.Find(e => e.Is("textual-form")) ?? children.Find(e => e.Is("tex-math"))
            ?? children.Find(e => !e.Is("graphic", "inline-graphic", "media"));
        if (best is not null)
            Add(text, best);
    }
}
