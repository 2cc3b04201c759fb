using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Answers.Asking.Vocabulary;
using AlkBot.Evidence;
using AlkBot.Evidence.Values;

namespace AlkBot.Answers.Asking.Evidence;

/// <summary>Says of each claim whether it answers a question, how well, and why. Likeness is not support.</summary>
internal sealed class Judge(Question question, WordWeights weights)
{
    /// <summary>The share of the question's own words that a claim has to speak of.</summary>
    private const double LeastCoverage = 0.5;

    /// <summary>The share of the words from which a claim may answer without the form that an attribute mostly has.</summary>
    private const double WellTold = 0.7;

    private readonly AnswerForm _form = Forms.Of(question);

    private readonly bool _asksForDenial = question.Text.Tokens.Any(t => t.Word is "unknown" or "inactive" or "no" or "not" or "without");

    /// <summary>Judges <paramref name="claim"/>.</summary>
    public void Decide(Claim claim)
    {
        claim.Keep(f => question.Entities.All(e => e.IsBackground) || question.Entities.Any(e => e.Is(f.Subject) || e.Is(f.Target)));
        var entities = 0.0;
        foreach (var named in question.Entities)
        {
            var role = Roles.Of(named, claim, question);
            if (role == 0 && !(named.IsTopic && claim.Topic.Names(named.Entities) && named.States.Count == 0 && question.Entities.Any(e => !e.IsBackground)))
            {
                claim.Reason = $"does not speak of {named.Entities[0].Name} in its role";
                return;
            }
            entities += role;
        }
        if (!HasConcepts(claim, out var concepts, out var missing) || !HasShape(claim))
            return;
        var coverage = weights.CoverageOf(claim, question.Required.Count, missing, TiedThings(claim));
        // What states the very attribute of the very thing need not repeat how it was asked for, but for whom or where it was.
        var needed = StatesAsked(claim) ? weights.CoverageOfConditions(claim) : coverage;
        if (needed < LeastFor(claim) || !SaysEnough(claim))
        {
            claim.Reason = $"speaks of too little of the question ({coverage:P0} of its words)";
            return;
        }
        var namedBefore = claim.Before is not null
            && question.Entities.Any(e => !e.IsTopic && !claim.Own.Names(e.Entities) && claim.Around[0].Names(e.Entities));
        if (claim.GoesOn || namedBefore)
            claim.Referent = claim.Before;
        claim.Score = 1 + entities + concepts + weights.LikenessOf(claim) * Math.Min(4, 1 + weights.Count) + Quality(claim)
            + Nearness(claim) + Precision(claim) + weights.LightlyToldBy(claim) - Astray(claim);
        claim.Score -= claim.Kind is PassageKind.Reference && coverage < 0.8 ? claim.Score : 0;
        claim.Reason = $"entities {entities:0.0}, attributes {concepts:0.0}, words {coverage:P0}";
    }

    // The more of what was asked for is told, and the more words there are, the less each of them decides.
    private double LeastFor(Claim claim) => Math.Max(
        0.3,
        LeastCoverage - 0.06 * Math.Max(0, question.Required.Count(claim.Tells) - 1) - 0.03 * Math.Max(0, weights.Count - 3));

    // Two things in the roles that the question gives them, or an attribute that facts state, say much of what was asked by themselves.
    private int TiedThings(Claim claim) =>
        Math.Max(0, question.Entities.Count(e => e.IsBackground ? claim.Own.Names(e.Entities) && question.Entities.Count(o => o.IsBackground) > 1
            : !(e.IsTopic && claim.Topic.Names(e.Entities))) - 1)
        + question.Helpful.Count(h => h.Predicates.Count > 0 && claim.States(h));

    private bool StatesAsked(Claim claim) => claim.Fact is { } fact && question.Required.Count > 0 && fact.Predicate != Predicates.Prevalence
        && question.Required.Any(c => c.Predicates.Contains(fact.Predicate))
        && question.Entities.Any(e => !e.IsBackground && (e.Is(fact.Subject) || claim.Own.Names(e.Entities)));

