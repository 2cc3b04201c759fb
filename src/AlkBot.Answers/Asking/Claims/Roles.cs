using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Answers.Asking.Vocabulary;
using AlkBot.Evidence;
using AlkBot.Evidence.Registries;

namespace AlkBot.Answers.Asking.Claims;

/// <summary>Whether a claim speaks of an entity in the role that the question gives it. To stand in the same sentence is not
/// enough.</summary>
internal static class Roles
{
    // Facts in which their target is what patients had before, not what is studied.
    private static readonly string[] StatesOfPatients = [Predicates.PreviousTreatment, Predicates.Population, Predicates.Comparator];

    /// <summary>The predicates whose values name entities in words, without being tied to them.</summary>
    public static IReadOnlyList<string> InWords { get; } =
        [Predicates.Population, Predicates.PreviousTreatment, Predicates.Combination, Predicates.Class, Predicates.Purpose];

    /// <summary>How well <paramref name="claim"/> speaks of <paramref name="named"/> in its role; 0 when it does not.</summary>
    public static double Of(NamedEntity named, Claim claim, Question question) => named.States.Count > 0
        ? named.States.Max(state => InState(named, state, claim, question))
        : claim.Fact is { } fact
            ? OfFact(named, fact, claim, question)
            : OfSentence(named, claim, question);

    // "X-resistant": the claim has to tie the same state to the same drug.
    private static double InState(NamedEntity named, Concept state, Claim claim, Question question)
    {
        if (claim.Facts.Any(f => state.Predicates.Contains(f.Predicate) && named.Is(f.Target)))
            return 2;
        if (claim.Fact is { } stated && state.Predicates.Contains(stated.Predicate) && stated.Target is null && IsPlain(named, claim.Own))
            return 1.5;
        // Whether X is resistant to Y is told by what says that it is sensitive.
        if (question.Form == QuestionForm.YesNo && question.Entities.Count > 1 && claim.Fact is { } contrary
            && state.Contrary.Contains(contrary.Predicate) && (named.Is(contrary.Target) || named.Is(contrary.Subject)))
        {
            return 1.5;
        }
        var ties = claim.Own.Ties.Where(t => t.Use.Concept.Tie == Tie.State).ToList();
        // What gives resistance is not told by who is resistant.
        if (named.IsSubjectOfState && question.Entities.Any(e => e.States.Count == 0 && e.Entities[0].Id.Type == EntityType.Drug))
            ties.RemoveAll(t => t.Mentions.Any(m => m < t.Use.First));
        if (ties.Any(t => ReferenceEquals(t.Use.Concept, state) && t.Entities.Any(named.Entities.Contains)))
            return 2;
        // Resistance shows in patients who had the drug.
        if (ties.Any(t => AreNear(t.Use.Concept, state) && t.Entities.Any(named.Entities.Contains)))
            return 1;
        var open = ties.Any(t => ReferenceEquals(t.Use.Concept, state) && t.IsOpen
            && (t.PointsBack || named.Is(claim.Fact?.Subject) || claim.Around.Any(a => HasTie(a, state, named))));
        if (open && named.Is(claim.Fact?.Subject))
            return 1.8;
        if (open || (claim.Fact is null && claim.States(state)))
            return claim.Own.Names(named.Entities) || claim.Around.Any(a => a.Names(named.Entities)) ? 1.2 : 0;
        // A heading or the sentence before may say of whom all this is told, unless the claim tells of others.
        return !ties.Exists(t => ReferenceEquals(t.Use.Concept, state)) && claim.Around.Any(a => HasTie(a, state, named)) ? 0.6
            : named.IsBackground && ties.Count == 0 && claim.Around.Any(a => a.Tells(state)) ? 0.4 : 0;
    }

    private static bool HasTie(AnnotatedText text, Concept state, NamedEntity named) =>
        text.Ties.Any(t => ReferenceEquals(t.Use.Concept, state) && t.Entities.Any(named.Entities.Contains));

    private static bool AreNear(Concept a, Concept b) =>
        (ReferenceEquals(a, Biology.Resistance) && ReferenceEquals(b, Trials.PreviousTreatment))
        || (ReferenceEquals(b, Biology.Resistance) && ReferenceEquals(a, Trials.PreviousTreatment));

