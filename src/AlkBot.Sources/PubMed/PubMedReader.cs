using System.Text;
using System.Xml.Linq;
using AlkBot.Evidence;
using AlkBot.Sources.Composing;
using AlkBot.Sources.Jats;
using AlkBot.Sources.Xml;

namespace AlkBot.Sources.PubMed;

/// <summary>
/// Reads PubMed's XML (<c>PubmedArticleSet</c>) and MEDLINE's before it (<c>MedlineCitationSet</c>): title, abstract, journal, dates and
/// identifiers of one article or of many.
/// </summary>
internal sealed class PubMedReader : IRecordSetReader
{
    private static readonly string[] Sets = ["PubmedArticleSet", "MedlineCitationSet"];

    private static readonly string[] Articles = ["PubmedArticle", "MedlineCitation", "PubmedBookArticle"];

    /// <inheritdoc/>
    public bool CanRead(SourceFile file) => XmlFile.RootOf(file) is { } root && (Sets.Contains(root) || Articles.Contains(root));

    /// <inheritdoc/>
    public bool MayHoldMany(SourceFile beginning) => Sets.Contains(XmlFile.RootOf(beginning));

    /// <inheritdoc/>
    public IReadOnlyList<FileRecord> Split(SourceFile file)
    {
        var records = new List<FileRecord>();
        foreach (var article in XmlFile.Inside(file, Articles))
        {
            if (records.Count == SourceLimits.Records)
                throw new SourceException($"{file.Name}: there are more than {SourceLimits.Records} articles; divide the file.");
            var key = Citation(article).At("PMID") is { } pmid ? JatsInline.Of(pmid) : $"{records.Count + 1}";
            records.Add(new FileRecord(key, Encoding.UTF8.GetBytes(article.ToString(SaveOptions.DisableFormatting))));
        }
        return records.Count switch
        {
            0 => throw new SourceException($"{file.Name}: there is no article in it."),
            1 => [],
            _ => records,
        };
    }

    /// <inheritdoc/>
    public SourceDocument Read(SourceFile file, Manifest? manifest)
    {
        var root = XmlFile.Load(file);
        var record = root.Is(Articles) ? root : root.Elements().FirstOrDefault(e => e.Is(Articles))
            ?? throw new SourceException($"{file.Place}: there is no article in it.");
        var composer = new TextComposer(file);
        var article = new PubMedArticle(Citation(record), record);
        composer.Title(article.Title);
        if (article.Title.Length == 0)
            composer.Remark("the article has no title");
        composer.Heading("Article information", 1, SectionRole.BackMatter);
        foreach (var line in article.Lines)
            composer.Paragraph(line);
        if (article.Sections.Count > 0)
            composer.Heading("Abstract", 1, SectionRole.Abstract);
        else
            composer.Remark("the article has no abstract");
        foreach (var (label, words) in article.Sections)
        {
            composer.Heading(label, 2);
            composer.Paragraph(words);
        }
        return composer.Build(article.Title.Length > 0 ? article.Title : file.Name, article.Kind, article.Bibliography);
    }

    private static XElement Citation(XElement record) =>
        record.Is("MedlineCitation") ? record : record.At("MedlineCitation") ?? record.At("BookDocument") ?? record;
}
