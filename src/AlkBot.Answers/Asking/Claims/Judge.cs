using AlkBot.Answers.Asking.Reading;
using AlkBot.Evidence;

namespace AlkBot.Answers.Asking.Claims;

/// <summary>Says of each claim whether it answers a question, how well, and why. Likeness is not support.</summary>
internal sealed class Judge
{
    /// <summary>The share of the question's own words that a claim has to speak of.</summary>
    private const double LeastCoverage = 0.5;

    /// <summary>The share of the words from which the title of a work may answer.</summary>
    private const double LeastForReference = 0.8;

    private readonly Question _question;
    private readonly WordWeights _weights;
    private readonly ConceptSupport _concepts;
    private readonly ClaimShape _shape;
    private readonly ClaimMerits _merits;
    private readonly Gate _gate;

    /// <summary>Judges by <paramref name="question"/> and what its words weigh.</summary>
    public Judge(Question question, WordWeights weights)
    {
        (_question, _weights) = (question, weights);
        (_concepts, _shape) = (new ConceptSupport(question), new ClaimShape(question, weights));
        (_merits, _gate) = (new ClaimMerits(question, _shape), new Gate(question));
    }

    /// <summary>Judges <paramref name="claim"/>.</summary>
    public void Decide(Claim claim)
    {
        claim.Keep(f => _question.Entities.All(e => e.IsBackground)
            || _question.Entities.Any(e => e.Is(f.Subject) || e.Is(f.Target)));
        var contradicted = _gate.ContradictedBy(claim);
        claim.IsOfAnother = contradicted is not null;
        if ((contradicted ?? _gate.FlawOf(claim)) is { } barred)
        {
            (claim.Reason, claim.HasRoles) = (barred, false);
            return;
        }
        var entities = 0.0;
        foreach (var named in _question.Entities)
        {
            var role = Roles.Of(named, claim, _question);
            if (role == 0 && !IsUnderstood(named, claim))
            {
                claim.Reason = $"does not speak of {named.Entities[0].Name} in its role";
                claim.HasRoles = false;
                return;
            }
            entities += role;
        }
        // Which trial it tells of, somebody has to be able to check.
        if (_question.Entities.Any(e => e.Entities[0].Id.Type == EntityType.Trial && !claim.Own.Names(e.Entities)))
            claim.Referent = claim.Trial;
        claim.HasRoles = !_shape.IsPlan(claim) && !TellsNameOnly(claim);
        if (!claim.HasRoles)
        {
            claim.Reason = _shape.IsPlan(claim) ? "tells what was planned or assumed" : "tells no more than a name";
            return;
        }
        if (!_concepts.Has(claim, _weights.Count > 0, out var concepts, out var missing))
            return;
        if (_shape.FlawOf(claim) is { } flaw)
        {
            claim.Reason = flaw;
            return;
        }
        var coverage = _weights.CoverageOf(claim, _question.Required.Count, missing, TiedThings(claim));
        // What states the very attribute of the very thing need not repeat how it was asked for, but for whom or where it was.
        var needed = StatesAsked(claim) ? _weights.CoverageOfConditions(claim) : coverage;
        if (needed < LeastFor(claim) || !SaysEnough(claim)
            || (claim.Kind is PassageKind.Reference && coverage < LeastForReference))
        {
            claim.Reason = $"speaks of too little of the question ({coverage:P0} of its words)";
            return;
        }
        var namedBefore = claim.Before is not null
            && _question.Entities.Any(e => !e.IsTopic && !claim.Own.Names(e.Entities) && claim.Around[0].Names(e.Entities));
        if (claim.GoesOn || namedBefore)
            claim.Referent = claim.Before;
        claim.Merit = 1 + entities + concepts
            + _weights.LikenessOf(claim) * Math.Min(4, 1 + _weights.Count) + _weights.LightlyToldBy(claim)
            + _merits.Of(claim);
        claim.Reason = $"entities {entities:0.0}, attributes {concepts:0.0}, words {coverage:P0}";
    }

    // How a thing is called says nothing of what it does.
    private bool TellsNameOnly(Claim claim) => claim.Fact?.Predicate == Predicates.Names
        && _question.Required.Count > 0 && !_question.Attributes.Any(a => a.Predicates.Contains(Predicates.Names));

    // What the whole source is about goes without saying where something else is named.
    private bool IsUnderstood(NamedEntity named, Claim claim) => named.IsTopic && claim.Topic.Names(named.Entities)
        && named.States.Count == 0 && !Roles.IsUnderAnother(named, claim) && _question.Entities.Any(e => !e.IsBackground);

    // The more of what was asked for is told, and the more words there are, the less each of them decides.
    private double LeastFor(Claim claim) => Math.Max(
        0.3,
        LeastCoverage - 0.06 * Math.Max(0, _question.Required.Count(claim.Tells) - 1) - 0.03 * Math.Max(0, _weights.Count - 3));

    // Two things in the roles that the question gives them, or an attribute that facts state, say much of what was asked by themselves.
    private int TiedThings(Claim claim) => Math.Max(0, _question.Entities.Count(e => IsTied(e, claim)) - 1)
        + _question.Helpful.Count(h => h.Predicates.Count > 0 && claim.States(h));

    private bool IsTied(NamedEntity named, Claim claim) => named.IsBackground
        ? claim.Own.Names(named.Entities) && _question.Entities.Count(o => o.IsBackground) > 1
        : !(named.IsTopic && claim.Topic.Names(named.Entities));

    private bool StatesAsked(Claim claim) => claim.Fact is { } fact
        && _question.Required.Count > 0 && fact.Predicate != Predicates.Prevalence
        && _question.Required.Any(c => c.Predicates.Contains(fact.Predicate))
        && _question.Entities.Any(e => !e.IsBackground && (e.Is(fact.Subject) || claim.Own.Names(e.Entities)));

    // A question without a name or an attribute says too little, unless two of its words are told in the claim itself.
    private bool SaysEnough(Claim claim)
    {
        if (_question.Entities.Count > 0 || _question.Required.Count > 0 || _question.Phase is not null)
            return true;
        // What its source is about tells no sentence from another.
        return _weights.CountBesideTopic(claim) == 0
            ? _question.Helpful.Any(claim.Tells) || ClaimMerits.NamesPlaceAsked(_question, claim)
                || _weights.ToldBy(claim) >= Math.Clamp(_weights.CountOfThings, 1, 2)
            : _weights.ToldBesideTopic(claim) > 0 && _weights.ToldWithTopic(claim) >= Math.Clamp(_weights.CountOfThings, 1, 2);
    }
}
