using AlkBot.Evidence;
using AlkBot.Facts.Tests.Readers;

namespace AlkBot.Facts.Tests.Facts;

public class RuleRobustnessTests
{
    // Words in disorder reach the corners of patterns that no sentence reaches.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Rules_survive_the_words_of_the_review_in_any_order(int seed)
    {
        var words = Review.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        new Random(seed).Shuffle(words);
        var text = string.Join(' ', words);

        var evidence = Invented.EvidenceOf(text);

        evidence.Facts.SelectMany(f => f.Citations).ShouldAllBe(c => c.IsVerbatimIn(evidence.Source.Text));
    }

    [Fact]
    public void Rules_survive_a_sentence_without_an_end()
    {
        var evidence = Invented.EvidenceOf(string.Join(' ', Enumerable.Repeat("zelatinib and KIT mutations such as V654A (NCT09000001; 4/8 patients had", 500)));

        evidence.Passages.ShouldNotBeEmpty();
    }

    // Each way of dividing the names among the parts of a pattern would take longer than a pattern may.
    [Fact]
    public void Many_drugs_in_a_bracket_do_not_keep_a_sentence_from_being_read() =>
        Invented.FactsOf(
            "Zelatinib (pembrolizumab/trastuzumab/bevacizumab/ramucirumab in 12 of 20) was set against zelatinib (Acme Pharmaceuticals).")
            .Where(f => f.Predicate == Predicates.Company).ShouldHaveSingleItem().Value.ShouldBe("Acme Pharmaceuticals");

    [Fact]
    public void The_same_text_yields_the_same_facts() =>
        Invented.FactsOf(Review.Text[..6000]).Select(f => f.Id).ShouldBe(Invented.FactsOf(Review.Text[..6000]).Select(f => f.Id));
}
