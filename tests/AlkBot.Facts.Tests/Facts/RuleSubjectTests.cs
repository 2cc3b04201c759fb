using AlkBot.Evidence;
using AlkBot.Facts.Entities;
using AlkBot.Facts.Tests.Readers;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Tests.Facts;

/// <summary>A rule that kept silent about what its facts are about would not be asked where only that is named.</summary>
public class RuleSubjectTests
{
    [Fact]
    public void Every_fact_of_the_review_is_about_what_its_rule_says_that_it_speaks_of()
    {
        var findings = new EntityFinder(ReviewEvidence.Lexicon).Find(Review.Document);
        var context = new ExtractionContext(Review.Document, findings.Entities, findings.Mentions);

        var wrong = from rule in FactRules.All
                    from fact in rule.Extract(context)
                    where !rule.Subjects.Contains(fact.Subject.Type)
                    select $"{fact.Rule} states {fact.Predicate} of {fact.Subject}";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void A_source_that_names_one_kind_of_thing_still_yields_its_facts()
    {
        Invented.FactsOf("V654A is a mutation in the activation loop.").ShouldContain(f => f.Subject.Key == "V654A");
        Invented.FactsOf("BCR-ABL1 is found in 95% of patients.").ShouldContain(f => f.Predicate == Predicates.Prevalence);
        Invented.FactsOf("NCT09000001 is a phase II trial.").ShouldContain(f => f.Predicate == Predicates.Phase);
    }
}
