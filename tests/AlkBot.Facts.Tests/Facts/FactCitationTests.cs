using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Tests.Readers;

namespace AlkBot.Facts.Tests.Facts;

public partial class FactCitationTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "review", "" },
        { "Zelatinib", "Zelatinib (Acme Pharmaceuticals) is a potent KIT inhibitor. In a phase II study of this drug, 12/30 (40%) of patients had partial responses." },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_citation_of_a_fact_is_verbatim_and_inside_its_passage(string heading, string text)
    {
        var evidence = text.Length == 0 ? ReviewEvidence.Whole : Invented.EvidenceOf(text, heading);

        evidence.Facts.ShouldNotBeEmpty();
        foreach (var fact in evidence.Facts)
        {
            fact.Citations.ShouldNotBeEmpty(fact.ToString());
            foreach (var citation in fact.Citations)
            {
                citation.IsVerbatimIn(evidence.Source.Text).ShouldBeTrue(fact.ToString());
                evidence.Passages.Single(p => p.Id == citation.Passage).Span.Contains(citation.Span).ShouldBeTrue(fact.ToString());
            }
        }
    }

    // What notation spells ("valine → glutamate at 600") stands in the source only as the notation itself.
    [Fact]
    public void The_words_of_every_value_occur_in_what_the_fact_cites()
    {
        foreach (var fact in ReviewEvidence.Whole.Facts.Where(f => !f.Value.Contains('→') && !f.Value.StartsWith("insertion of", StringComparison.Ordinal)))
        {
            var cited = string.Join(' ', fact.Citations.Select(c => c.Quote));
            foreach (Match word in Words().Matches(fact.Value))
                cited.ShouldContain(word.Value, Case.Insensitive, $"{fact.Subject} {fact.Predicate} = {fact.Value}");
        }
    }

    [Fact]
    public void The_first_citation_of_what_rules_find_in_text_states_the_value()
    {
        foreach (var fact in ReviewEvidence.FromText.Where(f => f.Predicate is Predicates.ResponseRate or Predicates.Dose or Predicates.Phase or Predicates.Class))
        {
            foreach (Match word in Words().Matches(fact.Value))
                fact.Citations[0].Quote.ShouldContain(word.Value, Case.Insensitive, $"{fact.Subject} {fact.Predicate} = {fact.Value}");
        }
    }

    [Fact]
    public void The_subject_of_every_fact_is_named_in_what_it_cites_or_in_the_heading_above_it()
    {
        foreach (var fact in ReviewEvidence.Whole.Facts.Where(f => f.Subject.Type is EntityType.Drug or EntityType.Trial or EntityType.Mutation))
        {
            var names = ReviewEvidence.Whole.Entities.Single(e => e.Id == fact.Subject).Names.Select(n => NameKey.Of(n.Text)).ToList();
            var shown = NameKey.Of(string.Join(' ', fact.Citations.Select(c => $"{c.Section} {c.Quote}")));
            names.Any(name => shown.Contains(name, StringComparison.Ordinal)).ShouldBeTrue($"{fact.Subject} {fact.Predicate} = {fact.Value}");
        }
    }

    [Fact]
    public void Every_predicate_and_target_exists()
    {
        var known = ReviewEvidence.Whole.Entities.Select(e => e.Id).ToHashSet();
        foreach (var fact in ReviewEvidence.Whole.Facts)
        {
            Predicates.Find(fact.Predicate).ShouldNotBeNull(fact.Predicate);
            known.ShouldContain(fact.Subject);
            if (fact.Target is { } target)
                known.ShouldContain(target);
        }
        Review.Document.Passages.Count.ShouldBe(ReviewEvidence.Whole.Passages.Count);
    }

    [Fact]
    public void No_two_facts_have_the_same_id() =>
        ReviewEvidence.Whole.Facts.GroupBy(f => f.Id).Where(g => g.Count() > 1).ShouldBeEmpty();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}.%/+-]*[\p{L}\p{N}%]|[\p{L}\p{N}]")]
    private static partial Regex Words();
}
