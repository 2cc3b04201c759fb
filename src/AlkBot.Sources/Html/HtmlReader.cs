using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Sources.Composing;
using AlkBot.Sources.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AlkBot.Sources.Html;

/// <summary>Reads web pages. Nothing that a page refers to is fetched, and no script runs.</summary>
internal sealed partial class HtmlReader : ISourceReader
{
    // What people who publish articles put into the head, by the names that scholarly search engines ask for.
    private static readonly (string Key, string[] Names)[] Metadata =
    [
        ("authors", ["citation_author", "dc.creator", "author"]), ("journal", ["citation_journal_title"]),
        ("published", ["citation_publication_date", "citation_date", "dc.date", "article:published_time", "date"]),
        ("doi", ["citation_doi"]), ("pmid", ["citation_pmid"]),
    ];

    /// <inheritdoc/>
    public bool CanRead(SourceFile file) => Opening().IsMatch(XmlText.Glance(file.Bytes.Span))
        || (Path.GetExtension(file.Name).ToLowerInvariant() is ".html" or ".htm" or ".xhtml" && AnyTag().IsMatch(XmlText.Glance(file.Bytes.Span)));

    /// <inheritdoc/>
    public SourceDocument Read(SourceFile file, Manifest? manifest)
    {
        if (file.Bytes.Length > SourceLimits.PageBytes)
            throw new SourceException($"{file.Place}: the page has more than {SourceLimits.PageBytes} bytes; divide it.");
        var html = XmlText.Decode(file);
        CheckDepth(html, file);
        using var page = new HtmlParser().ParseDocument(html);
        var bibliography = Bibliography(page);
        var composer = new TextComposer(file);
        var body = new HtmlBody(composer);
        var title = new InlineText().Add(page.Title ?? "").ToString();
        var main = page.QuerySelector("main, [role=main]") ?? page.QuerySelectorAll("article").FirstOrDefault(a => a.ParentElement == page.Body)
            ?? page.Body;
        if (title.Length > 0 && main?.QuerySelector("h1") is null)
        {
            composer.Title(title);
            body.Title = title;
        }
        if (main is not null)
            body.Write(main);
        if (main?.QuerySelector("s, strike, del, [style*=line-through]") is not null)
            composer.Remark("left out text that is struck out");
        var shown = body.Title.Length > 0 ? body.Title : title.Length > 0 ? title : file.Name;
        return composer.Build(shown, "page", bibliography);
    }

    // The parser nests what a page nests, and each level takes stack to walk.
    private static void CheckDepth(string html, SourceFile file)
    {
        var (depth, elements) = (0, 0);
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            if (!OpensNothing().IsMatch(html.AsSpan(tag.Index, Math.Min(16, html.Length - tag.Index))))
                depth = html[tag.Index + 1] == '/' ? Math.Max(0, depth - 1) : depth + 1;
            if (++elements > SourceLimits.PageElements)
                throw new SourceException($"{file.Place}: there are more than {SourceLimits.PageElements} elements; divide the file.");
            if (depth > MostOpenTags)
                throw new SourceException($"{file.Place}: line {html.AsSpan(0, tag.Index).Count('\n') + 1}: elements stand too deep in one another.");
        }
    }

    private const int MostOpenTags = 1000;

    private static Dictionary<string, string> Bibliography(IDocument page)
    {
        var found = new Dictionary<string, string>();
        var named = page.QuerySelectorAll("meta[content]")
            .ToLookup(m => (m.GetAttribute("name") ?? m.GetAttribute("property") ?? "").ToLowerInvariant(), m => m.GetAttribute("content")!);
        foreach (var (key, names) in Metadata)
        {
            var values = names.Select(n => named[n]).FirstOrDefault(v => v.Any());
            if (values is not null)
                found[key] = new InlineText().Add(string.Join(", ", values)).ToString();
        }
        if (found.TryGetValue("published", out var date) && Year().Match(date) is { Success: true } year)
            found["year"] = year.Value;
        return found;
    }

    [GeneratedRegex(@"^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*(<!doctype\s+html|<html[\s>])",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex("<(p|div|h[1-6]|body|table|ul|ol|br|section|article)[ />]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AnyTag();

    [GeneratedRegex("</?[A-Za-z]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Tag();

    // Elements that never hold anything, or that the next of their kind closes.
    [GeneratedRegex(@"^</?(br|img|hr|meta|link|input|wbr|area|base|col|embed|source|track|p|li|td|th|tr|dt|dd|option)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OpensNothing();

    [GeneratedRegex("(19|20)[0-9]{2}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Year();
}
