using AlkBot.Evidence;
using AlkBot.Evidence.Discrepancies;

namespace AlkBot.Facts.Tests.Facts;

public class ReviewDiscrepancyTests
{
    [Fact]
    public void The_review_contradicts_itself_in_exactly_these_places()
    {
        var found = DiscrepancyFinder.Find(ReviewEvidence.Whole.Facts)
            .Select(d => $"{d.Subject} {d.Predicate}: {string.Join(" / ", d.Facts.Select(f => f.Value).Distinct())}");

        found.ShouldBe(
        [
            "drug:ap26113 activeAgainst: Unknown / activity",
            "drug:pf-06463922 phase: Phase I/II / phase I",
            "trial:NCT01801111 phase: Phase II / phase II/III",
            "trial:NCT01828112 previousTreatment: Crizotinib / platinum-based chemotherapy",
            "trial:NCT01871805 phase: Phase II / phase II/III",
            "trial:NCT02040870 phase: Phase I/II / phase II",
            "trial:NCT02075840 phase: Phase III / phase II/III",
        ],
        ignoreOrder: true);
    }
}
