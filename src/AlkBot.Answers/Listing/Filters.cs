using AlkBot.Answers.Facts;
using AlkBot.Answers.Names;
using AlkBot.Evidence;
using AlkBot.Evidence.Values;

namespace AlkBot.Answers.Listing;

/// <summary>The kinds of criteria that lists have.</summary>
/// <param name="book">The facts to look through.</param>
internal sealed class Filters(FactBook book)
{
    /// <summary>Subjects with a fact of <paramref name="predicates"/> that names the thing typed.</summary>
    public ListFilter Naming(string option, NameReading reading, params IReadOnlyList<string> predicates)
    {
        var thing = new NamedThing(reading);
        return new ListFilter(
            option,
            reading.Typed,
            subject => [.. book.Of(subject, predicates).Where(f => thing.IsIn(f) && IsPositive(f))],
            subject => [.. book.Of(subject, predicates).Where(f => thing.IsIn(f) && !IsPositive(f))],
            "stated, but denied or unknown",
            () => book.All.Where(f => predicates.Contains(f.Predicate) && IsPositive(f)).Select(ValueOf));
    }

    /// <summary>Subjects of that phase. A trial that spans it and another is a near miss: it is told of, not listed.</summary>
    public ListFilter Phase(string option, string typed)
    {
        var asked = TrialPhase.TryParse(typed, out var phase);
        return new ListFilter(
            option,
            typed,
            subject => [.. Phases(subject).Where(f => asked && PhaseOf(f) == phase)],
            subject => [.. Phases(subject).Where(f => asked && PhaseOf(f) != phase && PhaseOf(f)?.Includes(phase) == true)],
            "of a phase that spans it",
            () => book.All.Where(f => f.Predicate == Predicates.Phase).Select(f => f.Value));
    }

    /// <summary>Subjects that meet one of two criteria.</summary>
    public static ListFilter Either(ListFilter one, ListFilter other) =>
        one.With(
            subject => [.. one.Matches(subject), .. other.Matches(subject)],
            subject => [.. one.NearMisses(subject), .. other.NearMisses(subject)]);

    /// <summary>Subjects that meet a criterion themselves or through a related subject, such as a trial through its drug.</summary>
    public ListFilter Through(ListFilter filter, params IReadOnlyList<string> predicates)
    {
        return filter.With(subject => Reach(subject, filter.Matches), subject => Reach(subject, filter.NearMisses));

        IReadOnlyList<Fact> Reach(EntityId subject, Func<EntityId, IReadOnlyList<Fact>> facts) => facts(subject) is { Count: > 0 } own
            ? own
            : [.. book.Of(subject, predicates).Where(f => f.Target is not null).SelectMany(f => facts(f.Target!.Value))];
    }

    /// <summary>
    /// Subjects that meet a criterion themselves, or that facts of others with <paramref name="predicate"/> tie to the thing.
    /// </summary>
    public ListFilter OrStatedBy(ListFilter filter, NameReading thing, string predicate)
    {
        var others = thing.Entities.SelectMany(e => book.Of(e.Id, predicate)).ToList();
        return filter.With(
            subject => [.. filter.Matches(subject), .. others.Where(f => f.Target == subject && IsPositive(f))],
            subject => [.. filter.NearMisses(subject), .. others.Where(f => f.Target == subject && !IsPositive(f))]);
    }

    private IEnumerable<Fact> Phases(EntityId subject) => book.Of(subject, Predicates.Phase);

    private static TrialPhase? PhaseOf(Fact fact) => TrialPhase.TryParse(fact.Value, out var phase) ? phase : null;

    // An activity that is denied or unknown is no activity, and a place where a thing does not lie is not its place.
    private static bool IsPositive(Fact fact) => fact.Predicate == Predicates.ActiveAgainst
        ? Activities.Of(fact.Value) is Activity.Yes or Activity.Unstated
        : !Denial.In(fact.Value);

    private static string ValueOf(Fact fact) => fact.Predicate == Predicates.ActiveAgainst
        ? fact.Qualifiers.GetValueOrDefault(QualifierNames.Mutation) ?? fact.Target?.Key ?? fact.Value
        : fact.Value;
}
