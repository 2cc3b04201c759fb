using AlkBot.Answers.Asking.Language;
using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Asking.Vocabulary;
using AlkBot.Answers.Contract;
using AlkBot.Answers.Facts;
using AlkBot.Evidence;
using AlkBot.Evidence.Values;

namespace AlkBot.Answers.Asking.Claims;

/// <summary>
/// Answers "which trials are in phase III and test X" by the things of that type that meet every condition, each by one of their facts.
/// </summary>
internal sealed class SubjectList(Question question, FactBook book, ClaimFinder claims)
{
    /// <summary>The share of the question's own words that a thing's facts have to speak of.</summary>
    private const double LeastCoverage = 0.6;

    /// <summary>How much less than the best a thing may meet and still be listed.</summary>
    private const double Tolerance = 0.6;

    /// <summary>More things of one type than any one review has; the scan has to end.</summary>
    private const int MostSubjects = 500;

    private readonly Activity _wanted = question.Text.Tokens.Any(t => t.Word == "unknown") ? Activity.Unknown
        : question.Text.Tokens.Any(t => t.Word is "inactive" or "no" or "not" or "without") ? Activity.No
        : Activity.Yes;

    /// <summary>The things that meet every condition, each with the facts that say so; none when the question asks for no such
    /// list.</summary>
    public IReadOnlyList<ListedSubject> Find(CancellationToken cancellationToken)
    {
        if (question.Focus is not { } type || question.Form is not (QuestionForm.Which or QuestionForm.Open or QuestionForm.HowMany))
            return [];
        var conditions = Conditions();
        if (conditions.Count == 0 && question.Words.Count + question.ConceptWords.Count == 0)
            return [];
        var meeting = Subjects(type).OrGiveUp(cancellationToken).Select(s => Meets(s, conditions)).OfType<ListedSubject>()
            .OrderByDescending(s => s.Score).ThenBy(s => s.Facts[0].Citations[0].Passage).ThenBy(s => s.Facts[0].Citations[0].Span)
                .ToList();
        return [.. meeting.TakeWhile(s => s.Score >= meeting[0].Score - Tolerance)];
    }

    private IEnumerable<EntityId> Subjects(EntityType type)
    {
        var facts = question.Entities.Count > 0
            ? question.Entities.SelectMany(e => e.Entities).SelectMany(e => book.About(e.Id).Concat(Related(e)))
            : question.Attributes.SelectMany(a => a.Predicates).Append(Predicates.Phase).Append(Predicates.Purpose).SelectMany(book.With);
        // A drug is on the list by its trials as well.
        var subjects = facts.Select(f => f.Subject)
            .SelectMany(s => type == EntityType.Drug && s.Type == EntityType.Trial ? DrugsOf(s) : [s]);
        return subjects.Where(s => s.Type == type && !question.Named.Any(e => e.Is(s))).Distinct().Take(MostSubjects);
    }

    // Subjects whose value names an entity without being tied to it: "patients with X rearrangement".
    private IEnumerable<Fact> Related(Entity entity) =>
        Roles.InWords.SelectMany(book.With).Where(f => claims.OfFact(f).Own.Names([entity]));

    private IEnumerable<EntityId> DrugsOf(EntityId trial) =>
        book.Of(trial, Predicates.Drug).Where(f => f.Target is not null).Select(f => f.Target!.Value);

    private IEnumerable<Fact> FactsOfTrials(EntityId drug) => book.Of(drug, Predicates.Trials).Where(f => f.Target is not null)
        .SelectMany(f => book.Of(f.Target!.Value, Predicates.Combination, Predicates.PreviousTreatment, Predicates.Population,
            Predicates.Comparator));

    private List<Condition> Conditions()
    {
        var states = question.Entities.SelectMany(e => e.States).ToHashSet();
        var conditions = question.Entities
            .Select(named => new Condition(claim => Roles.Of(named, claim, question) >= 1 && IsAsserted(claim.Fact!)))
            .ToList();
        conditions.AddRange(question.Required.Where(c => !states.Contains(c) && !(c == Trials.Phase && question.Phase is not null))
            .Select(concept => new Condition(claim => (claim.States(concept) || claim.Own.Tells(concept)) && IsAsserted(claim.Fact!))));
        if (question.Phase is { } phase)
        {
            conditions.Add(new Condition(claim => claim.Fact!.Predicate == Predicates.Phase
                && TrialPhase.TryParse(claim.Fact.Value, out var stated) && stated == phase));
        }
        return conditions;
    }

    private bool IsAsserted(Fact fact) => fact.Predicate != Predicates.ActiveAgainst
        || (_wanted == Activity.Yes ? Activities.Of(fact.Value) is Activity.Yes or Activity.Unstated
            : Activities.Of(fact.Value) == _wanted);

    private ListedSubject? Meets(EntityId subject, List<Condition> conditions)
    {
        var own = book.Of(subject).Concat(subject.Type == EntityType.Drug ? FactsOfTrials(subject) : []).Select(claims.OfFact).ToList();
        var used = new List<Claim>();
        foreach (var condition in conditions)
        {
            if (used.Exists(c => condition.IsMetBy(c)))
                continue;
            var met = own.Where(condition.IsMetBy).ToList();
            if (met.Count == 0)
                return null;
            // The fact that meets the most conditions and speaks of the most words.
            used.Add(met.MaxBy(c => conditions.Count(other => other.IsMetBy(c)) + 0.5 * WordsIn(c))!);
        }
        var told = CoverWords(own, used);
        // Beside conditions that are met, only the words that limit for whom or where have to be told.
        var words = conditions.Count > 0
            ? question.Conditions
            :
            [
                .. question.Words.Where(w => !PartsOfSpeech.IsLight(question.TokenOf(w).Word)),
                .. question.ConceptWords.Select(c => c.Label),
            ];
        var toldOf = conditions.Count > 0 ? question.Conditions.Count(w => used.Exists(c => c.Own.HasStem(w))) : told;
        return toldOf < LeastCoverage * words.Count || used.Count == 0
            ? null
            : new ListedSubject(subject, [.. used.Select(c => c.Fact!)], conditions.Count + told
                + 0.5 * question.Helpful.Count(h => used.Exists(c => c.Tells(h))));
    }

    // Adds the facts that speak of words no fact used so far speaks of; how many are told.
    private int CoverWords(List<Claim> own, List<Claim> used)
    {
        var told = 0;
        foreach (var tells in question.Words.Select(w => new Func<Claim, bool>(c => c.Own.HasStem(w)))
            .Concat(question.ConceptWords.Select(w => new Func<Claim, bool>(c => c.Own.Tells(w)))))
        {
            if (!used.Exists(c => tells(c)) && own.Find(c => tells(c)) is { } other)
                used.Add(other);
            if (used.Exists(c => tells(c)))
                told++;
        }
        return told;
    }

    private int WordsIn(Claim claim) =>
        question.Words.Count(claim.Own.HasStem) + question.ConceptWords.Count(claim.Own.Tells) + question.Helpful.Count(claim.Tells);

    private sealed record Condition(Func<Claim, bool> IsMetBy);
}

/// <summary>A thing that a question asks for.</summary>
/// <param name="Subject">The thing.</param>
/// <param name="Facts">The facts by which it meets the question's conditions.</param>
/// <param name="Score">How well it does.</param>
internal sealed record ListedSubject(EntityId Subject, IReadOnlyList<Fact> Facts, double Score);
