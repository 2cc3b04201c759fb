using System.Globalization;
using System.Text.RegularExpressions;
using AlkBot.Answers.Facts;
using AlkBot.Evidence;
using AlkBot.Index;

namespace AlkBot.Answers.Subjects;

/// <summary>What a version of a record states of one thing.</summary>
/// <param name="Source">The version.</param>
/// <param name="Facts">What it states; empty where it has no such entry.</param>
/// <param name="Number">Where it gives the record's number.</param>
internal sealed record VersionSide(SourceId Source, IReadOnlyList<Fact> Facts, Citation Number);

/// <summary>What an older version of a record states otherwise than the newest.</summary>
/// <param name="Subject">What it is stated of.</param>
/// <param name="Predicate">What is stated.</param>
/// <param name="Then">The older version.</param>
/// <param name="Now">The newest.</param>
internal sealed record VersionChange(EntityId Subject, string Predicate, VersionSide Then, VersionSide Now);

/// <summary>How records of registries changed that a library holds in several versions.</summary>
internal sealed partial class VersionChanges
{
    /// <summary>What a record has an entry for of its trial, so that a version without it states none.</summary>
    public static IReadOnlyList<string> Entries { get; } =
    [
        Predicates.Status, Predicates.Phase, Predicates.Comparator, Predicates.Enrolment, Predicates.Start, Predicates.Completion,
        Predicates.ResultsPosted, Predicates.PrimaryOutcome,
    ];

    private readonly ILookup<EntityId, VersionChange> _bySubject;

    private VersionChanges(Library library)
    {
        var versions = FactBook.VersionsOf(library).Where(v => v.Value is not null).Select(v => (Source: v.Key, Version: v.Value!.Value))
            .GroupBy(v => (v.Version.Registry, v.Version.Number)).Where(r => r.DistinctBy(v => v.Version.Date).Count() > 1)
            .Select(r => r.OrderBy(v => v.Version.Date).ToList()).ToList();
        var sources = versions.SelectMany(r => r).Select(v => v.Source).ToHashSet();
        var facts = library.Facts.Where(f => sources.Contains(f.Citations[0].Source)).ToLookup(f => f.Citations[0].Source);
        _bySubject = versions
            .SelectMany(record => record.Where(v => v.Version.Date < record[^1].Version.Date)
                .SelectMany(older => Between(older.Version.Number, facts[older.Source], facts[record[^1].Source])))
            .ToLookup(c => c.Subject);
    }

    /// <summary>Those of <paramref name="library"/>; made once.</summary>
    public static VersionChanges Of(Library library) => library.Once(l => new VersionChanges(l));

    /// <summary>What changed of <paramref name="subject"/>, in the order of answers, older versions first.</summary>
    public IEnumerable<VersionChange> About(EntityId subject) => _bySubject[subject].OrderBy(c => Predicates.OrderOf(c.Predicate));

    /// <summary>The changes that one of <paramref name="facts"/> is a side of, each once.</summary>
    public IEnumerable<VersionChange> With(params IEnumerable<Fact> facts) => facts
        .SelectMany(fact => About(fact.Subject).Where(c => c.Then.Facts.Concat(c.Now.Facts).Any(f => ReferenceEquals(f, fact))))
        .Distinct(ReferenceEqualityComparer.Instance).Cast<VersionChange>();

    /// <summary>What one list of facts of a record states otherwise than another.</summary>
    /// <param name="number">The number of the record.</param>
    /// <param name="then">All that the older version states.</param>
    /// <param name="now">All that the newer one states.</param>
    public static IEnumerable<VersionChange> Between(string number, IEnumerable<Fact> then, IEnumerable<Fact> now)
    {
        var (older, newer) = (then.ToLookup(PlaceOf), now.ToLookup(PlaceOf));
        var trial = new EntityId(EntityType.Trial, number);
        if (NumberOf(older) is not { } before || NumberOf(newer) is not { } after)
            yield break;
        foreach (var place in older.Concat(newer).Select(g => g.Key).Distinct().OfType<(EntityId Subject, string Predicate, string Scope)>())
        {
            var (was, has) = (older[place].ToList(), newer[place].ToList());
            var isEntry = place.Subject == trial && Entries.Contains(place.Predicate);
            if ((isEntry || (was.Count > 0 && has.Count > 0)) && !Says(was).SetEquals(Says(has)))
                yield return new(place.Subject, place.Predicate, new(before.Source, was, before), new(after.Source, has, after));
        }

        // A fact that a record's entry states cites the entry with the number last.
        Citation? NumberOf(IEnumerable<IEnumerable<Fact>> facts) =>
            facts.SelectMany(f => f).FirstOrDefault(f => f.Subject == trial && Entries.Contains(f.Predicate))?.Citations[^1];
    }

    // What a trial has one of, or a list of, is compared as a whole; all else where it holds for the same.
    private static (EntityId Subject, string Predicate, string Scope)? PlaceOf(Fact fact)
    {
        if (fact.Subject.Type == EntityType.Trial && (Entries.Contains(fact.Predicate) || fact.Predicate == Predicates.PreviousTreatment))
            return (fact.Subject, fact.Predicate, "");
        return Predicates.Find(fact.Predicate) is { Comparison: not ValueComparison.None }
            ? (fact.Subject, fact.Predicate, string.Join('\u001f', ScopeOf(fact)))
            : null;
    }

    private static HashSet<string> Says(IEnumerable<Fact> facts) =>
        facts.Select(f => string.Join('\u001f', [Alike(f.Value), .. ScopeOf(f)])).ToHashSet();

    private static IEnumerable<string> ScopeOf(Fact fact) => fact.Qualifiers.Where(q => q.Key != QualifierNames.AsOf)
        .OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => $"{q.Key}\u001e{Alike(q.Value)}");

    // Words are compared as names are, numbers as they are printed: 5.6 is not 56, and below 5 is not above it.
    private static string Alike(string value)
    {
        var written = Written(value);
        var numbers = Numbers().Matches(written).Select(m => m.Value.Replace(" ", "", StringComparison.Ordinal));
        return string.Join('\u001e', numbers.Prepend(NameKey.Of(written)));
    }

    // A registry writes dates, and what is planned, otherwise in one of its formats than in another.
    private static string Written(string value)
    {
        var planned = value.Replace("Anticipated", "ESTIMATED", StringComparison.OrdinalIgnoreCase);
        return NamedMonth().Match(planned) is { Success: true } date
            && DateTime.TryParse(date.Value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? planned.Replace(date.Value, day.ToString(date.Groups["day"].Success ? "yyyy-MM-dd" : "yyyy-MM", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            : planned;
    }

    [GeneratedRegex(@"([<>≤≥] ?|(?<![\p{L}\d])[-−])?\d+([.,]\d+)*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^\p{Lu}\p{Ll}+ (?<day>\d{1,2}, )?\d{4}\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NamedMonth();
}
