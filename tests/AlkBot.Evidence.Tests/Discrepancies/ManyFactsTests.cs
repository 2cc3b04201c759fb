using AlkBot.Evidence.Discrepancies;

namespace AlkBot.Evidence.Tests.Discrepancies;

/// <summary>However many facts there are of one thing, what is found is what comparing each with each other finds.</summary>
public class ManyFactsTests
{
    private static readonly (string Predicate, string[] Values)[] Stated =
    [
        (Predicates.Phase, ["Phase I", "phase 1", "Phase II", "phase II/III", "unclear"]),
        (Predicates.ActiveAgainst, ["Yes", "active", "No", "Unknown", "no activity"]),
        (Predicates.Company, ["Acme", "Bexa", "Acme/Bexa", "Acme Pharma, Inc.", "Curo"]),
        (Predicates.ResponseRate, ["58%", "58 %", "56%", "15/24", "not reached", "high"]),
        (Predicates.Dose, ["300 mg daily", "300 mg", "300 mg twice daily", "750 mg"]),
        (Predicates.PreviousTreatment, ["None", "Imatinib", "chemotherapy", "Imatinib or chemotherapy", "standard therapy"]),
        (Predicates.Gene, ["KIT", "ABL1", "CD117"]),
        (Predicates.AdverseEvents, ["nausea", "fatigue"]),
    ];

    [Fact]
    public void What_is_found_is_what_comparing_each_with_each_other_finds()
    {
        var random = new Random(11);
        var found = 0;
        for (var round = 0; round < 600; round++)
        {
            var (predicate, values) = Stated[round % Stated.Length];
            var (all, targets) = (random.Next(2) == 0, random.Next(3));
            var facts = Enumerable.Range(0, random.Next(2, 14))
                .Select(place => Any(random, predicate, values, place, all, targets)).ToList();

            var discrepancies = DiscrepancyFinder.Find(facts);

            discrepancies.Select(d => Places(d.Facts)).ShouldBe(ComparingEach(facts).Select(Places));
            found += discrepancies.Count;
        }
        found.ShouldBeGreaterThan(300);
    }

    // Each with each other would take the better part of an hour.
    [Fact]
    public void As_many_facts_as_a_large_library_has_of_one_thing_are_compared()
    {
        var facts = Enumerable.Range(0, 60_000)
            .Select(i => Stating(Predicates.ResponseRate, $"{i % 90}%", i, [(QualifierNames.Study, $"study {i / 200}")])).ToList();

        var discrepancies = DiscrepancyFinder.Find(facts);

        discrepancies.Count.ShouldBe(300);
        discrepancies.ShouldAllBe(d => d.Facts.Count == 200);
    }

    private static List<List<Fact>> ComparingEach(List<Fact> facts)
    {
        var groups = facts.ConvertAll(fact => new List<Fact> { fact });
        for (var i = 0; i < facts.Count; i++)
        {
            for (var j = i + 1; j < facts.Count; j++)
            {
                var (a, b) = (groups.Find(g => g.Contains(facts[i]))!, groups.Find(g => g.Contains(facts[j]))!);
                if (a != b && DiscrepancyFinder.Find([facts[i], facts[j]]).Count > 0)
                {
                    a.AddRange(b);
                    groups.Remove(b);
                }
            }
        }
        return [.. groups.Where(g => g.Count > 1).OrderBy(g => g.Min(facts.IndexOf))];
    }

    private static IEnumerable<int> Places(IEnumerable<Fact> facts) => facts.Select(f => f.Citations[0].Span.Start).Order();

    /// <param name="random">Where chance comes from.</param>
    /// <param name="predicate">What is stated.</param>
    /// <param name="values">The values there are.</param>
    /// <param name="place">The place of the quote.</param>
    /// <param name="all">Whether all facts name a study, so that they fall apart by it.</param>
    /// <param name="targets">0: no fact has a target; 1: some have; 2: all have.</param>
    private static Fact Any(Random random, string predicate, string[] values, int place, bool all, int targets)
    {
        var qualifiers = new List<(string, string)>();
        foreach (var name in new[] { QualifierNames.Study, QualifierNames.Population, QualifierNames.Mutation, QualifierNames.AsOf })
        {
            if (random.Next(3) == 0)
                qualifiers.Add((name, random.Next(2) == 0 ? "T315I" : random.Next(2) == 0 ? "T670I" : "t670i"));
        }
        if (all && !qualifiers.Exists(q => q.Item1 == QualifierNames.Study))
            qualifiers.Add((QualifierNames.Study, random.Next(2) == 0 ? "one" : "two"));
        return Stating(predicate, values[random.Next(values.Length)], place, qualifiers) with
        {
            Target = random.Next(2) + targets < 2 ? null : EntityId.Parse(random.Next(2) == 0 ? "gene:kit" : "gene:abl1"),
        };
    }

    private static Fact Stating(string predicate, string value, int place, IEnumerable<(string Name, string Value)> qualifiers) =>
        new(
            EntityId.Parse("drug:zelatinib"), predicate, value, qualifiers.ToDictionary(q => q.Name, q => q.Value),
            [new Citation(PassageId.Parse("invented:1"), "Results", new Span(place, place + 1), value)]);
}
