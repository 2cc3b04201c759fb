using AlkBot.Answers.Facts;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;

namespace AlkBot.Answers.Asking;

/// <summary>Finds the facts that answer a question: those about what it names, of the attribute it asks for.</summary>
internal static class FactEvidence
{
    /// <summary>The best facts, best first; none when no fact answers.</summary>
    public static IReadOnlyList<Fact> Find(Question question, FactBook book)
    {
        var scored = book.All
            .Select(fact => (Fact: fact, Score: Score(question, fact, book)))
            .Where(f => f.Score > 0)
            .OrderByDescending(f => f.Score)
            .ToList();
        return scored.Count == 0 ? [] : [.. scored.TakeWhile(f => f.Score >= scored[0].Score - 0.75).Select(f => f.Fact)];
    }

    private static double Score(Question question, Fact fact, FactBook book)
    {
        var asked = question.Predicates.Contains(fact.Predicate);
        if (!asked && question.Cues.Count > 0)
            return 0;
        var own = $"{fact.Subject.Key} {FactText.Of(fact)} {FactText.Label(fact.Predicate)}";
        var quotes = string.Join(' ', fact.Citations.Select(c => c.Quote));
        var sections = string.Join(' ', fact.Citations.Select(c => c.Section));
        var entities = 0.0;
        foreach (var entity in question.Entities)
        {
            if (entity.Is(fact.Subject) || entity.Is(fact.Target))
                entities += 2;
            else if (entity.OccursIn(own))
                entities += 1.5;
            else if (entity.OccursIn(quotes) || entity.OccursIn(sections) || book.Of(fact.Subject).Any(f => entity.Is(f.Target)))
                entities += 0.5;
            else
                return 0;
        }
        // What is asked about has to be the fact's own matter, not just stand in the same sentence.
        if (question.Entities.Count > 0 && entities < 1.5)
            return 0;
        var ownWords = QuestionWords.Of(own);
        IReadOnlyList<string> allWords = [.. ownWords, .. QuestionWords.Of(quotes)];
        var (inOwn, inAll) = (Support.Coverage(question, ownWords), Support.Coverage(question, allWords));
        if (inAll < Support.LeastCoverage || !Support.HasNumberAsked(question, own))
            return 0;
        if (!asked && (question.Content.Count == 0 || inOwn < Support.LeastCoverage))
            return 0;
        var told = question.Cues.Count(c => c.Predicates.Contains(fact.Predicate) || c.PlacesIn(allWords).Any());
        return entities + (asked ? 3 : 0) + told + inOwn + inAll;
    }
}
