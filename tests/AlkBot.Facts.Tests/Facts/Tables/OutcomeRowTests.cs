using System.Text;
using AlkBot.Evidence;
using AlkBot.Facts.Lexicons;
using AlkBot.Sources;
using AlkBot.Sources.Markdown;

namespace AlkBot.Facts.Tests.Facts.Tables;

/// <summary>Rows of an article's own table of results.</summary>
public class OutcomeRowTests
{
    private const string Table = """
        ## Results

        | Response | Weekly zelatinib (n = 41) No. | Weekly zelatinib (n = 41) % | Morafenib % | P-value |
        | --- | --- | --- | --- | --- |
        | ORR | 38 | 93 | 90 | 0.7 |
        | Stable disease | 2 | 5 | 7 | 0.9 |
        | Positive nodes | 20 | 49 | 51 | 0.3 |
        """;

    [Fact]
    public void A_row_named_after_an_endpoint_gives_each_arm_its_percentage()
    {
        var facts = FactsOf("## Trial registration\n\nNCT09000001\n\n" + Table);

        facts.Lines("drug:zelatinib", Predicates.ResponseRate).ShouldBe(["93 | arm=Weekly zelatinib (n = 41); measure=ORR; unit=%"]);
        facts.Lines("drug:morafenib", Predicates.ResponseRate).ShouldBe(["90 | arm=Morafenib; measure=ORR; unit=%"]);
        facts.Lines("drug:zelatinib", Predicates.StableDisease).ShouldBe(["5 | arm=Weekly zelatinib (n = 41); measure=Stable disease; unit=%"]);
        facts.Where(f => f.Value is "49" or "38" or "0.7").ShouldBeEmpty();
        facts.First(f => f.Value == "93").Citations.Select(c => c.Quote)
            .ShouldBe(["ORR | 38 | 93 | 90 | 0.7", "Weekly zelatinib (n = 41) %"]);
    }

    [Fact]
    public void A_table_of_a_source_without_a_study_of_its_own_is_left_alone() =>
        FactsOf(Table).Where(f => f.Predicate == Predicates.ResponseRate).ShouldBeEmpty();

    private static IReadOnlyList<Fact> FactsOf(string text)
    {
        var document = new MarkdownReader().Read(new SourceFile("a.md", Encoding.UTF8.GetBytes("# An invented trial\n\n" + text)), null);
        return new EvidenceExtractor().Extract(document, Lexicon.Empty, null).Facts;
    }
}
