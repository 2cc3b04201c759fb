using System.Text;
using AlkBot.Sources;
using AlkBot.Sources.Jats;

namespace AlkBot.Facts.Tests.Readers.Jats;

/// <summary>An invented article.</summary>
internal static class SmallArticle
{
    public const string Front = """
        <front><journal-meta><journal-title-group><journal-title>Journal of Small &amp; Large Things</journal-title></journal-title-group>
        </journal-meta><article-meta><article-id pub-id-type="pmid">11112222</article-id><article-id pub-id-type="pmc">3333444</article-id>
        <article-id pub-id-type="doi">10.1000/small.1</article-id>
        <title-group><article-title>Testinib in <italic>BRAF</italic>-mutant tumours</article-title></title-group>
        <contrib-group><contrib contrib-type="author"><name><surname>Doe</surname><given-names>Jane</given-names></name></contrib>
        <contrib contrib-type="author"><collab>The Small Group</collab></contrib></contrib-group>
        <pub-date pub-type="epub"><day>6</day><month>2</month><year>2015</year></pub-date>
        <permissions><license xmlns:xlink="http://www.w3.org/1999/xlink"
          xlink:href="https://creativecommons.org/licenses/by/4.0/"><license-p>Open access.</license-p></license></permissions>
        <abstract><sec><title>Background</title><p>Testinib is new.</p></sec></abstract></article-meta></front>
        """;

    public static SourceDocument Read(string body, string back = "", string front = Front, string prolog = "") => ReadXml(
        $"{prolog}<article article-type=\"research-article\">{front}<body>{body}</body><back>{back}</back></article>");

    public static SourceDocument ReadXml(string xml) => ReadBytes(Encoding.UTF8.GetBytes(xml));

    public static SourceDocument ReadBytes(byte[] bytes)
    {
        var file = new SourceFile("small.nxml", bytes);
        new JatsReader().CanRead(file).ShouldBeTrue();
        var document = new JatsReader().Read(file, null);
        document.ShouldSliceToItsTexts();
        return document;
    }
}
