using AlkBot.Answers.Tests.Fixtures;
using AlkBot.Evidence;
using AlkBot.Evidence.Discrepancies;

namespace AlkBot.Answers.Tests;

/// <summary>The review in index-source, asked as a lab team asks.</summary>
public sealed class ShippedReviewTests(ShippedReviewIndex review) : IClassFixture<ShippedReviewIndex>
{
    [Theory]
    [InlineData(EntityType.Trial, "trial", 28)]
    [InlineData(EntityType.Mutation, "mutation", 11)]
    [InlineData(EntityType.Drug, "drug", 17)]
    public async Task Everything_is_found_by_every_name_it_has(EntityType type, string command, int atLeast)
    {
        var entities = review.Index.Names.Entities.Where(e => e.Id.Type == type).ToList();
        entities.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        foreach (var entity in entities)
        {
            foreach (var name in entity.Names)
            {
                var answer = await review.AskAsync($"/{command} {name.Text}");
                answer.Status.ShouldBe(AnswerStatus.Answered, name.Text);
                answer.Title.ShouldBe(entity.Name);
                answer.Citations.ShouldNotBeEmpty();
                answer.Notices.Any(n => n.Kind == NoticeKind.Alias).ShouldBe(name.Origin == NameOrigin.Lexicon, name.Text);
            }
        }
    }

    [Theory]
    [InlineData("/trial nct 01828112", "NCT01828112")]
    [InlineData("/trial 01828112", "NCT01828112")]
    [InlineData("/mutation g1202r", "G1202R")]
    [InlineData("/mutation p.Gly1202Arg", "G1202R")]
    [InlineData("/mutation Gly1202Arg", "G1202R")]
    [InlineData("/mutation ALK G1202R", "G1202R")]
    [InlineData("/mutation ALK-G1202R", "G1202R")]
    [InlineData("/mutation 1151Tins", "1151Tins")]
    [InlineData("/mutation T1151ins", "1151Tins")]
    [InlineData("/drug ldk-378", "ceritinib")]
    [InlineData("/drug LDK 378", "ceritinib")]
    [InlineData("/drug Ceritinib", "ceritinib")]
    [InlineData("/drug RO5424802", "alectinib")]
    [InlineData("/drug CH5424802/RO5424802 (alectinib)", "alectinib")]
    [InlineData("/drug LDK378 (ceritinib)", "ceritinib")]
    [InlineData("/pathway PI3K/AKT/mTOR", "PI3K/AKT/mTOR")]
    [InlineData("/pathway EML4-ALK", "EML4-ALK")]
    [InlineData("/trial ALEXA", "NCT02075840")]
    [InlineData("/trial qcroc05", "NCT02041468")]
    public async Task Names_are_forgiving(string text, string title)
    {
        var answer = await review.AskAsync(text);
        answer.Status.ShouldBe(AnswerStatus.Answered);
        answer.Title.ShouldBe(title);
    }

    [Theory]
    [InlineData("\" OR * NEAR(")]
    [InlineData("NEAR")]
    [InlineData("@everyone")]
    [InlineData("**bold** [link](https://example.com)")]
    [InlineData("?!.,;")]
    public async Task Text_that_asks_nothing_of_the_sources_is_not_answered(string text) =>
        (await review.AskAsync(text)).Status.ShouldNotBe(AnswerStatus.Answered);

    [Fact]
    public async Task A_mutation_that_does_not_lie_in_a_place_is_not_listed_for_it()
    {
        var answer = await review.AskAsync("/mutations location:gatekeeper");

        answer.Statements.ShouldContain(s => s.Text.Contains("L1196M"));
        answer.Statements.ShouldNotContain(s => s.Text.Contains("G2032R"));
        answer.Notices.ShouldContain(n => n.Text.Contains("G2032R"));
    }

    [Fact]
    public async Task A_contradiction_about_another_subject_is_not_told_as_ones_own()
    {
        var answer = await review.AskAsync("/drug crizotinib");

        answer.Notices.ShouldNotContain(n => n.Kind == NoticeKind.Discrepancy);
    }

    [Fact]
    public async Task A_name_that_no_source_prints_says_so() =>
        (await review.AskAsync("/pathway TFG-ALK")).Notices.ShouldContain(n => n.Kind == NoticeKind.Alias);

