using AlkBot.Answers.Cards;
using AlkBot.Answers.Languages;
using AlkBot.Answers.Tests.Fixtures;

namespace AlkBot.Answers.Tests.Cards;

/// <summary>What a card shows of a quote holds what it proves.</summary>
public sealed class ExcerptTests(ShippedReviewIndex review) : IClassFixture<ShippedReviewIndex>
{
    private const string Quote =
        "Of the 130 patients who were enrolled at several centres, those who had received ceritinib at a dose of at least 400 mg once daily responded.";

    [Theory]
    [InlineData("400 mg", 70)]
    [InlineData("400 mg once daily", 20)]
    [InlineData("130 patients", 30)]
    [InlineData("responded", 40)]
    [InlineData("those who had received ceritinib at a dose of at least 400 mg once daily", 30)]
    public void A_quote_is_cut_around_the_figure_that_it_proves(string value, int most)
    {
        var excerpt = CardText.Around(Quote, [value], most);
        excerpt.ShouldContain(value);
        excerpt.Length.ShouldBeLessThanOrEqualTo(Math.Max(most, value.Length + (most / 3)) + 2);
        Quote.ShouldContain(excerpt.Trim('…'));
    }

    [Fact]
    public void A_figure_is_found_as_words_of_its_own() =>
        CardText.Around("In 2014 and 2015 the centres of several countries enrolled patients, of whom 201 were women and 20 were children.", ["20"], 40)
            .ShouldContain("20 were");

    [Theory]
    [InlineData("5 months", "After 12.5 months the median was 5 months.", 33)]
    [InlineData("20%", "Of all 1,20% and 20% in the other.", 17)]
    public void A_figure_is_never_found_inside_another(string value, string quote, int at) => CardText.Find(value, quote)!.Value.Start.ShouldBe(at);

    [Fact]
    public void Where_it_stands_inside_another_alone_it_is_nowhere() => CardText.Find("5 months", "a median of 12.5 months").ShouldBeNull();

    [Theory]
    [InlineData("10.8 months in the sorafenib group and 5.8 months in the placebo group (hazard ratio [HR] 0.59; 95% CI, 0.45–0.76)", 100,
        "10.8 months in the sorafenib group and 5.8 months in the placebo group…")]
    [InlineData("The median was longer in those patients who had received the drug for 12 months or more", 73,
        "The median was longer in those patients who had received the drug for…")]
    public void A_cut_leaves_neither_a_bracket_open_nor_a_figure_without_what_it_counts(string text, int most, string head) =>
        CardText.Head(text, most).ShouldBe(head);

    [Fact]
    public void Of_several_values_as_many_as_there_is_room_for_stand_in_it() =>
        CardText.Around(Quote, ["400 mg", "ceritinib"], 70).ShouldSatisfyAllConditions(e => e.ShouldContain("400 mg"), e => e.ShouldContain("ceritinib"));

    [Fact]
    public async Task What_a_comparison_quotes_holds_a_value_that_it_compares()
    {
        var names = review.Index.Names.Entities.Where(e => e.Id.Type == Evidence.EntityType.Drug).Select(e => e.Name).ToList();
        var quoted = 0;
        foreach (var (a, b) in names.SelectMany((a, at) => names.Skip(at + 1).Select(b => (a, b))))
        {
            var answer = await review.AskAsync($"/compare \"{a}\" \"{b}\"");
            if (ComparisonComposer.Of(answer) is not { Excerpt: { } excerpt } card)
                continue;
            quoted++;
            HoldsAValue(excerpt, card.Differing.SelectMany(r => r.Cells), answer, $"/compare {a} {b}");
        }
        quoted.ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData("trial")]
    [InlineData("mutation")]
    [InlineData("drug")]
    public async Task What_a_card_quotes_holds_a_value_that_stands_on_it(string command)
    {
        var quoted = 0;
        foreach (var entity in review.Index.Names.Entities.Where(e => $"{e.Id.Type}".Equals(command, StringComparison.OrdinalIgnoreCase)))
        {
            var answer = await review.AskAsync($"/{command} {entity.Name}");
            if (CardComposer.Of(answer, BotLanguage.English) is not { Excerpt: { } excerpt } card)
                continue;
            quoted++;
            HoldsAValue(excerpt, card.Groups.SelectMany(g => g.Lines).Append(card.What).OfType<CardLine>(), answer, $"/{command} {entity.Name}");
        }
        quoted.ShouldBeGreaterThan(5);
    }

    // A value that the quote has nowhere, such as one that is made of a header and a cell, cannot stand in a part of it.
    private static void HoldsAValue(CardExcerpt excerpt, IEnumerable<CardLine> lines, Answer answer, string asked)
    {
        var quote = answer.Citations.First(c => c.N == excerpt.Citation).Quote;
        var told = lines.Where(l => l.Citations.Contains(excerpt.Citation)).ToList();
        var values = answer.Statements.Select(s => s.Value).OfType<string>().Distinct()
            .Where(v => quote.Contains(v, StringComparison.OrdinalIgnoreCase) && told.Exists(l => l.Text.Contains(v, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        (values.Count == 0 || values.Exists(v => excerpt.Text.Contains(v, StringComparison.OrdinalIgnoreCase)))
            .ShouldBeTrue($"{asked}: “{excerpt.Text}” proves none of {string.Join("; ", values)}");
    }
}
