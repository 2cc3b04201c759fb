using System.Text;
using AlkBot.Evidence;
using AlkBot.Sources;
using AlkBot.Sources.PubMed;

namespace AlkBot.Facts.Tests.Readers.PubMed;

public class PubMedReaderTests
{
    private const string Article = """
        <PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">111</PMID><Article><Journal><JournalIssue><PubDate>
        <Year>2014</Year><Month>Mar</Month></PubDate></JournalIssue><Title>Journal of Things</Title></Journal>
        <ArticleTitle>Testinib in <i>ALK</i> tumours.</ArticleTitle><Abstract><AbstractText Label="BACKGROUND">It is new.</AbstractText>
        <AbstractText Label="RESULTS">It worked in 58%.</AbstractText></Abstract><AuthorList><Author><LastName>Doe</LastName>
        <ForeName>Jane</ForeName></Author><Author><CollectiveName>The Group</CollectiveName></Author></AuthorList>
        <PublicationTypeList><PublicationType>Journal Article</PublicationType></PublicationTypeList></Article>
        <MeshHeadingList><MeshHeading><DescriptorName>Humans</DescriptorName></MeshHeading></MeshHeadingList></MedlineCitation>
        <PubmedData><ArticleIdList><ArticleId IdType="doi">10.1000/9</ArticleId><ArticleId IdType="pmc">PMC9</ArticleId></ArticleIdList>
        </PubmedData></PubmedArticle>
        """;

    private const string Prolog = "<?xml version=\"1.0\"?><!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD PubMedArticle//EN\" \"x.dtd\">";

    [Fact]
    public void An_article_has_title_abstract_sections_and_identifiers()
    {
        var document = ReadFile.Of("a.xml", $"{Prolog}<PubmedArticleSet>{Article}</PubmedArticleSet>");

        document.Source.Bibliography.ShouldBe(new Dictionary<string, string>
        {
            ["authors"] = "Jane Doe, The Group",
            ["journal"] = "Journal of Things",
            ["published"] = "2014-Mar",
            ["year"] = "2014",
            ["pmid"] = "111",
            ["doi"] = "10.1000/9",
            ["pmcid"] = "PMC9",
        }, ignoreOrder: true);
        (document.Source.Title, document.Source.Kind).ShouldBe(("Testinib in ALK tumours.", "article"));
        var result = document.Passages.Single(p => p.Text == "It worked in 58%.");
        (result.Kind, string.Join('/', result.SectionPath)).ShouldBe((PassageKind.Abstract, "Abstract/RESULTS"));
    }

    [Fact]
    public void A_set_of_articles_is_many_sources()
    {
        var second = Article.Replace(">111<", ">222<", StringComparison.Ordinal);
        var file = new SourceFile("set.xml", Encoding.UTF8.GetBytes($"<PubmedArticleSet>{Article}{second}</PubmedArticleSet>"));
        var reader = new PubMedReader();

        var records = reader.Split(file);

        records.Select(r => r.Key).ShouldBe(["111", "222"]);
        reader.Read(new SourceFile("set.xml", records[1].Bytes), null).Source.Bibliography["pmid"].ShouldBe("222");
    }

    [Fact]
    public void Too_many_articles_are_refused()
    {
        var articles = string.Concat(Enumerable.Repeat("<PubmedArticle/>", 10_001));
        var set = new SourceFile("set.xml", Encoding.UTF8.GetBytes($"<PubmedArticleSet>{articles}</PubmedArticleSet>"));

        Should.Throw<SourceException>(() => new PubMedReader().Split(set))
            .Message.ShouldBe("set.xml: there are more than 10000 articles; divide the file.");
    }

    [Fact]
    public void The_older_format_is_read_and_what_is_missing_is_told()
    {
        var document = ReadFile.Of("old.xml", """
            <MedlineCitationSet><MedlineCitation><PMID>5</PMID><Article><Journal><JournalIssue><PubDate><MedlineDate>1998 Dec-1999 Jan
            </MedlineDate></PubDate></JournalIssue></Journal><ArticleTitle>Old.</ArticleTitle></Article></MedlineCitation></MedlineCitationSet>
            """);
        (document.Source.Bibliography["published"], document.Source.Bibliography["year"]).ShouldBe(("1998 Dec-1999 Jan", "1998"));
        document.Source.Remarks.ShouldBe(["the article has no abstract"]);
    }
}