    [Theory]
    [InlineData("TFG")]
    [InlineData("KIF5B")]
    public async Task A_partner_of_a_fusion_is_answered_with_the_fusion(string gene)
    {
        var answer = await review.AskAsync($"/pathway {gene}");

        answer.Statements.ShouldContain(s => s.Subject == $"fusion:{gene.ToLowerInvariant()}-alk" && s.Predicate == Predicates.Prevalence);
        answer.Suggestions.ShouldContain($"/pathway {gene}-ALK");
    }

    [Fact]
    public async Task A_digit_missing_from_a_registry_number_asks_back()
    {
        var answer = await review.AskAsync("/trial NCT1828112");
        answer.Status.ShouldBe(AnswerStatus.Ambiguous);
        answer.Suggestions.ShouldContain("/trial NCT01828112");
    }

    [Fact]
    public async Task Another_genes_mutation_is_refused() =>
        (await review.AskAsync("/mutation EGFR G1202R")).Status.ShouldBe(AnswerStatus.NotInSources);

    [Fact]
    public async Task The_main_question_is_answered_from_the_text_and_the_table()
    {
        var answer = await review.AskAsync("/trial NCT01828112");
        answer.Statements.ShouldContain(s => s.Predicate == Predicates.Drug && s.Text.Contains("ceritinib"));
        answer.Statements.ShouldContain(s => s.Predicate == Predicates.Phase && s.Text.Equals("Phase III", StringComparison.OrdinalIgnoreCase));
        answer.Statements.ShouldContain(s => s.Predicate == Predicates.PreviousTreatment && s.Value!.Contains("Crizotinib"));
        answer.Statements.ShouldContain(s => s.Predicate == Predicates.Comparator);
    }

    [Fact]
    public async Task Every_discrepancy_is_told_by_the_command_of_its_subject()
    {
        var facts = review.Index.Library.Facts;
        var discrepancies = DiscrepancyFinder.Find(facts);
        discrepancies.ShouldNotBeEmpty();
        var names = review.Index.Names.Entities.ToDictionary(e => e.Id);
        foreach (var discrepancy in discrepancies)
        {
            var subject = names[discrepancy.Subject];
            var command = subject.Id.Type is EntityType.Drug or EntityType.Trial or EntityType.Mutation ? subject.Id.Type.ToString() : "pathway";
            var notices = (await review.AskAsync($"/{command} {subject.Name}")).Notices.Where(n => n.Kind == NoticeKind.Discrepancy);
            notices.ShouldContain(n => discrepancy.Facts.All(f => n.Text.Contains(f.Value)) && n.Citations.Count > 0, discrepancy.Subject.ToString());
        }
    }

    [Fact]
    public async Task Every_fact_is_shown_by_the_command_of_its_subject()
    {
        foreach (var entity in review.Index.Names.Entities.Where(e => e.Id.Type is EntityType.Drug or EntityType.Trial or EntityType.Mutation))
        {
            var answer = await review.AskAsync($"/{entity.Id.Type} {entity.Name}");
            foreach (var fact in review.Index.Library.FactsAbout(entity.Id))
            {
                answer.Statements.ShouldContain(s => s.Subject == entity.Id.ToString() && s.Predicate == fact.Predicate
                    && string.Equals(s.Value, fact.Value, StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    [Theory]
    [InlineData("/trials drug:ceritinib phase:III", "NCT01828099 NCT01828112")]
    [InlineData("/trials drug:LDK378 phase:3", "NCT01828099 NCT01828112")]
    [InlineData("/trials drug:AT13387", "NCT01712217")]
    [InlineData("/trials sponsor:Infinity", "NCT01228435")]
    [InlineData("/mutations location:\"solvent front\"", "G1202R S1206Y")]
    [InlineData("/mutations gene:ROS1", "G2032R")]
    [InlineData(
        "/trials target:ROS1",
        "NCT01588028 NCT01871805 NCT01801111 NCT02075840 NCT01449461 NCT02094573 NCT01401504 NCT01284192 NCT01970865 NCT01964157")]
    public async Task Lists_are_complete(string text, string expected)
    {
        var answer = await review.AskAsync(text);
        answer.Statements.Select(s => s.Subject!.Split(':')[1]).ShouldBe(expected.Split(' '), ignoreOrder: true);
    }

    [Fact]
    public async Task Every_trial_is_listed_with_a_citation()
    {
        var answer = await review.AskAsync("/trials");
        answer.Statements.Count.ShouldBe(28);
        answer.Statements.ShouldAllBe(s => s.Citations.Count > 0);
    }
}
