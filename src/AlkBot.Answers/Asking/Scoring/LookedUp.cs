using AlkBot.Answers.Asking.Claims;
using AlkBot.Answers.Asking.Reading;

namespace AlkBot.Answers.Asking.Scoring;

/// <summary>What facts settle by themselves: it is looked up, and no likeness decides.</summary>
internal static class LookedUp
{
    /// <summary>Whether a claim says all that is asked: whether two things are tied, and nothing of for whom, when or where.</summary>
    public static bool Settles(Question question, Claim claim) =>
        claim is { Merit: > 0, Fact: { } fact } && question is { Form: QuestionForm.YesNo, Entities.Count: 2, Words.Count: 0, Phase: null }
        && question.Required.Any(c => question.IsStatedBy(c, fact.Predicate))
        && question.Entities.All(e => !e.IsBackground && (e.Is(fact.Subject) || e.Is(fact.Target)));

    /// <summary>Whether things meet every condition by facts.</summary>
    public static bool Settles(Question question, IReadOnlyList<ListedSubject> list) =>
        list.Count > 0 && question is { Words.Count: 0, ConceptWords.Count: 0 };
}
