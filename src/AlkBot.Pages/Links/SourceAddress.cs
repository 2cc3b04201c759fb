using System.Globalization;
using AlkBot.Evidence;

namespace AlkBot.Pages.Links;

/// <summary>Addresses of places in sources, from the root of the pages.</summary>
public static class SourceAddress
{
    /// <summary>The id of the element that begins the marked span.</summary>
    public const string Cited = "cited";

    private const int FewWords = 5;

    /// <summary>A source's first part, or the one that begins at <paramref name="at"/>.</summary>
    public static string Of(SourceId source, LinkSignature? signature, int at = 0) =>
        Join(source, [at > 0 ? Text($"at={at}") : "", signature?.Query ?? ""]);

    /// <summary>A span, marked and scrolled to.</summary>
    public static string Of(SourceId source, Span span, LinkSignature? signature) =>
        $"{Join(source, [Text($"from={span.Start}&to={span.End}"), signature?.Query ?? ""])}#{Cited}";

    /// <summary>
    /// The same, with the words at its ends for browsers that find text by themselves; not of few words, which may stand elsewhere as well.
    /// </summary>
    public static string Of(SourceId source, Span span, string quote, LinkSignature? signature) =>
        Of(source, span, signature) + TextFragment(quote);

    private static string Join(SourceId source, IEnumerable<string> query)
    {
        var joined = string.Join('&', query.Where(part => part.Length > 0));
        return $"/sources/{source}{(joined.Length > 0 ? "?" : "")}{joined}";
    }

    private static string TextFragment(string quote)
    {
        var words = quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 2 * FewWords ? "" : $":~:text={Encode(words[..FewWords])},{Encode(words[^FewWords..])}";
    }

    // Commas and hyphens part what the fragment is made of.
    private static string Encode(string[] words) =>
        Uri.EscapeDataString(string.Join(' ', words)).Replace("-", "%2D", StringComparison.Ordinal);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
