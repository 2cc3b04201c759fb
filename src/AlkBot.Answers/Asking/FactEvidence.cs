using AlkBot.Answers.Facts;
using AlkBot.Evidence;

namespace AlkBot.Answers.Asking;

/// <summary>Finds the facts that answer a question: those about what it names, of the attribute it asks for.</summary>
internal static class FactEvidence
{
    /// <summary>How far below the best a fact may score and still be told.</summary>
    private const double Tolerance = 0.75;

    /// <summary>The best facts, best first; none when no fact answers.</summary>
    public static IReadOnlyList<Fact> Find(Question question, FactBook book)
    {
        var scored = book.All
            .Select(fact => (Fact: fact, Score: Score(question, fact, book)))
            .Where(f => f.Score > 0)
            .OrderByDescending(f => f.Score)
            .ToList();
        return scored.Count == 0 ? [] : [.. scored.TakeWhile(f => f.Score >= scored[0].Score - Tolerance).Select(f => f.Fact)];
    }

    private static double Score(Question question, Fact fact, FactBook book)
    {
        var asked = question.Predicates.Contains(fact.Predicate);
        if (!asked && (question.Cues.Count > 0 || question.Content.Count == 0))
            return 0;
        var words = FactWords.Of(fact);
        if (EntityScore(question, fact, words, book) is not { } entities || !Support.HasNumberAsked(question, words.Own))
            return 0;
        var inAll = Support.Coverage(question, words.AllWords);
        if (inAll < Support.LeastCoverage || !Support.IsEnough(question, words.AllWords))
            return 0;
        var inOwn = Support.Coverage(question, words.OwnWords);
        if (!asked && inOwn < Support.LeastCoverage)
            return 0;
        var told = question.Cues.Count(c => c.Predicates.Contains(fact.Predicate) || c.PlacesIn(words.Phrases).Any());
        return entities + (asked ? 3 : 0) + told + inOwn + inAll;
    }

    // Null when one of the entities has nothing to do with the fact, or none of them is its own matter: to stand in the same
    // sentence is not enough.
    private static double? EntityScore(Question question, Fact fact, FactWords words, FactBook book)
    {
        var score = 0.0;
        foreach (var entity in question.Entities)
        {
            if (entity.Is(fact.Subject) || entity.Is(fact.Target))
                score += 2;
            else if (entity.OccursIn(words.Own))
                score += 1.5;
            else if (entity.OccursIn(words.Around) || book.Of(fact.Subject).Any(f => entity.Is(f.Target)))
                score += 0.5;
            else
                return null;
        }
        return question.Entities.Count > 0 && score < 1.5 ? null : score;
    }
}
