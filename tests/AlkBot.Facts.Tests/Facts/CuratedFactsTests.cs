using System.Text;
using AlkBot.Evidence;
using AlkBot.Facts.Curated;

namespace AlkBot.Facts.Tests.Facts;

public class CuratedFactsTests
{
    private const string Text = "Zelatinib is given orally. Morafenib is given orally. Zelatinib costs little and Morafenib costs a lot.";

    [Fact]
    public void A_curated_fact_cites_the_place_of_its_quote()
    {
        var facts = FactsWith("""{"subject":"drug:zelatinib","predicate":"setting","value":"costs little","quote":"Zelatinib costs little"}""");

        var fact = facts.Single(f => f.Value == "costs little");
        fact.Rule.ShouldBe("curated");
        fact.Citations.Single().Quote.ShouldBe("Zelatinib costs little");
    }

    [Theory]
    [InlineData("""{"text":"is given orally","occurrence":2}""")]
    [InlineData("""{"text":"is given orally","after":"Morafenib"}""")]
    public void A_quote_that_occurs_twice_is_told_apart_by_occurrence_or_by_what_stands_before(string quote)
    {
        var evidence = Invented.EvidenceOf(Text, curated: $$"""[{"subject":"drug:morafenib","predicate":"setting","value":"orally","quote":{{quote}}}]""");

        var span = evidence.Facts.Single(f => f.Value == "orally").Citations[0].Span;
        span.Start.ShouldBe(evidence.Source.Text.LastIndexOf("is given orally", StringComparison.Ordinal));
    }

    [Fact]
    public void A_curated_fact_that_a_rule_found_too_is_one_fact()
    {
        var evidence = Invented.EvidenceOf(
            "Zelatinib is an oral KIT inhibitor.",
            curated: """[{"subject":"drug:zelatinib","predicate":"class","value":"Oral KIT inhibitor","quote":"oral KIT inhibitor"}]""");

        var fact = evidence.Facts.Single(f => f.Predicate == Predicates.Class);
        fact.Rule.ShouldNotBe("curated");
        fact.Citations.Select(c => c.Quote).ShouldBe(["Zelatinib is an oral KIT inhibitor.", "oral KIT inhibitor"]);
    }

    [Theory]
    [InlineData("""{"subject":"drug:zelatinib","predicate":"setting","value":"x","quote":"Zelatinib costs litle"}""", "the nearest text there is \"Zelatinib costs little\"")]
    [InlineData("""{"subject":"drug:zelatinib","predicate":"setting","value":"x","quote":"is given orally"}""", "occurs 2 times")]
    [InlineData("""{"subject":"drug:zelatinib","predicate":"setting","value":"x","quote":{"text":"is given orally","occurrence":3}}""", "no occurrence 3")]
    [InlineData("""{"subject":"drug:zelatinib","predicate":"setting","value":"x","quote":{"text":"orally","after":"nowhere at all"}}""", "the 'after' text")]
    [InlineData("""{"subject":"drug:zelatinib","predicate":"seting","value":"x","quote":"costs little"}""", "the nearest is 'setting'")]
    [InlineData("""{"subject":"drug:zelatinb","predicate":"setting","value":"x","quote":"costs little"}""", "the nearest is 'drug:zelatinib'")]
    [InlineData("""{"subject":"zelatinib","predicate":"setting","value":"x","quote":"costs little"}""", "not an entity id")]
    [InlineData("""{"subject":"drug:zelatinib","predicate":"setting","value":"x","target":"gene:zzz","quote":"costs little"}""", "the target 'gene:zzz'")]
    [InlineData("""{"subject":"drug:zelatinib","predicate":"setting","value":"x","qualifiers":{"stud":"y"},"quote":"costs little"}""", "the nearest is 'study'")]
    [InlineData("""{"subject":"drug:zelatinib","predicate":"setting","value":" ","quote":"costs little"}""", "the value is empty")]
    [InlineData("""{"subject":"drug:zelatinib","predicate":"setting","value":"x","value":"y","quote":"costs little"}""", "Duplicate property")]
    [InlineData("""{"subject":"drug:zelatinib","predicate":"setting","value":"x"}""", "either a 'quote' or a list of 'quotes'")]
    [InlineData("""{"subject":"drug:zelatinib","predicate":"setting","value":"x","quote":""}""", "empty")]
    [InlineData("""{"subject":"drug:zelatinib","predicate":"setting","value":"costs very little","quote":"Zelatinib costs little"}""", "the value's word 'very'")]
    public void What_is_wrong_in_an_entry_is_told_in_one_line_with_file_entry_and_remedy(string entry, string told)
    {
        var message = Should.Throw<SourceException>(() => FactsWith(entry)).Message;

        message.ShouldStartWith("invented.facts.json: entry 1");
        message.ShouldContain(told);
        message.ShouldNotContain("\n");
    }

    [Theory]
    [InlineData("{}", "a list")]
    [InlineData("[", "not JSON, line 1")]
    [InlineData("""[{"subject":"drug:a","predicate":"x","value":"y","quote":"z","colour":"red"}]""", "colour")]
    [InlineData("""[{"predicate":"x","value":"y","quote":"z"}]""", "subject")]
    [InlineData("""[{"subject":"drug:a","predicate":"x","value":"y","quote":{"text":"z","befor":"q"}}]""", "befor")]
    [InlineData("[null]", "null")]
    public void A_file_of_another_form_is_told_in_one_line(string json, string told)
    {
        var message = Should.Throw<SourceException>(() => CuratedFacts.Parse("invented.facts.json", Encoding.UTF8.GetBytes(json))).Message;

        message.ShouldStartWith("invented.facts.json:");
        message.ShouldContain(told);
        message.ShouldNotContain("\n");
    }

    [Fact]
    public void A_quote_over_two_passages_is_refused() =>
        Should.Throw<SourceException>(() => FactsWith(
            """{"subject":"drug:zelatinib","predicate":"setting","value":"x","quote":"Results in detail. Zelatinib is given"}"""))
            .Message.ShouldContain("more than one passage");

    [Fact]
    public void Every_curated_fact_of_the_review_is_one_that_no_rule_finds()
    {
        var rules = ReviewEvidence.ByRules.Facts;

        foreach (var fact in ReviewEvidence.Whole.Facts.Where(f => f.Rule == "curated"))
        {
            rules.ShouldNotContain(f => f.Subject == fact.Subject && f.Predicate == fact.Predicate && f.Value == fact.Value
                && f.Qualifiers.OrderBy(q => q.Key).SequenceEqual(fact.Qualifiers.OrderBy(q => q.Key)));
        }
    }

    private static IReadOnlyList<Fact> FactsWith(string entry) => Invented.EvidenceOf(Text, curated: $"[{entry}]").Facts;
}
