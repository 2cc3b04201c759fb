using AlkBot.Evidence;
using AlkBot.Facts.Folders;
using AlkBot.Testing;

namespace AlkBot.Facts.Tests;

/// <summary>Files of reference managers beside sources.</summary>
public sealed class ReferenceFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.bib", """
        @comment{x, y}
        @Article{berg2014, title = {{Resistance \& response of {ALK}}}, author = "van der Berg, Anna and N{\'u}{\~n}ez, Jos\'e and {The Trial Group}",
          journaltitle={Acta}, date = {2014-07-21}, volume = 4, pages = {174--180}, doi = {https://doi.org/10.1000/a\_b}, pmid = {123}}
        """)]
    [InlineData("a.ris", """
        TY  - JOUR
        TI  - Resistance & response of ALK
        AU  - van der Berg, Anna
        AU  - Núñez, José
        AU  - The Trial Group
        JO  - Acta
        PY  - 2014
        DA  - 2014/07/21
        VL  - 4
        SP  - 174
        EP  - 180
        DO  - 10.1000/a_b
        AN  - 123
        DB  - PubMed
        ER  -
        """)]
    [InlineData("a.csl.json", """
        [{"id": "x", "title": "Resistance & response of ALK", "author": [{"family": "Berg", "non-dropping-particle": "van der", "given": "Anna"},
          {"family": "Núñez", "given": "José"}, {"literal": "The Trial Group"}], "container-title": "Acta", "issued": {"date-parts": [["2014", 7, 21]]},
          "volume": 4, "page": "174-180", "DOI": "10.1000/a_b", "PMID": "123"}]
        """)]
    public async Task A_source_without_an_origin_has_it_from_the_file_beside_it(string name, string reference)
    {
        Write("a.txt", "x");
        Write(name, reference);

        var source = (await ReadAsync()).ShouldHaveSingleItem().Source;

        source.Title.ShouldBe("Resistance & response of ALK");
        source.Bibliography.ShouldBe(
            new Dictionary<string, string>
            {
                ["authors"] = "Anna van der Berg, José Núñez, The Trial Group",
                ["journal"] = "Acta",
                ["published"] = "2014-07-21",
                ["year"] = "2014",
                ["volume"] = "4",
                ["pages"] = "174-180",
                ["doi"] = "10.1000/a_b",
                ["pmid"] = "123",
            },
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("a.bib", "@misc{a, author = {Smith, Jr., John and Doe, Jane}}")]
    [InlineData("a.ris", "TY  - JOUR\nAU  - Smith, Jr., John\nAU  - Doe, Jane\nER  -\n")]
    public async Task A_suffix_stands_behind_the_name(string name, string reference)
    {
        Write("a.txt", "x");
        Write(name, reference);

        (await ReadAsync()).ShouldHaveSingleItem().Source.Bibliography["authors"].ShouldBe("John Smith Jr., Jane Doe");
    }

    [Fact]
    public async Task A_second_reference_beside_a_source_is_refused_in_a_line()
    {
        Write("a.txt", "x");
        Write("a.bib", "@misc{a, doi = {10.1000/first}}");
        Write("a.ris", "TY  - JOUR\nDO  - 10.1000/second\nER  -\n");

        (await Should.ThrowAsync<SourceException>(() => ReadAsync())).Message
            .ShouldContain("a.ris: a.bib stands beside the source already; keep one of them.");
    }

    [Fact]
    public async Task What_the_source_or_its_manifest_says_is_never_changed()
    {
        Write("a.txt", "x");
        Write("a.manifest.json", """{"catalogue": {"doi": "10.1000/hand"}}""");
        Write("a.bib", "@misc{a, title = {Another}, doi = {10.1000/other}, pmid = {7}}");

        var source = (await ReadAsync()).ShouldHaveSingleItem().Source;

        source.Bibliography["doi"].ShouldBe("10.1000/hand");
        source.Bibliography["pmid"].ShouldBe("7");
    }

    [Theory]
    [InlineData("a.bib", "@misc{a, title={A}} @misc{b, title={B}}", "it holds 2 references")]
    [InlineData("a.ris", "nothing of the kind", "it holds 0 references")]
    [InlineData("a.csl.json", "{", "it cannot be read")]
    [InlineData("a.csl.json", "[1]", "it cannot be read")]
    public async Task A_file_that_is_no_single_reference_refuses_its_source_with_a_line(string name, string content, string says)
    {
        Write("a.txt", "x");
        Write(name, content);

        (await Should.ThrowAsync<SourceException>(() => ReadAsync())).Message.ShouldStartWith($"{name}: {says}");
    }

    [Fact]
    public async Task A_reference_without_a_source_is_told()
    {
        Write("a.txt", "x");
        Write("b.bib", "@misc{b, title={B}}");

        (await Should.ThrowAsync<SourceException>(() => ReadAsync())).Message.ShouldContain("b.bib: a reference without a source");
    }

    [Fact]
    public async Task A_source_that_is_removed_takes_its_reference_along()
    {
        Write("a.txt", "x");
        Write("a.bib", "@misc{a, title={A}}");
        Write("b.txt", "y");

        (await ReadAsync(new FolderChange(null, ["a.txt"]))).ShouldHaveSingleItem().Source.FileName.ShouldBe("b.txt");
    }

    private async Task<IReadOnlyList<SourceEvidence>> ReadAsync(FolderChange change)
    {
        var all = new List<SourceEvidence>();
        await foreach (var source in new SourceFolder(_folder.Path).With(change).ListAsync(default))
            all.Add(await source.ReadAsync(default));
        return all;
    }

    private Task<IReadOnlyList<SourceEvidence>> ReadAsync() => ReadAsync(new FolderChange(null, []));

    private void Write(string name, string content) => File.WriteAllText(_folder[name], content);
}
