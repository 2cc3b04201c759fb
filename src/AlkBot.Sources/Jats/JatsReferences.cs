using System.Text;
using System.Xml.Linq;
using AlkBot.Sources.Composing;
using AlkBot.Sources.Xml;

namespace AlkBot.Sources.Jats;

/// <summary>Reads the entries of a list of references: as printed, or put together where only the parts are given.</summary>
internal static class JatsReferences
{
    /// <summary>The entries, one string a citation.</summary>
    public static IEnumerable<string> Of(XElement list)
    {
        foreach (var reference in list.All("ref"))
        {
            var label = JatsInline.Of(reference.At("label"));
            var citations = reference.Descendants()
                .Where(e => e.Is("mixed-citation", "element-citation", "citation", "nlm-citation")).ToList();
            foreach (var words in citations.Count == 0 ? [JatsInline.Of(reference)] : citations.Select(Words))
            {
                if (words.Length > 0)
                    yield return label.Length == 0 || words.StartsWith(label, StringComparison.Ordinal) ? words : $"{Numbered(label)} {words}";
                label = "";
            }
        }
    }

    private static string Numbered(string label) => char.IsAsciiDigit(label[^1]) ? label + "." : label;

    private static string Words(XElement citation) =>
        citation.Nodes().OfType<XText>().Any(t => t.Value.Any(char.IsLetterOrDigit) || t.Value.Contains(','))
            || citation.Elements().All(e => e.Is("styled-content", "italic", "bold"))
            ? Printed(citation)
            : Composed(citation);

    // Names and numbers often follow each other without a space, which the journal's style would have set.
    private static string Printed(XElement citation)
    {
        var text = new InlineText();
        var endsInWord = false;
        foreach (var node in citation.Nodes())
        {
            var words = node is XText plain ? plain.Value : JatsInline.Of((node as XElement) ?? null);
            if (endsInWord && words.Length > 0 && char.IsLetterOrDigit(words[0]) && node is XElement)
                text.Break();
            JatsInline.Add(text, node);
            endsInWord = words.Length > 0 ? char.IsLetterOrDigit(words[^1]) && node is XElement : endsInWord;
        }
        return text.ToString();
    }

    private static string Composed(XElement citation)
    {
        var text = new StringBuilder();
        Sentence(text, string.Join(", ", Authors(citation)));
        Sentence(text, Part(citation, "article-title"));
        Sentence(text, Part(citation, "chapter-title"));
        Sentence(text, Part(citation, "source"));
        Sentence(text, Part(citation, "publisher-name"));
        Sentence(text, Place(citation));
        foreach (var id in citation.All("pub-id"))
            Sentence(text, $"{id.Value("pub-id-type")}: {JatsInline.Of(id)}");
        foreach (var other in citation.Elements().Where(e => e.Is("comment", "uri", "ext-link")))
            Sentence(text, JatsInline.Of(other));
        return text.ToString();
    }

    private static IEnumerable<string> Authors(XElement citation) =>
        citation.Descendants().Where(e => e.Is("name", "string-name", "collab", "etal")).Select(e => e.Is("name")
            ? $"{JatsInline.Of(e.At("surname"))} {JatsInline.Of(e.At("given-names"))}".Trim()
            : e.Is("etal") ? "et al" : JatsInline.Of(e));

    private static string Place(XElement citation)
    {
        var (year, volume, issue) = (Part(citation, "year"), Part(citation, "volume"), Part(citation, "issue"));
        var (first, last) = (Part(citation, "fpage"), Part(citation, "lpage"));
        var place = year;
        if (volume.Length > 0)
            place += $";{volume}";
        if (issue.Length > 0)
            place += $"({issue})";
        if (first.Length > 0)
            place += last.Length > 0 && last != first ? $":{first}-{last}" : $":{first}";
        return place.TrimStart(';', ':');
    }

    private static string Part(XElement citation, string name) => JatsInline.Of(citation.Below(name).FirstOrDefault());

    private static void Sentence(StringBuilder text, string words)
    {
        if (words.Length == 0)
            return;
        if (text.Length > 0)
            text.Append(' ');
        text.Append(words);
        if (words[^1] is not ('.' or '?' or '!'))
            text.Append('.');
    }
}
