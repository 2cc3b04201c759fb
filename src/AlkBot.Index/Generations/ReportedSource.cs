using AlkBot.Evidence;
using AlkBot.Index.Records;

namespace AlkBot.Index.Generations;

/// <summary>A source that is new or changed, in what somebody looks for who has to say whether it is the right one.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">What it is, in one word.</param>
/// <param name="Bibliography">What it says of its own origin, as <see cref="SourceInfo.Bibliography"/>.</param>
public sealed record ReportedSource(string Id, string Title, string Kind, IReadOnlyDictionary<string, string> Bibliography)
{
    /// <summary>How many sources a report tells so much of.</summary>
    public const int Most = 10;

    private const int MostFacts = 4, MostNames = 8;

    /// <summary>The first that it states, of what it states most of.</summary>
    public IReadOnlyList<ReportedFact> Facts { get; init; } = [];

    /// <summary>How many facts it states.</summary>
    public int FactCount { get; init; }

    /// <summary>The drugs, trials, mutations and others of it that the previous generation knows, or of a first one all.</summary>
    public ReportedNames Known { get; init; } = new([], 0);

    /// <summary>Those that it does not know.</summary>
    public ReportedNames New { get; init; } = new([], 0);

    /// <summary>What its reader guessed or could not read.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    internal static ReportedSource Of(SourceInfo source, SourceFindings findings, GenerationReader? before)
    {
        // Names say nothing that is not among the names.
        var told = findings.Facts.Where(f => f.Predicate != Predicates.Names).GroupBy(f => f.Subject).OrderByDescending(g => g.Count()).ToList();
        var names = findings.Entities.ToDictionary(e => e.Id, e => e.Name);
        EntityId[] named = [.. told.Select(g => g.Key).Where(names.ContainsKey).Union(findings.Entities.Select(e => e.Id))];
        var known = KnownTo(before, named);
        return new ReportedSource(source.Id.Value, source.Title, source.Kind, source.Bibliography)
        {
            Facts = [.. told.Take(1).SelectMany(g => g.DistinctBy(f => f.Predicate)).Take(MostFacts).Select(f => new ReportedFact(
                names.GetValueOrDefault(f.Subject, f.Subject.Key), Predicates.Find(f.Predicate)?.Label ?? f.Predicate, f.Value))],
            FactCount = source.Facts,
            Known = NamesOf(known.Contains),
            New = NamesOf(id => !known.Contains(id)),
            Remarks = source.Remarks,
        };

        ReportedNames NamesOf(Func<EntityId, bool> which)
        {
            var these = named.Where(which).ToList();
            return new([.. these.Take(MostNames).Select(id => names[id])], these.Count);
        }
    }

    private static HashSet<EntityId> KnownTo(GenerationReader? before, IReadOnlyList<EntityId> named)
    {
        if (before is null)
            return [.. named];
        var (known, wanted) = (new HashSet<EntityId>(), named.ToHashSet());
        foreach (var source in before.ReadSources().TakeWhile(_ => wanted.Count > 0))
        {
            foreach (var id in before.ReadFindings(source).Entities.Select(e => e.Id).Where(wanted.Remove))
                known.Add(id);
        }
        return known;
    }
}

/// <summary>What a source states.</summary>
/// <param name="Subject">The entity's shown name.</param>
/// <param name="Predicate">The predicate's label, such as <c>Phase</c>.</param>
/// <param name="Value">What is stated of it.</param>
public sealed record ReportedFact(string Subject, string Predicate, string Value);

/// <summary>The first of a number of names.</summary>
public sealed record ReportedNames(IReadOnlyList<string> First, int Count);
