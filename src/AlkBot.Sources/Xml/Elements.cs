using System.Xml.Linq;

namespace AlkBot.Sources.Xml;

/// <summary>Elements by local name: real files declare a namespace, another one, or none.</summary>
internal static class Elements
{
    /// <summary>Whether the element has one of these names.</summary>
    public static bool Is(this XElement element, params ReadOnlySpan<string> names) => names.Contains(element.Name.LocalName);

    /// <summary>The children of a name.</summary>
    public static IEnumerable<XElement> All(this XElement? element, string name) =>
        element?.Elements().Where(e => e.Name.LocalName == name) ?? [];

    /// <summary>The first element along a path of names; null where there is none.</summary>
    public static XElement? At(this XElement? element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            element = element.All(name).FirstOrDefault();
        return element;
    }

    /// <summary>The elements below of a name, in order.</summary>
    public static IEnumerable<XElement> Below(this XElement? element, string name) =>
        element?.Descendants().Where(e => e.Name.LocalName == name) ?? [];

    /// <summary>An attribute by local name; null where there is none.</summary>
    public static string? Value(this XElement element, string attribute) =>
        element.Attributes().FirstOrDefault(a => a.Name.LocalName == attribute)?.Value;
}
