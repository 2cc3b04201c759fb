using AlkBot.Answers.References;
using AlkBot.Evidence;
using AlkBot.Index.Records;

namespace AlkBot.Answers.Tests.References;

public sealed class ReferenceFormatTests
{
    private static readonly SourceReference Article = Of(
        "small-review", "Resistance & {response}: 50% of_cases",
        ("authors", "Anna van der Berg, José Núñez, The Leukaemia Group"), ("journal", "Acta & Facta"), ("published", "2014-Jul-21"),
        ("volume", "4"), ("pages", "174-180"), ("doi", "10.1000/a_b"), ("pmid", "123"), ("pmcid", "PMC45"), ("status", "retracted"));

    private static readonly SourceReference Record = Of(
        "nct00000102", "A trial", ("registry", "ClinicalTrials.gov"), ("number", "NCT00000102"), ("updated", "2020-02"));

    [Fact]
    public void BibTeX_has_names_in_order_and_signs_of_TeX_escaped() => ReferenceFormat.Write("bibtex", [Article]).ShouldBe(
        """
        @article{small-review,
          title = {{Resistance \& \{response\}: 50\% of\_cases}},
          author = {van der Berg, Anna and Núñez, José and {The Leukaemia Group}},
          journal = {Acta \& Facta},
          year = {2014},
          date = {2014-07-21},
          volume = {4},
          pages = {174-180},
          doi = {10.1000/a_b},
          pmid = {123},
          pmcid = {PMC45},
          url = {https://doi.org/10.1000/a_b},
          note = {retracted}
        }

        """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("John Smith, Anna Berg", "Smith, John and Berg, Anna")]
    [InlineData("Smith J, van der Berg AB", "Smith, J and van der Berg, AB")]
    [InlineData("John Smith Jr., Anna Berg", "Smith Jr., John and Berg, Anna")]
    [InlineData("John Smith, Jr., Anna Berg", "Smith Jr., John and Berg, Anna")]
    [InlineData("Smith J Jr, A. B. Li", "Smith Jr, J and Li, A. B.")]
    [InlineData("J. Smith III", "Smith III, J.")]
    public void Family_names_are_told_from_given_names_initials_and_suffixes(string authors, string written) =>
        ReferenceFormat.Write("bibtex", [Of("a", "A", ("authors", authors))]).ShouldContain($"author = {{{written}}}");

    [Fact]
    public void Ris_has_a_tag_a_line() => ReferenceFormat.Write("ris", [Article]).ShouldBe(
        """
        TY  - JOUR
        ID  - small-review
        TI  - Resistance & {response}: 50% of_cases
        AU  - van der Berg, Anna
        AU  - Núñez, José
        AU  - The Leukaemia Group
        JO  - Acta & Facta
        PY  - 2014
        DA  - 2014/07/21
        VL  - 4
        SP  - 174
        EP  - 180
        DO  - 10.1000/a_b
        AN  - 123
        DB  - PubMed
        UR  - https://doi.org/10.1000/a_b
        N1  - retracted
        ER  - 

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Csl_has_the_parts_of_names_and_dates() => ReferenceFormat.Write("csl", [Article, Record]).ShouldSatisfyAllConditions(
        csl => csl.ShouldContain("\"family\": \"van der Berg\""),
        csl => csl.ShouldContain("\"literal\": \"The Leukaemia Group\""),
        csl => csl.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).ShouldContain("\"date-parts\":[[2014,7,21]]"),
        csl => csl.ShouldContain("\"URL\": \"https://clinicaltrials.gov/study/NCT00000102\""),
        csl => csl.ShouldContain("\"type\": \"dataset\""));

    [Theory]
    [InlineData("2014-07-21", "2014 7 21")]
    [InlineData("2014 Jul 3", "2014 7 3")]
    [InlineData("2014-7", "2014 7")]
    [InlineData("2014 Winter", "2014")]
    [InlineData("2014-13", "2014")]
    [InlineData("last year", "")]
    [InlineData("20145", "")]
    public void A_date_has_as_many_parts_as_are_sure(string published, string parts) =>
        string.Join(' ', Of("a", "A", ("published", published)).Date).ShouldBe(parts);

    [Fact]
    public void What_is_not_known_is_left_out() =>
        ReferenceFormat.Write("bibtex", [Of("a", "A")]).ShouldBe("@misc{a,\n  title = {{A}}\n}\n");

    [Theory]
    [InlineData("bibtex")]
    [InlineData("ris")]
    [InlineData("csl")]
    public void What_cannot_be_seen_is_shown(string format)
    {
        const string hidden = "A\u001b[31mB\u009bC\u202eD\u200bE\u0007F";
        var keys = new[] { "authors", "journal", "volume", "pages", "doi", "pmid", "pmcid", "registry", "number", "status" };

        var written = ReferenceFormat.Write(format, [Of("a", hidden, [.. keys.Select(key => (key, hidden))])]);

        written.ShouldContain("␛");
        written.ShouldContain("U+202E");
        written.Where(c => c != '\n' && HiddenCharacter.Is(c)).ShouldBeEmpty();
    }

    private static SourceReference Of(string id, string title, params (string Key, string Value)[] known) => SourceReference.Of(
        new SourceInfo(SourceId.Parse(id), title, "article", $"{id}.txt", new string('0', 64), 1, true, 1, 0)
        {
            Bibliography = known.ToDictionary(k => k.Key, k => k.Value),
        });
}
