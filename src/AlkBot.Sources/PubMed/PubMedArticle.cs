using System.Xml.Linq;
using AlkBot.Sources.Jats;
using AlkBot.Sources.Xml;

namespace AlkBot.Sources.PubMed;

/// <summary>What PubMed holds of an article.</summary>
internal sealed class PubMedArticle
{
    private static readonly (string Key, string Label)[] Known =
    [
        ("authors", "Authors"), ("journal", "Journal"), ("published", "Published"), ("doi", "DOI"), ("pmid", "PMID"), ("pmcid", "PMCID"),
    ];

    private readonly Dictionary<string, string> _bibliography = [];

    /// <summary>Reads the article.</summary>
    /// <param name="citation">The citation.</param>
    /// <param name="record">The element around it, which may hold more identifiers.</param>
    public PubMedArticle(XElement citation, XElement record)
    {
        var article = citation.At("Article") ?? citation;
        Title = JatsInline.Of(article.At("ArticleTitle"));
        Sections =
        [
            .. article.All("Abstract").Concat(citation.All("OtherAbstract").Where(IsEnglish)).SelectMany(a => a.All("AbstractText"))
                .Select(t => (t.Value("Label") ?? t.Value("NlmCategory") ?? "", JatsInline.Of(t))).Where(s => s.Item2.Length > 0),
        ];
        var types = article.At("PublicationTypeList").All("PublicationType").Select(JatsInline.Of).ToList();
        Kind = types.Exists(t => t.Contains("review", StringComparison.OrdinalIgnoreCase)) ? "review" : "article";
        Set("authors", string.Join(", ", article.At("AuthorList").All("Author").Select(Author).Where(a => a.Length > 0)));
        Set("journal", JatsInline.Of(article.At("Journal", "Title") ?? article.At("Book", "BookTitle")));
        var date = article.At("Journal", "JournalIssue", "PubDate") ?? article.At("ArticleDate") ?? article.At("Book", "PubDate");
        Set("published", Date(date));
        Set("year", Year(Date(date)));
        Set("pmid", JatsInline.Of(citation.At("PMID")));
        Set("doi", Identifier(article, record, "doi"));
        Set("pmcid", Identifier(article, record, "pmc"));
        var notices = citation.At("CommentsCorrectionsList").All("CommentsCorrections").Select(c => (Type: c.Value("RefType") ?? "", Notice: c)).ToList();
        Set(SourceStatus.Key, SourceStatus.Of(
            [Title, .. types, .. notices.Select(n => n.Type)],
            notices.Where(n => SourceStatus.Of([n.Type], []).Length > 0).Select(n => JatsInline.Of(n.Notice.At("RefSource")))
                .Where(n => n.Length > 0)));
        var lines = Known.Where(k => _bibliography.ContainsKey(k.Key)).Select(k => $"{k.Label}: {_bibliography[k.Key]}").ToList();
        AddList(lines, "Publication type", types);
        AddList(lines, "MeSH headings", citation.At("MeshHeadingList").All("MeshHeading").Select(Heading));
        AddList(lines, "Keywords", citation.All("KeywordList").SelectMany(k => k.All("Keyword")).Select(JatsInline.Of));
        AddList(lines, "Substances", citation.At("ChemicalList").All("Chemical").Select(c => JatsInline.Of(c.At("NameOfSubstance"))));
        AddList(lines, "Registry numbers", article.At("DataBankList").Below("AccessionNumber").Select(JatsInline.Of));
        Lines = lines;
    }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>What it is, in one word.</summary>
    public string Kind { get; }

    /// <summary>The sections of the abstract, each under its label or none.</summary>
    public IReadOnlyList<(string Label, string Words)> Sections { get; }

    /// <summary>Lines on its origin.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>What answers show of its origin.</summary>
    public IReadOnlyDictionary<string, string> Bibliography => _bibliography;

    private static bool IsEnglish(XElement summary) => summary.Value("Language") is null or "eng";

    private static string Author(XElement author) => author.At("CollectiveName") is { } group
        ? JatsInline.Of(group)
        : $"{JatsInline.Of(author.At("ForeName") ?? author.At("Initials"))} {JatsInline.Of(author.At("LastName"))}".Trim();

    private static string Date(XElement? date) => date is null ? "" : date.At("MedlineDate") is { } words
        ? JatsInline.Of(words)
        : string.Join('-', new[] { date.At("Year"), date.At("Month"), date.At("Day") }.Select(JatsInline.Of).TakeWhile(p => p.Length > 0));

    private static string Year(string date) => date.Length >= 4 && date[..4].All(char.IsAsciiDigit) ? date[..4] : "";

    private static string Heading(XElement heading) => string.Join(
        "/", heading.Elements().Where(e => e.Is("DescriptorName", "QualifierName")).Select(JatsInline.Of));

    private static string Identifier(XElement article, XElement record, string type) => JatsInline.Of(
        record.At("PubmedData", "ArticleIdList").All("ArticleId").FirstOrDefault(i => i.Value("IdType") == type)
        ?? article.All("ELocationID").FirstOrDefault(i => i.Value("EIdType") == type)
        ?? record.At("BookDocument", "ArticleIdList").All("ArticleId").FirstOrDefault(i => i.Value("IdType") == type));

    private static void AddList(List<string> lines, string label, IEnumerable<string> words)
    {
        var list = words.Where(w => w.Length > 0).Distinct().ToList();
        if (list.Count > 0)
            lines.Add($"{label}: {string.Join("; ", list)}");
    }

    private void Set(string key, string value)
    {
        if (value.Length > 0)
            _bibliography[key] = value;
    }
}
