using System.Text;
using AlkBot.Evidence;
using AlkBot.Sources;

namespace AlkBot.Facts.Tests.Readers.Jats;

public class JatsReaderTests
{
    [Fact]
    public void The_front_matter_is_told()
    {
        var source = SmallArticle.Read("<sec><title>Methods</title><p>We did it.</p></sec>").Source;

        source.Title.ShouldBe("Testinib in BRAF-mutant tumours");
        source.Kind.ShouldBe("article");
        source.Bibliography.ShouldBe(new Dictionary<string, string>
        {
            ["authors"] = "Jane Doe, The Small Group",
            ["journal"] = "Journal of Small & Large Things",
            ["year"] = "2015",
            ["published"] = "2015-02-06",
            ["doi"] = "10.1000/small.1",
            ["pmid"] = "11112222",
            ["pmcid"] = "PMC3333444",
            ["licence"] = "https://creativecommons.org/licenses/by/4.0/",
        }, ignoreOrder: true);
        source.Text.ShouldContain("DOI: 10.1000/small.1");
    }

    [Fact]
    public void Sections_nest_and_the_abstract_is_one()
    {
        var document = SmallArticle.Read("""
            <sec><label>2.</label><title>Methods</title><p>Outer.</p><sec><title>Patients</title><p>Inner.</p></sec></sec>
            <sec><title>Results</title><p>Found.</p></sec>
            """);

        Passage("Testinib is new.").Kind.ShouldBe(PassageKind.Abstract);
        Passage("Testinib is new.").SectionPath.ShouldBe(["Abstract", "Background"]);
        Passage("Outer.").SectionPath.ShouldBe(["Methods"]);
        Passage("Inner.").SectionPath.ShouldBe(["Methods", "Patients"]);
        Passage("Found.").SectionPath.ShouldBe(["Results"]);

        Passage Passage(string text) => document.Passages.Single(p => p.Text == text);
    }

    [Fact]
    public void Lists_and_what_stands_inside_a_paragraph_are_read_in_order()
    {
        var document = SmallArticle.Read("""
            <p>Before <list list-type="order"><list-item><label>1.</label><p>first</p></list-item><list-item><p>second</p></list-item></list>
            after<fn><p>A note.</p></fn> it.</p>
            """);

        document.Source.Text.ShouldEndWith("Before\n\n1. first\n\nsecond\n\nafter it.\n\nA note.");
    }

    [Fact]
    public void Captions_carry_their_labels()
    {
        var document = SmallArticle.Read("""
            <fig><label>Figure 1</label><caption><title>Survival</title><p>By arm. Censored.</p></caption><graphic/></fig>
            <table-wrap><label>Table 1</label><caption><p>Arms.</p></caption><graphic/></table-wrap>
            """);

        var captions = document.Passages.Where(p => p.Kind == PassageKind.Caption).ToList();
        captions.Select(c => c.Text).ShouldBe(["Figure 1. Survival. By arm. Censored.", "Table 1. Arms."]);
        captions[0].Section.ShouldBe("Figure 1");
        document.Source.Remarks.ShouldBe(["Table 1 is a picture; its cells could not be read"]);
    }

    [Fact]
    public void Printed_references_stay_as_printed_and_parts_are_put_together()
    {
        var document = SmallArticle.Read("<p>See.</p>", """
            <ack><p>We thank all.</p></ack><ref-list><ref><label>1</label><mixed-citation><name><surname>Roe</surname>
            <given-names>A</given-names></name>, <article-title>One thing</article-title>. <source>J Things</source> 2001; <volume>4</volume>:5.
            </mixed-citation></ref><ref><label>2</label><element-citation><person-group><name><surname>Poe</surname><given-names>B</given-names>
            </name></person-group><article-title>Another</article-title><source>J Things</source><year>2002</year><volume>7</volume>
            <fpage>8</fpage><lpage>9</lpage><pub-id pub-id-type="pmid">77</pub-id></element-citation></ref></ref-list>
            """);

        document.Passages.Where(p => p.Kind == PassageKind.Reference).Select(p => p.Text).ShouldBe(
            ["1. Roe A, One thing. J Things 2001; 4:5.", "2. Poe B. Another. J Things. 2002;7:8-9. pmid: 77."]);
        document.Passages.Single(p => p.Text == "We thank all.").Kind.ShouldBe(PassageKind.BackMatter);
    }

    [Theory]
    [InlineData("10<sup>6</sup> cells", "10^6 cells")]
    [InlineData("33 mg/m<sup>2</sup>", "33 mg/m2")]
    [InlineData("BRAF<sup>V600E</sup>", "BRAF^V600E")]
    [InlineData("5.5<sup>a</sup> months", "5.5^a months")]
    [InlineData("the 4<sup>th</sup>", "the 4th")]
    [InlineData("CD4<sup>+</sup>", "CD4+")]
    [InlineData("in 58%.<sup><xref ref-type=\"bibr\">12</xref></sup> Then", "in 58%.[12] Then")]
    [InlineData("2&#x000a0;Gy\n  twice", "2 Gy twice")]
    [InlineData("a<!-- no -->b<?pi no?>c", "abc")]
    [InlineData("<![CDATA[1 < 2 & &alpha;]]>", "1 < 2 & &alpha;")]
    [InlineData("&alpha;-blocker&nbsp;&mdash;&thinsp;&ge; 3", "α-blocker — ≥ 3")]
    [InlineData("so\u00adft \U0001d6fc", "soft \U0001d6fc")]
    public void Words_of_a_paragraph_become_one_line(string xml, string text) =>
        SmallArticle.Read($"<p>{xml}</p>").Source.Text.ShouldEndWith("\n\n" + text);

