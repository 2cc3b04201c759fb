using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Asking.Vocabulary;
using AlkBot.Evidence;

namespace AlkBot.Answers.Asking.Claims;

/// <summary>Whether claims speak of the concepts that a question asks for, and of no other thing's.</summary>
internal sealed class ConceptSupport(Question question)
{
    /// <summary>Whether <paramref name="claim"/> speaks of what it has to.</summary>
    /// <param name="claim">The claim; when it does not, it is told why.</param>
    /// <param name="asksForWords">Whether the question asks for words beside its concepts.</param>
    /// <param name="score">How well it does.</param>
    /// <param name="missing">How many of the required concepts it does not speak of.</param>
    public bool Has(Claim claim, bool asksForWords, out double score, out int missing)
    {
        (score, missing) = (0, 0);
        foreach (var concept in question.Required)
        {
            var told = ToldOf(concept, claim);
            // The attribute asked for has to be told; of those that say of what or whom, a source rarely tells all in one place.
            if (told == 0 && (ReferenceEquals(concept, question.Asked) || ++missing > (question.Required.Count - 1) / 2))
            {
                claim.Reason = $"does not tell of {concept.Label}";
                return false;
            }
            score += told == 0 ? -1 : told;
        }
        foreach (var concept in question.Helpful)
        {
            var told = claim.States(concept) ? claim.Fact is not null ? 2 : 1.2 : claim.Own.Tells(concept) ? 0.5 : 0;
            score += told * (IsHow(concept) ? 1.5 : 1);
        }
        if (claim.Fact is { } fact && question.Attributes.Count > 0 && question.Required.Count > 0
            && !question.Attributes.Any(a => question.IsStatedBy(a, fact.Predicate) || a.Predicates.Count == 0))
        {
            score -= 0.8;
        }
        if (question.Required.Count == 0 && question.Helpful.Count > 0 && !asksForWords && !question.Helpful.Any(claim.Tells)
            && !question.Entities.Any(e => e.States.Count > 0))
        {
            claim.Reason = $"does not tell of {question.Helpful[0].Label}";
            return false;
        }
        return true;
    }

    private bool IsHow(Concept concept) => ReferenceEquals(concept, Biology.Mechanism) && question.Text.Tokens[0].Word is "how" or "why";

    private double ToldOf(Concept concept, Claim claim)
    {
        if (claim.Fact is null && IsOfRival(concept, claim))
            return 0;
        // The title of a work says what it measured, not what came out.
        if (claim.Kind is PassageKind.Reference && IsMeasured(concept) && !Forms.HasDigits(claim))
            return 0;
        if (claim.Fact is { } fact)
        {
            return concept.Predicates.Contains(fact.Predicate) && IsThatMeasure(concept, claim) ? 2.5
                : claim.Own.Tells(concept) || IsToldByShare(concept, claim) ? 1.5
                : question.IsStatedBy(concept, fact.Predicate) ? 1.5
                : claim.Quoted.Tells(concept) && concept.Predicates.Count == 0 ? 0.5
                : 0;
        }
        if (claim.Own.Tells(concept) || IsToldByShare(concept, claim))
            return claim.States(concept) ? 2.2 : 1.8;
        if (claim.States(concept) && IsThatMeasure(concept, claim))
            return 1.6;
        if (claim.GoesOn && claim.Around[0].Tells(concept))
            return 0.8;
        // A state of patients or tumours that a heading tells holds below it.
        return concept.Tie == Tie.State && claim.Around.Any(a => a.Tells(concept)) ? 0.6 : 0;
    }

    // Told of another thing of the same type alone, whose name stands next to the words for it.
    private bool IsOfRival(Concept concept, Claim claim)
    {
        var uses = claim.Own.Concepts.Where(u => ReferenceEquals(u.Concept, concept)).ToList();
        if (uses.Count == 0 || concept.Tie != Tie.None)
            return false;
        return question.Entities.Any(named => !named.IsBackground && uses.TrueForAll(use => claim.Own.Mentions.Any(m =>
            (m.First == use.First + use.Count || m.End == use.First) && m.Entities[0].Id.Type == named.Entities[0].Id.Type
            && !m.Entities.Any(e => named.Is(e.Id)))));
    }

    private static bool IsToldByShare(Concept concept, Claim claim) =>
        concept.Predicates.Contains(Predicates.Prevalence) && Forms.Fits(AnswerForm.Share, claim);

    private static bool IsMeasured(Concept concept) => Outcomes.All.Contains(concept) && concept.Predicates.Count > 0;

    // The dose is not always the highest dose: a concept that is more than its predicate has to be told in words.
    private static bool IsThatMeasure(Concept concept, Claim claim) =>
        !ReferenceEquals(concept, Outcomes.MaximumTolerated) || claim.Own.Tells(concept);
}
