using AlkBot.Answers.Tests.Fixtures;
using AlkBot.Evidence;

namespace AlkBot.Answers.Tests;

public sealed class SubjectTests(SmallReviewIndex review) : IClassFixture<SmallReviewIndex>
{
    [Fact]
    public async Task Facts_come_in_the_order_of_predicates_and_before_quotes()
    {
        var answer = await review.AskAsync("/drug imatinib");
        var own = answer.Statements.Where(s => s.Subject == "drug:imatinib").Select(s => Predicates.OrderOf(s.Predicate!)).ToList();
        own.ShouldBe(own.Order());
        var kinds = answer.Statements.Select(s => s.Kind).ToList();
        kinds.LastIndexOf(StatementKind.Fact).ShouldBeLessThan(kinds.IndexOf(StatementKind.Quote));
    }

    [Fact]
    public async Task A_fact_says_what_it_holds_for()
    {
        var answer = await review.AskAsync("/drug imatinib");
        var rate = answer.Statements.Single(s => s.Predicate == Predicates.ResponseRate);
        rate.Text.ShouldBe("58% (population: patients with chronic disease)");
        rate.Value.ShouldBe("58%");
        rate.Label.ShouldBe("Response rate");
        rate.Qualifiers.ShouldNotBeNull()["population"].ShouldBe("patients with chronic disease");
    }

    [Fact]
    public async Task Every_fact_of_a_subject_is_shown()
    {
        foreach (var entity in review.Index.Names.Entities.Where(e => e.Id.Type is EntityType.Drug or EntityType.Trial or EntityType.Mutation))
        {
            var facts = review.Index.Library.FactsAbout(entity.Id).ToList();
            if (facts.Count == 0)
                continue;
            var answer = await review.AskAsync($"/{entity.Id.Type} {entity.Name}");
            foreach (var fact in facts)
            {
                answer.Statements.ShouldContain(s => s.Subject == entity.Id.ToString() && s.Predicate == fact.Predicate
                    && string.Equals(s.Value, fact.Value, StringComparison.OrdinalIgnoreCase));
                answer.Citations.ShouldContain(c => c.Start == fact.Citations[0].Span.Start && c.Source == fact.Citations[0].Source.Value);
            }
        }
    }

    [Fact]
    public async Task A_value_that_two_sources_state_is_one_statement_with_both_citations()
    {
        var answer = await review.AskAsync("/trial NCT00006343");
        var drug = answer.Statements.Single(s => s.Predicate == Predicates.Drug);
        drug.Citations.Select(n => answer.Citations[n - 1].Source).ShouldBe(["small-review", "trial-record"]);
    }

    [Fact]
    public async Task Values_that_differ_are_both_shown_and_told_with_both_citations()
    {
        var answer = await review.AskAsync("/trial NCT00006343");
        answer.Statements.Where(s => s.Predicate == Predicates.Phase).Select(s => s.Value).ShouldBe(["Phase III", "phase II"]);
        var notice = answer.Notices.Single(n => n.Kind == NoticeKind.Discrepancy);
        notice.Text.ShouldContain("Phase III");
        notice.Text.ShouldContain("phase II\"");
        notice.Citations.Select(n => answer.Citations[n - 1].Source).ShouldBe(["small-review", "trial-record"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("/mutation T315I")]
    [InlineData("/drug ponatinib")]
    [InlineData("/compare ponatinib imatinib")]
    [InlineData("/drugs active-against:T315I")]
    public async Task A_discrepancy_is_told_wherever_its_facts_are_shown(string text)
    {
        var answer = await review.AskAsync(text);
        answer.Notices.ShouldContain(n => n.Kind == NoticeKind.Discrepancy && n.Text.Contains("Unknown") && n.Citations.Count == 2);
    }

    [Fact]
    public async Task What_other_subjects_state_of_it_is_shown()
    {
        var answer = await review.AskAsync("/mutation T315I");
        answer.Statements.ShouldContain(s => s.Subject == "drug:ponatinib" && s.Text == "AP24534 — active against: active (mutation: T315I)" && s.Label == "Drug");
        answer.Suggestions.ShouldContain("/drug AP24534");
        (await review.AskAsync("/drug imatinib")).Statements.ShouldContain(s => s.Subject == "trial:NCT00333840");
    }

    [Fact]
    public async Task A_sentence_that_a_fact_cites_is_quoted_again_only_for_a_figure_that_no_fact_tells()
    {
        var answer = await review.AskAsync("/drug imatinib");
        var facts = answer.Statements.Where(s => s.Kind == StatementKind.Fact).SelectMany(s => s.Citations).ToHashSet();
        var quotes = answer.Statements.Where(s => s.Kind == StatementKind.Quote).ToList();

        var again = quotes.Single(q => q.Citations.Any(facts.Contains));
        again.Label.ShouldBe("Response rate");
        again.Text.ShouldContain("20% with interferon");
        quotes.ShouldContain(q => q.Text.Contains("chronic leukaemia"));
    }

    [Fact]
    public async Task The_same_question_has_the_same_answer()
    {
        foreach (var text in new[] { "/drug imatinib", "/trials", "/compare imatinib ponatinib", "dose of imatinib" })
            AnswerJson.Write(await review.AskAsync(text)).ShouldBe(AnswerJson.Write(await review.AskAsync(text)));
    }
}
