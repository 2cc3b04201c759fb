using System.Text;
using System.Xml.Linq;
using AlkBot.Evidence;
using AlkBot.Sources.Composing;
using AlkBot.Sources.Xml;

namespace AlkBot.Sources.Jats;

/// <summary>
/// Reads articles in JATS, the journal article tag suite (ANSI/NISO Z39.96), and in the NLM tag set before it; also a set of them, as
/// PubMed Central delivers it.
/// </summary>
internal sealed class JatsReader : IRecordSetReader
{
    private static readonly string[] Sets = ["pmc-articleset", "articles", "OAI-PMH"];

    private static readonly string[] Letters = ["letter", "reply", "report", "review", "comment", "response", "discussion", "assessment"];

    /// <inheritdoc/>
    public bool CanRead(SourceFile file) => XmlFile.RootOf(file) is { } root && (root == "article" || Sets.Contains(root));

    /// <inheritdoc/>
    public bool MayHoldMany(SourceFile beginning) => Sets.Contains(XmlFile.RootOf(beginning));

    /// <inheritdoc/>
    public IReadOnlyList<FileRecord> Split(SourceFile file)
    {
        var records = new List<FileRecord>();
        foreach (var article in XmlFile.Inside(file, "article"))
        {
            if (records.Count == SourceLimits.Records)
                throw new SourceException($"{file.Name}: there are more than {SourceLimits.Records} articles; divide the file.");
            var bytes = Encoding.UTF8.GetBytes(article.ToString(SaveOptions.DisableFormatting));
            records.Add(new FileRecord(KeyOf(article, records.Count), bytes));
        }
        return records;
    }

    /// <inheritdoc/>
    public SourceDocument Read(SourceFile file, Manifest? manifest)
    {
        var root = XmlFile.Load(file);
        var article = root.Is("article") ? root : root.Below("article").FirstOrDefault()
            ?? throw new SourceException($"{file.Place}: there is no article in it.");
        var composer = new TextComposer(file);
        var front = new JatsFront(article);
        composer.Title(front.Title);
        if (front.Title.Length == 0)
            composer.Remark("the article has no title");
        front.Write(composer);
        var body = new JatsBody(composer);
        foreach (var part in front.Abstracts)
            body.Section(part, 1, "Abstract", SectionRole.Abstract);
        foreach (var language in front.Translations)
            composer.Remark($"left out the abstract in '{language}'");
        Text(article, body, 1);
        foreach (var part in article.Elements().Where(e => e.Is("sub-article", "response")))
        {
            if (part.Value("article-type") == "translation")
                composer.Remark($"left out the translation in '{part.Value("lang") ?? "another language"}'");
            else
                SubArticle(part, composer, body);
        }
        return composer.Build(front.Title.Length > 0 ? front.Title : file.Name, KindOf(article), front.Bibliography);
    }

    private static void SubArticle(XElement part, TextComposer composer, JatsBody body)
    {
        var front = new JatsFront(part);
        // What letters and replies say is no finding of the article.
        var isLetter = part.Is("response") || Array.Exists(Letters, l => part.Value("article-type")?.Contains(l, StringComparison.Ordinal) ?? false);
        var title = front.Title.Length > 0 ? front.Title : part.Value("article-type") ?? "Part";
        composer.Heading(title, 1, isLetter ? SectionRole.BackMatter : SectionRole.Body);
        foreach (var summary in front.Abstracts)
            body.Section(summary, 2, "Abstract", isLetter ? SectionRole.BackMatter : SectionRole.Abstract);
        Text(part, body, 2);
    }

    private static void Text(XElement article, JatsBody body, int level)
    {
        body.Children(article.At("body"), level);
        if (article.At("floats-group") is { } floats)
            body.Section(floats, level, "Figures and tables", SectionRole.Body);
        body.Children(article.At("back"), level);
        if (article.At("floats-wrap") is { } wrapped)
            body.Section(wrapped, level, "Figures and tables", SectionRole.Body);
    }

    private static string KindOf(XElement article) =>
        article.Value("article-type") is { } type && type.Contains("review-article", StringComparison.Ordinal)
            || article.Value("article-type") is "systematic-review" ? "review" : "article";

    private static string KeyOf(XElement article, int place)
    {
        var bibliography = new JatsFront(article).Bibliography;
        return bibliography.GetValueOrDefault("pmcid") ?? bibliography.GetValueOrDefault("pmid") ?? $"{place + 1}";
    }
}
