using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Asking.Vocabulary;
using AlkBot.Evidence;
using AlkBot.Evidence.Assertions;
using AlkBot.Evidence.Values;

namespace AlkBot.Answers.Asking.Claims;

/// <summary>
/// Whether claims have the form of an answer: the kind of value, of thing, of phase and of time that a question asks for.
/// </summary>
internal sealed class ClaimShape(Question question, WordWeights weights)
{
    /// <summary>The share of the words from which a claim may answer without the form that an attribute mostly has.</summary>
    private const double WellTold = 0.7;

    private readonly bool _asksForDenial = question.Text.Tokens.Any(t => t.Word is "unknown" or "inactive" or "no" or "not" or "without");

    private readonly bool _asksForOutcome =
        question.Asked is { } asked && Outcomes.All.Contains(asked) && !Assertion.IsSupposed(question.Text.Text);

    /// <summary>The form asked for.</summary>
    public AnswerForm Form { get; } = Forms.Of(question);

    /// <summary>Whether <paramref name="claim"/> tells what was planned or assumed, where what came of it is asked for.</summary>
    public bool IsPlan(Claim claim) => claim.Fact is null && _asksForOutcome && Assertion.IsSupposed(claim.Quoted.Text);

    /// <summary>Why <paramref name="claim"/> cannot be an answer by its form; null when it can.</summary>
    public string? FlawOf(Claim claim)
    {
        if (!Forms.Fits(Form, claim) && !(Form == AnswerForm.Dose && weights.Count > 0 && weights.LikenessOf(claim) >= WellTold))
            return $"has no {Form.ToString().ToLowerInvariant()}";
        if (!weights.TellsNames(claim))
            return "does not speak of what has a name of its own";
        if (!weights.TellsObjects(claim))
            return "does not say it of what was asked";
        if (claim.Kind is PassageKind.Reference && Forms.HasPages(claim)
            && Form is AnswerForm.Number or AnswerForm.Share or AnswerForm.Dose or AnswerForm.Duration)
        {
            return "the numbers of a reference are those of its pages";
        }
        if (question.AtTime is { } time && !time.IsToldIn(claim.Quoted) && !time.IsToldIn(claim.Own))
            return $"says nothing of {time.Number} {time.Unit}s";
        var activities = claim.Facts.Where(f => f.Predicate == Predicates.ActiveAgainst).ToList();
        if (activities.Count > 0 && !_asksForDenial && question.Form == QuestionForm.Which
            && activities.TrueForAll(a => Activities.Of(a.Value) is Activity.Unknown or Activity.No))
        {
            return "says that it is unknown or denied";
        }
        if (question.Form == QuestionForm.Which && question.Focus is { } focus && !NamesAnother(claim)
            && !(focus == EntityType.Trial && !question.Text.Tokens.Any(t => t.Stem == "trial") && claim.Fact is null)
            && (claim.Fact is not null || question.Entities.Any(e => e.States.Count > 0)
                || !claim.Own.Tokens.Any(t => QuestionShape.TypeOf(t) == focus)))
        {
            return $"names no {focus.ToString().ToLowerInvariant()} beside those asked about";
        }
        if (question.Phase is { } phase && !HasPhase(claim, phase) && (AsksForPhase || TellsOfPhase(claim)))
            return "is of no such phase";
        return null;
    }

    /// <summary>Whether <paramref name="claim"/> names something of the type asked for that the question does not name.</summary>
    public bool NamesAnother(Claim claim) =>
        claim.Own.Mentions.Any(m => m.Entities.Any(e => IsNew(e.Id)))
        || claim.Facts.Any(f => IsNew(f.Subject) || (f.Target is { } target && IsNew(target)));

    private bool IsNew(EntityId id) =>
        (id.Type == question.Focus
            || (question.Focus == EntityType.Gene && id.Type is EntityType.Pathway or EntityType.Fusion)
            || (question.Focus == EntityType.Fusion && id.Type == EntityType.Gene))
        && !question.Entities.Any(e => e.Is(id));

    // A phase that is asked for has to be told; one that only says of which trial something is asked must not be another.
    private bool AsksForPhase =>
        question.Focus == EntityType.Trial || question.Asked is null || ReferenceEquals(question.Asked, Trials.Phase);

    private static bool TellsOfPhase(Claim claim) =>
        claim.Own.Tells(Trials.Phase) || claim.Facts.Any(f => f.Predicate == Predicates.Phase);

    private static bool HasPhase(Claim claim, TrialPhase phase)
    {
        foreach (var use in claim.Own.Concepts.Where(c => ReferenceEquals(c.Concept, Trials.Phase)))
        {
            var start = claim.Own.Tokens[use.First].Start;
            if (TrialPhase.TryParse(claim.Own.Text[start..], out var said) && said.Includes(phase))
                return true;
        }
        return claim.Facts.Any(f => f.Predicate == Predicates.Phase && TrialPhase.TryParse(f.Value, out var stated)
            && stated.Includes(phase));
    }
}
