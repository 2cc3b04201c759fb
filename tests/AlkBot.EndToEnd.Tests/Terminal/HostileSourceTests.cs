using AlkBot.EndToEnd.Tests.Running;
using AlkBot.Testing;

namespace AlkBot.EndToEnd.Tests.Terminal;

/// <summary>Sources made to take all the memory there is: each is read or refused, and the build stays below its bound.</summary>
public sealed class HostileSourceTests : IDisposable
{
    private const long MostMemory = 512_000_000;
    private const int Megabyte = 1024 * 1024;

    private const string Sentence = "In the trial NCT01828112 ceritinib improved survival to 5.4 months (95% CI 4.1-6.7) "
        + "in patients with the mutation G1202R. ";

    private const string Article = "<article><front><article-meta><title-group><article-title>T</article-title></title-group>"
        + "</article-meta></front><body><sec><title>Results</title>{0}</sec></body></article>";

    private readonly TemporaryFolder _folder = new();
    private readonly Executable _alkbot;

    // Reading one source may take a minute, and other work is done before and after.
    public HostileSourceTests() => _alkbot = new Executable(_folder.Path) { Patience = TimeSpan.FromMinutes(3) };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("article", "<article><body><p>&b9;</p></body></article>")]
    [InlineData("clinical_study", "<clinical_study><brief_title>&b9;</brief_title></clinical_study>")]
    public async Task A_bomb_of_entities_is_refused(string root, string body)
    {
        var bomb = Enumerable.Range(1, 9).Select(i => $"<!ENTITY b{i} \"{Repeated($"&b{i - 1};", 10)}\">");
        Write("a.xml", $"<!DOCTYPE {root} [<!ENTITY b0 \"lol\">{string.Concat(bomb)}]>{body}");

        await ShouldRefuseAsync("a.xml: line 1: the entity '&b9;' is declared in the file itself, and such declarations are not expanded;");
    }

    [Fact]
    public async Task An_entity_of_another_file_is_refused()
    {
        File.WriteAllText(_folder["secret"], "a secret");
        Write("a.xml", $"<!DOCTYPE article [<!ENTITY x SYSTEM \"file://{_folder["secret"]}\">]>{Of(Article, "<p>&x;</p>")}");

        (await ShouldRefuseAsync("a.xml: line 1: the entity '&x;' is declared in the file itself, and such declarations are not expanded;"))
            .ShouldNotContain("a secret");
    }

    [Fact]
    public async Task A_gigabyte_of_one_line_is_refused()
    {
        using (var file = File.Create(Path.Combine(_folder.Subfolder("index-source"), "a.txt")))
            file.SetLength(1_000_000_000);

        await ShouldRefuseAsync("a.txt: the file has 1000000000 bytes, and a source at most 33554432; divide it.");
    }

    [Fact]
    public async Task The_largest_text_of_one_line_is_read_unless_that_takes_too_long()
    {
        Write("a.txt", Filled("The words of this sentence stand for any other words. ", 4 * Megabyte));

        var run = await BuildAsync();

        (run.Out + run.Error).ShouldMatch("Built generation .* 1 source|a.txt: reading it took more than 60 seconds; divide the file");
    }

    [Fact]
    public async Task A_text_of_lines_alone_is_refused_for_their_number()
    {
        Write("a.txt", Filled("A b\n\n", (4 * Megabyte) - 10));

        await ShouldRefuseAsync("a.txt: the text has more than 200000 lines and sentences; divide the file.");
    }

    [Fact]
    public async Task Texts_of_as_many_lines_as_may_be_are_read_beside_each_other()
    {
        foreach (var name in new[] { "a.txt", "b.txt", "c.txt" })
            Write(name, Filled("A b\n\n", 5 * 199_000 / 2));

        (await BuildAsync()).Out.ShouldContain(" 3 sources,");
    }

    [Fact]
    public async Task A_text_of_short_sentences_is_refused_for_their_number()
    {
        Write("a.txt", Filled("Ab cd ef. ", (4 * Megabyte) - 10));

        await ShouldRefuseAsync("a.txt: the text has more than 200000 lines and sentences; divide the file.");
    }

    [Fact]
    public async Task An_article_of_short_sentences_is_refused_for_their_number()
    {
        Write("a.xml", Of(Article, $"<p>{Filled("Ab cd ef. ", 4_100_000)}</p>"));

        await ShouldRefuseAsync("a.xml: it has more than 200000 sentences and cells; divide the file.");
    }

    [Fact]
    public async Task A_lexicon_larger_than_what_is_held_is_refused()
    {
        WriteLexicon(80_000);

        await ShouldRefuseAsync("lexicon.json: a lexicon, a manifest or a file of facts has at most 4194304 bytes; shorten it.");
    }

    [Fact]
    public async Task The_largest_lexicon_is_read()
    {
        WriteLexicon(62_000);

        (await BuildAsync()).Out.ShouldStartWith("Built generation");
    }

    [Fact]
    public async Task The_largest_article_is_refused_for_its_text()
    {
        // In paragraphs so long that their number is not what it is refused for.
        Write("a.xml", Of(Article, Filled($"<p>{Repeated(Sentence, 8)}</p>", (32 * Megabyte) - 1000)));

        await ShouldRefuseAsync("a.xml: its text has more than 4194304 characters; divide the file.");
    }

    [Fact]
    public async Task The_largest_page_of_records_is_refused_for_their_number()
    {
        const string form = """
            {"protocolSection":{"identificationModule":{"nctId":"NCT00000102"},"descriptionModule":{"briefSummary":"{0}"}}}
            """;
        var text = Of(form, Filled(Sentence, 3200));
        Write("a.json", $"{{\"studies\":[{string.Join(',', Enumerable.Repeat(text, 10_001))}]}}");

        await ShouldRefuseAsync("a.json: there are more than 10000 records; divide the file.");
    }

    [Theory]
    [InlineData("PubmedArticleSet", "<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>T</ArticleTitle><Abstract>"
        + "<AbstractText>{0}</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>")]
    [InlineData("pmc-articleset", Article)]
    public async Task The_largest_set_of_articles_is_refused_for_their_number(string set, string article)
    {
        var text = Of(article, $"<p>{Filled(Sentence, 3000)}</p>");
        Write("a.xml", $"<{set}>{Repeated(text, 10_001)}</{set}>");

        await ShouldRefuseAsync("a.xml: there are more than 10000 articles; divide the file.");
    }

    [Fact]
    public async Task A_page_nested_without_end_is_refused()
    {
        Write("a.html", $"<html><body>{Repeated("<div>", 200_000)}word</body></html>");

        await ShouldRefuseAsync("a.html: line 1: elements stand too deep in one another.");
    }

    [Fact]
    public async Task A_page_of_as_many_elements_as_may_be_is_read()
    {
        Write("a.html", $"<html><body><h1>T</h1>{Repeated($"<p>{Repeated("<b>it</b> ", 100)}.", 740)}</body></html>");

        (await BuildAsync()).Out.ShouldStartWith("Built generation");
    }

    [Fact]
    public async Task A_table_of_as_many_cells_as_may_be_is_read()
    {
        Write("a.md", $"# T\n\n|{Repeated("a|", 20)}\n|{Repeated("-|", 20)}\n{Repeated($"|{Repeated("a|", 20)}\n", 9_000)}");

        (await BuildAsync()).Out.ShouldStartWith("Built generation");
    }

    [Fact]
    public async Task The_largest_table_is_refused_for_its_cells()
    {
        Write("a.md", Filled("|a|b|\n", 4 * Megabyte));

        await ShouldRefuseAsync("a.md: there are more than 200000 lines, cells and marks; divide the file.");
    }

    [Fact]
    public async Task Many_sources_that_are_read_beside_each_other_are_read()
    {
        for (var i = 0; i < 10; i++)
            Write($"a{i:00}.xml", Of(Article, Repeated("<p>Words of it, and more of them.</p>", 511 * 1024 / 37)));

        (await BuildAsync()).Out.ShouldContain("10 sources,");
    }

    private static string Of(string format, string body) => format.Replace("{0}", body, StringComparison.Ordinal);

    private static string Repeated(string part, int times) => string.Concat(Enumerable.Repeat(part, times));

    // As many times the part as fit into so many bytes.
    private static string Filled(string part, int bytes) => Repeated(part, bytes / part.Length);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.Subfolder("index-source"), name), text);

    private void WriteLexicon(int entries)
    {
        var listed = Enumerable.Range(0, entries).Select(i => $$$"""{"id":"drug:d{{{i}}}","names":{"synonym":["name {{{i}}} of it"]}}""");
        Write("lexicon.json", $$"""{"entities":[{{string.Join(',', listed)}}]}""");
        Write("a.txt", Sentence);
    }

    private async Task<string> ShouldRefuseAsync(string line)
    {
        var run = await BuildAsync();
        run.Status.ShouldBe(1, run.Error);
        // After a second a line tells how far the build is.
        run.Error.TrimEnd('\n').Split('\n')[^1].ShouldStartWith("alkbot: " + line);
        return run.Error;
    }

    private async Task<Run> BuildAsync()
    {
        var run = await _alkbot.RunAsync("index", "build");
        run.PeakBytes.ShouldBeGreaterThan(0);
        run.PeakBytes.ShouldBeLessThan(MostMemory);
        return run;
    }
}