    private static double OfFact(NamedEntity named, Fact fact, Claim claim, Question question)
    {
        if (named.Is(fact.Subject))
            return 2;
        var isState = StatesOfPatients.Contains(fact.Predicate);
        if (isState && !question.Attributes.Any(a => a.Predicates.Contains(fact.Predicate)) && !named.IsBackground)
            return 0;
        if (named.Is(fact.Target))
            return 2;
        if (IsPlain(named, claim.Own))
            return 1.5;
        if (claim.IsOf(named))
            return 0.6;
        return named.IsBackground && (claim.Quoted.Names(named.Entities) || claim.Around.Any(a => a.Names(named.Entities))) ? 0.6 : 0;
    }

    private static double OfSentence(NamedEntity named, Claim claim, Question question)
    {
        if (IsPlain(named, claim.Own))
            return 2;
        if (IsRecordOf(named, claim))
            return 1.6;
        // What a trial's own record says, and of no other of its drugs, is about what the trial tests.
        if (claim.Fact is null && claim.IsOf(named) && !claim.Around.Prepend(claim.Own).Any(t => HasRival(named, t)))
            return 0.6;
        if (claim.Facts.Any(f => named.Is(f.Subject)
            && (question.Attributes.Count == 0 || question.Attributes.Any(a => a.Predicates.Contains(f.Predicate)))))
        {
            return 1.3;
        }
        if (claim.Own.Names(named.Entities))
            return IsAbout(named, claim) ? 0.8 : 0;
        if (IsUnderAnother(named, claim))
            return 0;
        if (named.IsBackground && claim.Around.Append(claim.Topic.Title).Any(a => a.Names(named.Entities)))
            return 0.8;
        return !HasRival(named, claim.Own) && IsAbout(named, claim) ? claim.Topic.Names(named.Entities) ? 1.6 : 1 : 0;
    }

    /// <summary>Whether it is a row under the title of another: the title over a part of a table says what each row of it is about.</summary>
    public static bool IsUnderAnother(NamedEntity named, Claim claim) => claim is { Kind: PassageKind.TableRow, Around: [var title, ..] }
        && HasRival(named, title) && !title.Names(named.Entities);

    // Every sentence of a trial's own record is about that trial, whose number is the record's name; an article called by an acronym
    // also tells of others.
    private static bool IsRecordOf(NamedEntity named, Claim claim) => named.Entities[0].Id.Type == EntityType.Trial
        && named.Entities.Any(e => e.Names.Any(n => TrialNumber.Of(n.Text) is not null
            && n.Text.Equals(claim.Quote.Source.ToString(), StringComparison.OrdinalIgnoreCase)));

    // Named, and not only as what patients are resistant to or had before.
    private static bool IsPlain(NamedEntity named, AnnotatedText text)
    {
        var places = text.MentionsOf(named.Entities).Select(m => m.First).ToList();
        return places.Count > 0
            && places.Exists(p => !text.Ties.Any(t => t.Use.Concept.Tie == Tie.State && t.Mentions.Contains(p)
                && !ReferenceEquals(t.Use.Concept, Biology.Resistance)) && !IsHyphenated(text, p, named));
    }

    // "X-resistant patients" are no statement about X; "resistance to X" may be one.
    private static bool IsHyphenated(AnnotatedText text, int place, NamedEntity named) =>
        !named.IsBackground && text.Ties.Any(t => t.Mentions.Contains(place) && t.Use.First > place);

    // What the nearest text before the sentence speaks of, unless the sentence speaks of another of its kind.
    private static bool IsAbout(NamedEntity named, Claim claim)
    {
        foreach (var text in claim.Around.Append(claim.Topic.Title))
        {
            if (IsPlain(named, text))
                return true;
            if (HasRival(named, text))
                return false;
        }
        return false;
    }

    private static bool HasRival(NamedEntity named, AnnotatedText text) => text.Mentions.Any(m =>
        m.Entities[0].Id.Type == named.Entities[0].Id.Type
        && !m.Entities.Any(named.Entities.Contains)
        && !text.Ties.Any(t => t.Use.Concept.Tie == Tie.State && t.Mentions.Contains(m.First)));
}
