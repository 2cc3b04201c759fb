namespace AlkBot.Facts.Tests.Readers;

public class ManifestTests
{
    private const string Text = "A title. First words stand here. Methods. We measured it. The methods were fine. Results. It was large.";

    [Fact]
    public void A_heading_is_a_sentence_of_its_own_and_not_the_same_words_in_running_text()
    {
        var document = Read.Text(
            "A title. The Methods were old. Methods. We measured.", """{"title":"A title","headings":[{"title":"Methods"}]}""");
        document.Headings.Single().Span.Start.ShouldBe(31);
        document.Passages[^1].SectionPath.ShouldBe(["Methods"]);
    }

    [Fact]
    public void Headings_nest_by_level()
    {
        var document = Read.Text(Text, """{"headings":[{"title":"Methods"},{"title":"Results","level":2}]}""");
        document.Passages[^1].SectionPath.ShouldBe(["Methods", "Results"]);
    }

    [Theory]
    [InlineData("""{"titel":"A title"}""", "unknown key 'titel'; the keys here are title, kind, bibliography, catalogue, headings, captions, tables.")]
    [InlineData("""{"headings":[{"title":"Methods","size":2}]}""", "unknown key 'headings[0].size'; the keys here are title, level, role.")]
    [InlineData("""{"title":7}""", "title is 7; it has to be a text.")]
    [InlineData("""{"headings":{}}""", "headings is an object; it has to be an array of objects.")]
    [InlineData("""{"headings":[{"title":"Methods","level":9}]}""", "headings[0].level is 9; it has to be a whole number from 1 to 6.")]
    [InlineData("""{"headings":[{"title":"Methods","role":"end"}]}""",
        "headings[0].role is the text 'end'; it takes body, abstract, references, backMatter.")]
    [InlineData("""{"captions":[{"label":"Figure 1"}]}""", "captions[0].text is missing; it has to be a text.")]
    [InlineData("""{"tables":[{"label":"Table 1","parts":[]}]}""", "parts is empty")]
    [InlineData("""{"tables":[{"label":"Table 1","parts":[{"headers":[["A","B"],["C"]]}]}]}""", "has rows of 2 and 1 cells")]
    [InlineData("""{"title":"A title","title":"B"}""", "not JSON that can be read")]
    [InlineData("[]", "the file is an empty array; it has to be an object")]
    [InlineData("{", "not JSON that can be read")]
    public void A_wrong_manifest_is_one_line(string manifest, string message)
    {
        var failure = Read.Failure(Text, manifest);
        failure.ShouldStartWith("small.manifest.json: ");
        failure.ShouldContain(message);
    }

    [Fact]
    public void A_heading_that_is_not_there_is_named_with_the_nearest_text() =>
        Read.Failure(Text, """{"headings":[{"title":"Methods"},{"title":"Resulst"}]}""").ShouldBe(
            "small.manifest.json: headings[1]: 'Resulst' is not in small.txt as a sentence or line of its own after the heading 'Methods'; "
            + "the nearest is 'Results.'.");

    [Fact]
    public void A_heading_that_stands_only_in_running_text_says_so() =>
        Read.Failure(Text, """{"headings":[{"title":"measured"}]}""").ShouldEndWith("; it stands only inside other text.");

    [Fact]
    public void Headings_out_of_order_are_named() =>
        Read.Failure(Text, """{"headings":[{"title":"Results"},{"title":"Methods"}]}""").ShouldContain("headings[1]: 'Methods'");

    [Fact]
    public void A_bibliography_holds_only_what_the_text_says() =>
        Read.Failure(Text, """{"bibliography":{"year":"1999"}}""").ShouldContain("bibliography.year: '1999' is not in small.txt");

    [Fact]
    public void What_a_catalogue_says_is_told_as_not_of_the_text()
    {
        var source = Read.Text(Text, """{"catalogue":{"published":"1999-05-01"}}""").Source;

        source.Bibliography["published"].ShouldBe("1999-05-01");
        source.Remarks.ShouldContain("not printed in the text, but told by small.manifest.json: published 1999-05-01");
    }

    [Fact]
    public void Headers_of_a_table_have_to_stand_there_space_by_space() =>
        Read.Failure(
            "Title. Text is here. Drug Phase  Abc I.",
            """{"tables":[{"label":"Table 1","parts":[{"headers":[["Drug","Phases"]]}]}]}""")
            .ShouldContain("tables[0].parts[0].headers: 'Drug Phases' is not in small.txt");

    [Fact]
    public void Entries_that_share_text_are_named() =>
        Read.Failure(Text, """{"headings":[{"title":"Results"}],"captions":[{"label":"Figure 1","text":"Results. It was large."}]}""")
            .ShouldContain("share text");
}
