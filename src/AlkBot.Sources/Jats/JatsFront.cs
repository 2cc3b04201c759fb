using System.Xml.Linq;
using AlkBot.Sources.Composing;
using AlkBot.Sources.Xml;

namespace AlkBot.Sources.Jats;

/// <summary>Reads what an article says of itself: title, authors, journal, dates, identifiers, licence, keywords.</summary>
internal sealed class JatsFront
{
    private readonly XElement? _meta;
    private readonly XElement? _journal;
    private readonly XElement? _notes;
    private readonly Dictionary<string, string> _bibliography = [];

    /// <summary>Reads the front matter of an article, or of a part of one.</summary>
    public JatsFront(XElement article)
    {
        var front = article.At("front") ?? article.At("front-stub");
        _meta = front.At("article-meta") ?? article.At("front-stub");
        _journal = front.At("journal-meta");
        _notes = front.At("notes");
        var title = _meta.At("title-group", "article-title");
        var subtitle = JatsInline.Of(_meta.At("title-group", "subtitle"));
        Title = subtitle.Length == 0 ? JatsInline.Of(title) : $"{JatsInline.Of(title)}: {subtitle}";
        Set("authors", string.Join(", ", Authors()));
        Set("journal", JatsInline.Of(_journal.At("journal-title-group", "journal-title") ?? _journal.At("journal-title")));
        Set("year", Year());
        Set("published", Date());
        foreach (var (key, types) in Identifiers)
            Set(key, Identifier(key, types));
        Set("licence", Licence());
        Set(SourceStatus.Key, SourceStatus.Of(
            [Title, .. new[] { article.Value("article-type") ?? "" }, .. _meta.All("related-article").Select(r => r.Value("related-article-type") ?? "")],
            Notices()));
    }

    private static readonly (string Key, string[] Types)[] Identifiers =
        [("doi", ["doi"]), ("pmid", ["pmid"]), ("pmcid", ["pmc", "pmcid", "pmc-uid"])];

    private static readonly string[] DateParts = ["year", "month", "day"];

    private static readonly (string Key, string Label)[] Lines =
    [
        ("authors", "Authors"), ("journal", "Journal"), ("published", "Published"), ("doi", "DOI"), ("pmid", "PMID"), ("pmcid", "PMCID"),
    ];

    /// <summary>The title; empty when there is none.</summary>
    public string Title { get; }

    /// <summary>What answers show of the article's origin.</summary>
    public IReadOnlyDictionary<string, string> Bibliography => _bibliography;

    /// <summary>The abstracts, in order.</summary>
    public IEnumerable<XElement> Abstracts => _meta.All("abstract");

    /// <summary>The languages of translated abstracts.</summary>
    public IEnumerable<string> Translations => _meta.All("trans-abstract").Select(t => t.Value("lang") ?? "another language");

    /// <summary>Writes the lines about the article's origin.</summary>
    public void Write(TextComposer composer)
    {
        var keywords = _meta.All("kwd-group").SelectMany(g => g.Below("kwd")).Select(JatsInline.Of).Where(k => k.Length > 0).ToList();
        var lines = Lines.Where(l => _bibliography.ContainsKey(l.Key)).Select(l => $"{l.Label}: {_bibliography[l.Key]}").ToList();
        lines.AddRange(_meta.Below("license").Select(l => $"Licence: {JatsInline.Of(l)} {l.Value("href")}".TrimEnd()).Take(1));
        if (keywords.Count > 0)
            lines.Add($"Keywords: {string.Join("; ", keywords)}");
        lines.AddRange(_meta.Below("funding-statement").Select(f => $"Funding: {JatsInline.Of(f)}"));
        lines.AddRange(_meta.Below("award-id").Select(a => $"Award: {JatsInline.Of(a)}"));
        lines.AddRange(_meta.Below("related-object").Select(o => o.Value("document-id") ?? JatsInline.Of(o)).Where(o => o.Length > 0)
            .Select(o => $"Related object: {o}"));
        lines.AddRange(_meta.At("author-notes").Below("p").Select(n => $"Author note: {JatsInline.Of(n)}"));
        lines.AddRange(_notes.Below("p").Select(n => $"Note: {JatsInline.Of(n)}"));
        lines.AddRange(_meta.Below("custom-meta").Where(m => m.At("meta-value") is not null)
            .Select(m => $"{JatsInline.Of(m.At("meta-name"))}: {JatsInline.Of(m.At("meta-value"))}"));
        lines.RemoveAll(l => l.EndsWith(": ", StringComparison.Ordinal));
        if (lines.Count == 0)
            return;
        composer.Heading("Article information", 1, SectionRole.BackMatter);
        foreach (var line in lines)
            composer.Paragraph(line);
    }

    // Where the notice of a retraction or the like stands.
    private IEnumerable<string> Notices() => _meta.All("related-article")
        .Where(r => SourceStatus.Of([r.Value("related-article-type") ?? ""], []).Length > 0)
        .Select(r => r.Value("href") ?? JatsInline.Of(r)).Where(n => n.Length > 0);

    // Members of a group are named inside it; the group stands for them.
    private IEnumerable<string> Authors() =>
        from contributor in _meta.Below("contrib")
        where contributor.Value("contrib-type") is null or "author" && !contributor.Ancestors().Any(a => a.Is("collab"))
        let name = contributor.Descendants().FirstOrDefault(e => e.Is("name", "string-name", "collab"))
        where name is not null
        select name.Is("name")
            ? $"{JatsInline.Of(name.At("given-names"))} {JatsInline.Of(name.At("surname"))}".Trim()
            : name.Is("collab") ? JatsInline.Of(name.At("institution") ?? name) : JatsInline.Of(name);

    // Of several dates the day of first publication is the earliest; a collection's date is often a year alone.
    private XElement? Published() => _meta.All("pub-date")
        .Where(d => d.Value("pub-type") is not ("pmc-release" or "nihms-submitted") && d.At("year") is not null)
        .OrderBy(d => Number(d, "year")).ThenBy(d => Number(d, "month")).ThenBy(d => Number(d, "day"))
        .FirstOrDefault() ?? _meta.All("pub-date").FirstOrDefault(d => d.At("year") is not null);

    private string Year() => JatsInline.Of(Published().At("year"));

    private string Date()
    {
        var parts = DateParts.Select(p => JatsInline.Of(Published().At(p))).TakeWhile(p => p.Length > 0);
        return string.Join('-', parts.Select(p => p.Length == 1 ? $"0{p}" : p));
    }

    private static int Number(XElement date, string part) => int.TryParse(date.At(part)?.Value, out var number) ? number : 99;

    private string Identifier(string key, string[] types)
    {
        var id = _meta.All("article-id").FirstOrDefault(i => types.Contains(i.Value("pub-id-type")));
        var words = JatsInline.Of(id);
        return key == "pmcid" && words.Length > 0 && words.All(char.IsAsciiDigit) ? $"PMC{words}" : words;
    }

    private string Licence()
    {
        var license = _meta.Below("license").FirstOrDefault();
        if (license is null)
            return "";
        var link = license.Value("href") ?? license.Descendants().FirstOrDefault(e => e.Is("license_ref"))?.Value.Trim()
            ?? license.Descendants().Select(e => e.Value("href")).FirstOrDefault(h => h is not null);
        return link ?? JatsInline.Of(license);
    }

    private void Set(string key, string value)
    {
        if (value.Length > 0)
            _bibliography[key] = value;
    }
}