    [Theory]
    [InlineData("<mml:mfrac><mml:mi>a</mml:mi><mml:mrow><mml:mi>b</mml:mi><mml:mo>+</mml:mo><mml:mn>1</mml:mn></mml:mrow></mml:mfrac>",
        "a/(b+1)")]
    [InlineData("<mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup><mml:mo>≤</mml:mo><mml:mn>5</mml:mn>", "x^2 ≤ 5")]
    public void MathML_becomes_a_line(string math, string text) => SmallArticle.Read($"""
        <p><inline-formula><alternatives><tex-math>\begin(document) no</tex-math>
        <mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML">{math}</mml:math></alternatives></inline-formula></p>
        """).Source.Text.ShouldEndWith("\n\n" + text);

    [Theory]
    [InlineData("<!DOCTYPE article PUBLIC \"-//NLM//DTD JATS//EN\" \"http://nowhere.invalid/JATS.dtd\">")]
    [InlineData("<!DOCTYPE article SYSTEM 'file:///nowhere.dtd' [ <!ENTITY % x SYSTEM 'file:///nowhere'> %x; <!ENTITY unused 'u'> ]>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- a comment --><!DOCTYPE article>")]
    [InlineData("\uFEFF<?xml version=\"1.0\"?>\r\n")]
    public void Whatever_the_prolog_says_does_no_harm(string prolog) =>
        SmallArticle.Read("<p>Read.</p>", prolog: prolog).Source.Text.ShouldEndWith("Read.");

    [Fact]
    public void What_the_DTD_declares_is_not_applied() => SmallArticle.ReadXml(
        "<!DOCTYPE article [<!ATTLIST article article-type CDATA 'review-article'>]><article><body><p>Read.</p></body></article>")
        .Source.Kind.ShouldBe("article");

    [Theory]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    [InlineData("iso-8859-1", true)]
    [InlineData("windows-1252", true)]
    public void The_encoding_is_taken_from_the_file(string name, bool declared)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var xml = $"{(declared ? $"<?xml version=\"1.0\" encoding=\"{name}\"?>" : "")}<article><body><p>Zachée.</p></body></article>";
        byte[] bytes = [.. declared ? [] : encoding.GetPreamble(), .. encoding.GetBytes(xml)];

        SmallArticle.ReadBytes(bytes).Source.Text.ShouldBe("Zachée.");
    }

    [Theory]
    [InlineData("<article><body><p>one</p>\n<p>two</q></body></article>", "small.nxml: line 2: not well-formed XML: ")]
    [InlineData("<article><body>\n\n<p>&unknownthing;</p></body></article>", "small.nxml: line 3: the entity '&unknownthing;' is not known")]
    [InlineData("<!DOCTYPE article [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>\n<article><body><p>&x;</p></body></article>",
        "small.nxml: line 2: the entity '&x;' is declared in the file itself, and such declarations are not expanded")]
    [InlineData("<article><body><p>a\u0001b</p></body></article>", "small.nxml: line 1: not well-formed XML: ")]
    [InlineData("<article><body><p>a\0b</p></body></article>", "small.nxml: byte 19 is NUL")]
    [InlineData("<article><body/></article>", "small.nxml: there is no text in it.")]
    [InlineData("<?xml version='1.0' encoding='klingon'?><article/>", "small.nxml: the encoding 'klingon' is not known")]
    public void What_cannot_be_read_is_told_with_its_line(string xml, string reason) => Failure(xml).ShouldStartWith(reason);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Bytes_that_are_not_of_the_encoding_are_told(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] before = [.. encoding.GetPreamble(), .. encoding.GetBytes("<article><body><p>")];
        // The first half of a pair without the second.
        byte[] half = encoding.GetBytes("\U0001d6fc")[..2];

        Failure([.. before, .. half, .. encoding.GetBytes("</p></body></article>")])
            .ShouldMatch($"^small.nxml: byte [0-9]+ is not {encoding.WebName}; save the file as UTF-8.$");
    }

    [Fact]
    public void A_bomb_of_entities_is_refused()
    {
        var declarations = string.Concat(Enumerable.Range(1, 9).Select(i =>
            $"<!ENTITY lol{i} \"{string.Concat(Enumerable.Repeat($"&lol{i - 1};", 10))}\">"));
        Failure($"<!DOCTYPE article [<!ENTITY lol0 \"lol\">{declarations}]><article><body><p>&lol9;</p></body></article>")
            .ShouldContain("such declarations are not expanded");
    }

    [Fact]
    public void Elements_without_end_inside_one_another_are_refused() =>
        Failure("<article><body>" + string.Concat(Enumerable.Repeat("<sec>", 5000))).ShouldContain("more than 128 deep");

    [Fact]
    public void Elements_and_attributes_without_number_are_refused()
    {
        var elements = string.Concat(Enumerable.Repeat("<x a=\"\" b=\"\"/>\n", 100_001));
        Failure($"<article><body>{elements}</body></article>").ShouldMatch("line [0-9]+: there are more than 400000 elements;");
    }

    private static string Failure(string xml) => Failure(Encoding.UTF8.GetBytes(xml));

    private static string Failure(byte[] xml)
    {
        var file = new SourceFile("small.nxml", xml);
        var message = Should.Throw<SourceException>(() => new AlkBot.Sources.Jats.JatsReader().Read(file, null)).Message;
        message.ShouldNotContain('\n');
        return message;
    }
}
