using AlkBot.Answers.Asking.Evidence;
using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Facts;
using AlkBot.Answers.Names;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;

namespace AlkBot.Answers.Asking.Composing;

/// <summary>Says that the sources do not answer a question, what they do state of the things in it, and what comes nearest.</summary>
internal static class Refusal
{
    private const int MostNear = 2;

    /// <summary>Adds the refusal.</summary>
    public static void Tell(AnswerBuilder builder, Question question, IReadOnlyList<Claim> claims, FactBook book)
    {
        if (question.IsEmpty)
        {
            builder.Wording("This asks nothing that a source could answer: name a drug, trial, mutation or pathway, and what about it.");
            return;
        }
        if (question.IsForAdvice)
        {
            builder.Wording("This asks for advice, which the sources cannot give; ask a doctor.");
            return;
        }
        builder.Wording(Message(question));
        foreach (var named in question.Entities.Take(3))
            TellStated(builder, named.Entities, book);
        foreach (var claim in claims.Where(c => c.Fact is null).Select(c => (Claim: c, Score: Nearness(question, c)))
            .Where(c => c.Score > 0).OrderByDescending(c => c.Score).Take(MostNear).Select(c => c.Claim))
        {
            builder.Wording($"Near it, but not an answer: \"{claim.Quote.Quote}\"", claim.Quote);
        }
    }

    private static string Message(Question question)
    {
        var asked = question.Required.Concat(question.Helpful.Where(h => h.Predicates.Count > 0)).Select(c => c.Label).Distinct().Take(3)
            .ToList();
        var names = string.Join(" and ", question.Entities.Take(4).Select(e => e.Entities[0].Name));
        return (asked.Count, question.Entities.Count) switch
        {
            ( > 0, > 0) => $"Not stated: the sources do not answer this about {names} ({string.Join(", ", asked)}).",
            (_, > 0) => $"Not stated: the sources do not answer this about {names}.",
            _ => "The sources do not answer this.",
        };
    }

    private static void TellStated(AnswerBuilder builder, IReadOnlyList<Entity> entities, FactBook book)
    {
        var labels = entities.SelectMany(e => book.Of(e.Id)).Where(f => f.Predicate != Predicates.Names)
            .OrderBy(f => Predicates.OrderOf(f.Predicate)).Select(f => FactText.Label(f.Predicate).ToLowerInvariant()).Distinct().ToList();
        if (labels.Count > 0)
        {
            var stated = string.Join(", ", labels);
            builder.Wording($"What they state of {entities[0].Name}: {stated}. See {EntityWords.CommandFor(entities[0])}.");
        }
    }

    /// <summary>How near <paramref name="claim"/> comes to what was asked, in the names and words they share.</summary>
    public static double Nearness(Question question, Claim claim) =>
        2 * question.Entities.Count(e => claim.Own.Names(e.Entities))
        + question.Required.Count(claim.Own.Tells)
        + 0.5 * (question.Words.Count(claim.Own.HasStem) + question.ConceptWords.Count(claim.Own.Tells))
        - (claim.Kind is PassageKind.Reference or PassageKind.Title ? 1 : 0);
}
