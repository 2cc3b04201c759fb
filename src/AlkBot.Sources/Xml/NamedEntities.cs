using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AngleSharp.Html;

namespace AlkBot.Sources.Xml;

/// <summary>
/// Replaces named entities by numeric ones, because the DTDs that declare them are never read. Known are those of HTML, which took in
/// the ISO sets that article DTDs use. An entity that the document declares itself is not expanded: what it stands for may be a file,
/// or other entities without end.
/// </summary>
internal static partial class NamedEntities
{
    private static readonly IReadOnlyList<string> Predefined = ["amp", "lt", "gt", "quot", "apos"];

    /// <summary><paramref name="xml"/> with numeric entities only; lines stay where they are.</summary>
    /// <exception cref="SourceException">An entity is not known.</exception>
    public static string ToNumeric(string xml, SourceFile file) => !Any().IsMatch(xml)
        ? xml
        : Token().Replace(xml, match => match.Groups["name"] is { Success: true } name && !Predefined.Contains(name.Value)
            ? Numeric(name.Value) ?? throw Unknown(xml, match.Index, name.Value, file)
            : match.Value);

    private static string? Numeric(string name)
    {
        if (HtmlEntityProvider.Resolver.GetSymbol(name + ";") is not { Length: > 0 } characters)
            return null;
        var numeric = new StringBuilder();
        foreach (var rune in characters.EnumerateRunes())
            numeric.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};");
        return numeric.ToString();
    }

    private static SourceException Unknown(string xml, int at, string name, SourceFile file)
    {
        var line = xml.AsSpan(0, at).Count('\n') + 1;
        var why = Declares().Matches(xml).Any(d => d.Groups["name"].Value == name)
            ? "is declared in the file itself, and such declarations are not expanded; write its text in its place"
            : "is not known; write the character in its place";
        return new SourceException($"{file.Place}: line {line}: the entity '&{name};' {why}.");
    }

    [GeneratedRegex("&[A-Za-z_]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Any();

    // Comments, CDATA, processing instructions and the DOCTYPE are passed over: no entity of theirs is content.
    [GeneratedRegex(
        @"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<!DOCTYPE[^\[>]*(\[([^\]""']|""[^""]*""|'[^']*')*\]\s*)?>|&(?<name>[A-Za-z_][\w.:-]*);",
        RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Token();

    [GeneratedRegex(@"<!ENTITY\s+(?<name>[\w.:-]+)\s", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Declares();
}
