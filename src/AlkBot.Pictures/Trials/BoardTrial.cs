using AlkBot.Answers.Facts;
using AlkBot.Evidence.Values;
using AlkBot.Evidence;
using AlkBot.Index;

namespace AlkBot.Pictures.Trials;

/// <summary>A trial with what places it on the board.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Phases">What states its phase; empty where nothing does.</param>
/// <param name="Treatments">What states the treatment before it.</param>
/// <param name="Drugs">What states its drug.</param>
/// <param name="IsContested">Whether the sources differ in one of the first two.</param>
internal sealed record BoardTrial(
    string Name, IReadOnlyList<Fact> Phases, IReadOnlyList<Fact> Treatments, IReadOnlyList<Fact> Drugs, bool IsContested)
{
    /// <summary>The trial; null where nothing places it.</summary>
    public static BoardTrial? Of(EntityId trial, Library library)
    {
        var facts = library.FactsAbout(trial).ToList();
        List<Fact> phases = [.. facts.Where(f => f.Predicate == Predicates.Phase && TrialPhase.TryParse(f.Value, out _))];
        List<Fact> treatments = [.. facts.Where(f => f.Predicate == Predicates.PreviousTreatment)];
        return phases.Count + treatments.Count == 0
            ? null
            : new BoardTrial(
                library.NameOf(trial), phases, treatments, [.. facts.Where(f => f.Predicate == Predicates.Drug)],
                FalseAlarms.UnmarkedOf(library, phases.Concat(treatments)).Any());
    }

    /// <summary>The drugs that colour it; empty where none is stated.</summary>
    public IReadOnlyList<string> DrugsOf(Library library) =>
        [.. Drugs.Select(d => d.Target is { } id ? library.NameOf(id) : d.Value).Distinct(StringComparer.OrdinalIgnoreCase)];
}
