using System.Text;
using AlkBot.Evidence;
using AlkBot.Sources;
using AlkBot.Sources.Jats;
using AlkBot.Sources.Xml;

namespace AlkBot.Facts.Tests.Readers.Jats;

public class JatsSetTests
{
    private const string Link = " xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

    private readonly JatsReader _reader = new();

    [Theory]
    [InlineData("<pmc-articleset{0}>{1}\n{2}</pmc-articleset>")]
    [InlineData("<!DOCTYPE articles><articles{0}><!-- two --><note><p>None.</p></note>{1}{2}</articles>")]
    [InlineData("<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"{0}><ListRecords><record><header/><metadata>{1}</metadata></record>"
        + "<record><metadata>{2}</metadata></record></ListRecords></OAI-PMH>")]
    public void A_set_of_articles_is_many_sources(string form)
    {
        var set = string.Format(null, form, Link, Article("3333444", "One."), Article("5555666", "<italic>Two</italic> stand here."));
        var file = new SourceFile("set.xml", Encoding.UTF8.GetBytes(set));

        _reader.MayHoldMany(file).ShouldBeTrue();
        var records = _reader.Split(file);

        records.Select(r => r.Key).ShouldBe(["PMC3333444", "PMC5555666"]);
        var second = SmallArticle.ReadBytes(records[1].Bytes.ToArray()).Source;
        second.Text.ShouldEndWith("\n\nTwo stand here.");
        second.Bibliography["licence"].ShouldBe("https://creativecommons.org/licenses/by/4.0/");
    }

    [Fact]
    public void An_article_that_has_no_number_is_told_by_its_place()
    {
        const string Articles = "<article><body><p>One.</p></body></article><article><body><p>Two.</p></body></article>";

        _reader.Split(Set(Articles)).Select(r => r.Key).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void Too_many_articles_are_refused()
    {
        var articles = string.Concat(Enumerable.Repeat("<article/>", SourceLimits.Records + 1));

        Should.Throw<SourceException>(() => _reader.Split(Set(articles)))
            .Message.ShouldBe("set.xml: there are more than 10000 articles; divide the file.");
    }

    [Fact]
    public void Each_article_is_read_when_it_is_asked_for()
    {
        // Nothing stands around it: the rest of the set is not in memory.
        XmlFile.Inside(Set(Article("1", "One.") + Article("2", "Two.")), "article").First().Parent.ShouldBeNull();
    }

    private static SourceFile Set(string articles) => new("set.xml", Encoding.UTF8.GetBytes($"<articles{Link}>{articles}</articles>"));

    private static string Article(string number, string words) =>
        $"<article xmlns=\"\">{SmallArticle.Front.Replace("3333444", number, StringComparison.Ordinal)
            .Replace(Link, "", StringComparison.Ordinal)}<body><p>{words}</p></body></article>";
}
