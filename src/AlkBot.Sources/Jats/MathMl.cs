using System.Xml.Linq;
using AlkBot.Sources.Composing;
using AlkBot.Sources.Xml;

namespace AlkBot.Sources.Jats;

/// <summary>Writes MathML in one line: fractions with a slash, powers with a caret, indices with an underscore.</summary>
internal static class MathMl
{
    private static readonly string[] Relations = ["=", "<", ">", "≤", "≥", "≠", "≈", "~", "±", "×", "·", "−", "→"];

    /// <summary>The formula.</summary>
    public static string Of(XElement math)
    {
        var text = new InlineText();
        Add(text, math);
        return text.ToString();
    }

    private static void Add(InlineText text, XElement element)
    {
        var parts = element.Elements().ToList();
        switch (element.Name.LocalName)
        {
            case "annotation" or "annotation-xml" or "mphantom":
                break;
            case "mfrac" when parts.Count == 2:
                Join(text, Grouped(parts[0]), "/", Grouped(parts[1]));
                break;
            case "msup" or "mover" when parts.Count == 2:
                Join(text, Of(parts[0]), "^", Grouped(parts[1]));
                break;
            case "msub" or "munder" when parts.Count == 2:
                Join(text, Of(parts[0]), "_", Grouped(parts[1]));
                break;
            case "msubsup" or "munderover" when parts.Count == 3:
                Join(text, Of(parts[0]), "_", Grouped(parts[1]), "^", Grouped(parts[2]));
                break;
            case "msqrt":
                Join(text, "√(", string.Concat(parts.Select(Of)), ")");
                break;
            case "mo" when Array.IndexOf(Relations, element.Value.Trim()) >= 0:
                text.Space().Add(element.Value).Space();
                break;
            case "mtext" or "mspace":
                text.Space().Add(element.Value).Space();
                break;
            default:
                if (parts.Count == 0)
                    text.Add(element.Value.Trim());
                foreach (var part in parts)
                    Add(text, part);
                break;
        }
    }

    private static void Join(InlineText text, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
            text.Add(part);
    }

    private static string Grouped(XElement element)
    {
        var words = Of(element);
        return words.All(char.IsLetterOrDigit) ? words : $"({words})";
    }
}