    private bool HasConcepts(Claim claim, out double score, out int missing)
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
            && !question.Attributes.Any(a => a.Predicates.Contains(fact.Predicate) || IsContrary(a, fact) || a.Predicates.Count == 0))
        {
            score -= 0.8;
        }
        if (question.Required.Count == 0 && question.Helpful.Count > 0 && weights.Count == 0 && !question.Helpful.Any(claim.Tells)
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
                : IsContrary(concept, fact) ? 1.5
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

    private bool IsContrary(Concept concept, Fact fact) =>
        question.Form == QuestionForm.YesNo && question.Entities.Count > 1 && concept.Contrary.Contains(fact.Predicate);

    private bool HasShape(Claim claim)
    {
        if (!Forms.Fits(_form, claim) && !(_form == AnswerForm.Dose && weights.Count > 0 && weights.LikenessOf(claim) >= WellTold))
        {
            claim.Reason = $"has no {_form.ToString().ToLowerInvariant()}";
            return false;
        }
        if (!weights.TellsNames(claim))
        {
            claim.Reason = "does not speak of what has a name of its own";
            return false;
        }
        if (!weights.TellsObjects(claim))
        {
            claim.Reason = "does not say it of what was asked";
            return false;
        }
        if (claim.Kind is PassageKind.Reference && Forms.HasPages(claim) && _form is AnswerForm.Number or AnswerForm.Share or AnswerForm.Dose or AnswerForm.Duration)
        {
            claim.Reason = "the numbers of a reference are those of its pages";
            return false;
        }
        if (question.AtTime is { } time && !TimeSpanWords.Has(claim.Quoted, time) && !TimeSpanWords.Has(claim.Own, time))
        {
            claim.Reason = $"says nothing of {time.Number} {time.Unit}s";
            return false;
        }
        if (claim.Fact is { Predicate: Predicates.ActiveAgainst } activity && !_asksForDenial && question.Form == QuestionForm.Which
            && Activities.Of(activity.Value) is Activity.Unknown or Activity.No)
        {
            claim.Reason = "says that it is unknown or denied";
            return false;
        }
        if (question.Form == QuestionForm.Which && question.Focus is { } focus && !NamesAnother(claim))
        {
            if (focus == EntityType.Trial && !question.Text.Tokens.Any(t => t.Stem == "trial") && claim.Fact is null)
                return true;
            if (claim.Fact is not null || question.Entities.Any(e => e.States.Count > 0)
                || !claim.Own.Tokens.Any(t => QuestionShape.TypeOf(t) == focus))
            {
                claim.Reason = $"names no {focus.ToString().ToLowerInvariant()} beside those asked about";
                return false;
            }
        }
        if (question.Phase is { } phase && !HasPhase(claim, phase) && (AsksForPhase || TellsOfPhase(claim)))
        {
            claim.Reason = "is of no such phase";
            return false;
        }
        return true;
    }

    private bool NamesAnother(Claim claim) =>
        claim.Own.Mentions.Any(m => m.Entities.Any(e => IsNew(e.Id)))
        || claim.Facts.Any(f => IsNew(f.Subject) || (f.Target is { } target && IsNew(target)));

    private bool IsNew(EntityId id) =>
        (id.Type == question.Focus
            || (question.Focus == EntityType.Gene && id.Type is EntityType.Pathway or EntityType.Fusion)
            || (question.Focus == EntityType.Fusion && id.Type == EntityType.Gene))
        && !question.Entities.Any(e => e.Is(id));

    // A phase that is asked for has to be told; one that only says of which trial something is asked must not be another.
    private bool AsksForPhase => question.Focus == EntityType.Trial || question.Asked is null || ReferenceEquals(question.Asked, Trials.Phase);

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

    // A question without a name or an attribute says too little, unless two of its words are told in the claim itself.
    private bool SaysEnough(Claim claim)
    {
        if (question.Entities.Count > 0 || question.Required.Count > 0 || question.Phase is not null)
            return true;
        // What its source is about tells no sentence from another.
        return weights.CountBesideTopic(claim) == 0
            ? question.Helpful.Any(claim.Tells) || weights.ToldBy(claim) >= Math.Clamp(weights.CountOfThings, 1, 2)
            : weights.ToldBesideTopic(claim) > 0 && weights.ToldWithTopic(claim) >= Math.Clamp(weights.CountOfThings, 1, 2);
    }

    // Words that stand together in the question stand together in its answer.
    private double Nearness(Claim claim)
    {
        var (pairs, before) = (0, -1);
        for (var at = question.Start; at < question.Text.Tokens.Count; at++)
        {
            var token = question.Text.Tokens[at];
            if (Language.FunctionWords.Contains(token.Word) && token.Word is not "most")
                continue;
            if (before >= 0 && claim.Own.HasPair(question.Text.Tokens[before].Stem, token.Stem))
                pairs++;
            before = at;
        }
        return Math.Min(1.5, 0.35 * pairs);
    }

    // A sentence that begins with another thing is about that one.
    private double Astray(Claim claim)
    {
        if (claim.Fact is { } fact)
        {
            return fact.Subject.Type == question.Focus || question.Entities.Any(e => e.Is(fact.Subject) || e.Is(fact.Target))
                || question.Entities.Any(e => claim.IsOf(e)) ? 0 : 1;
        }
        if (question.Form == QuestionForm.Which && question.Focus is not null && !NamesAnother(claim))
            return 1.2;
        if (claim.Own.Mentions.Count == 0 || claim.Own.Mentions[0] is not { First: <= 2 } first)
            return 0;
        return first.Entities.Any(e => e.Id.Type == question.Focus || question.Entities.Any(named => named.Is(e.Id)))
            || first.Entities.Any(e => e.Id.Type is EntityType.Gene or EntityType.Pathway or EntityType.Fusion) ? 0 : 0.6;
    }

    // "How often" is answered best by a share, "how many" by a number, though other words may answer it too.
    private double Precision(Claim claim) =>
        question.Required.Any(c => c.Predicates.Contains(Predicates.Prevalence)) || question.Text.Tokens.Any(t => t.Stem == "rate")
            ? Forms.Fits(AnswerForm.Share, claim) ? 0.7 : 0
            : _form == AnswerForm.Number && Forms.HasDigits(claim) ? 0.4 : 0;

    /// <summary>What a passage of <paramref name="kind"/> is worth beside one of running text or a table.</summary>
    public static double WorthOf(PassageKind kind) => kind switch
    {
        PassageKind.Reference or PassageKind.Title => -2,
        PassageKind.Caption or PassageKind.BackMatter => -0.5,
        PassageKind.Abstract => -0.3,
        _ => 0.0,
    };

    private double PlaceCue(Claim claim) => question.Form == QuestionForm.Where && claim.Fact is null && Forms.NamesPlace(claim) ? 2 : 0;

    private double Quality(Claim claim)
    {
        var quality = WorthOf(claim.Kind) + PlaceCue(claim);
        if (claim.Fact is not null)
            quality += 0.5;
        // Between two that say the same, the shorter.
        return quality - Math.Min(0.5, claim.Quote.Span.Length / 1000.0);
    }
}
