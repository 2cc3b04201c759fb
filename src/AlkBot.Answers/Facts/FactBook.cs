using System.Collections.Frozen;
using AlkBot.Answers.Asking.Language;
using AlkBot.Evidence;
using AlkBot.Evidence.Discrepancies;
using AlkBot.Evidence.Registries;
using AlkBot.Index;

namespace AlkBot.Answers.Facts;

/// <summary>The facts of a generation by what they are looked for.</summary>
internal sealed class FactBook
{
    /// <summary>The facts whose words are read: those of a small library.</summary>
    private const int MostRead = 5000;
    private const int ShortestWord = 6;

    private readonly Library _library;
    private readonly ILookup<EntityId, Fact> _byTarget;
    private readonly ILookup<string, Fact> _byMutation;
    private readonly Lazy<ILookup<PassageId, Fact>> _byPassage;
    private readonly Lazy<IReadOnlyList<Discrepancy>> _all;
    private readonly Lazy<ILookup<string, Discrepancy>> _discrepancies;

    private readonly Lazy<FrozenSet<string>> _words;

    private FactBook(Library library)
    {
        var facts = library.Facts;
        (_library, Sources) = (library, new SourceWords(library));
        _byTarget = facts.Where(f => f.Target is not null).ToLookup(f => f.Target!.Value);
        _byMutation = facts.Where(f => f.Qualifiers.ContainsKey(QualifierNames.Mutation))
            .ToLookup(f => NameKey.Of(f.Qualifiers[QualifierNames.Mutation]));
        _byPassage = new(() => facts.ToLookup(f => f.Citations[0].Passage));
        _words = new(() => facts.Take(MostRead).SelectMany(f => f.Citations.Take(1)).Select(c => c.Quote).Distinct()
            .SelectMany(Token.Of).Select(t => t.Word).Where(w => w.Length >= ShortestWord && w.All(char.IsAsciiLetterLower)).ToFrozenSet());
        _all = new(() => DiscrepancyFinder.Find(facts, VersionsOf(library).GetValueOrDefault));
        _discrepancies = new(() => _all.Value
            .SelectMany(d => d.Facts.Select(f => (f.Id, Discrepancy: d)))
            .ToLookup(d => d.Id, d => d.Discrepancy));
    }

    /// <summary>The facts, by subject, then in the order of answers.</summary>
    public IReadOnlyList<Fact> All => _library.Facts;

    /// <summary>The words for the sources.</summary>
    public SourceWords Sources { get; }

    /// <summary>The longer words of what the first of the facts quote, in lower case.</summary>
    public IReadOnlySet<string> Words => _words.Value;

    /// <summary>The facts of <paramref name="subject"/>.</summary>
    public IEnumerable<Fact> Of(EntityId subject) => _library.FactsAbout(subject);

    /// <summary>The facts of <paramref name="subject"/> with one of <paramref name="predicates"/>.</summary>
    public IEnumerable<Fact> Of(EntityId subject, params IReadOnlyList<string> predicates) =>
        Of(subject).Where(f => predicates.Contains(f.Predicate));

    /// <summary>The facts whose value names <paramref name="target"/>.</summary>
    public IEnumerable<Fact> About(EntityId target) => _byTarget[target];

    /// <summary>The facts whose value holds for the mutation of this name.</summary>
    public IEnumerable<Fact> HoldingFor(string mutation) => _byMutation[NameKey.Of(mutation)];

    /// <summary>The facts whose value a quote from <paramref name="passage"/> states.</summary>
    public IEnumerable<Fact> StatedIn(PassageId passage) => _byPassage.Value[passage];

    /// <summary>The facts with <paramref name="predicate"/>.</summary>
    public IEnumerable<Fact> With(string predicate) => _library.FactsOf(predicate);

    /// <summary>Every discrepancy, marked as a false alarm or not, by subject.</summary>
    public IReadOnlyList<Discrepancy> AllDiscrepancies => _all.Value;

    /// <summary>The discrepancies that one of <paramref name="facts"/> is a side of, each once; not those marked as false alarms.</summary>
    public IEnumerable<Discrepancy> Discrepancies(IEnumerable<Fact> facts) => With(facts).Where(d => FalseAlarms.Of(_library).Find(d) is null);

    /// <summary>Those of them that are marked as false alarms, each with its mark.</summary>
    public IEnumerable<(Discrepancy Discrepancy, FalseAlarm Mark)> Marked(IEnumerable<Fact> facts) => With(facts)
        .Select(d => (Discrepancy: d, Mark: FalseAlarms.Of(_library).Find(d))).Where(d => d.Mark is not null).Select(d => (d.Discrepancy, d.Mark!));

    private IEnumerable<Discrepancy> With(IEnumerable<Fact> facts) =>
        facts.SelectMany(f => _discrepancies.Value[f.Id]).Distinct(ReferenceEqualityComparer.Instance).Cast<Discrepancy>();

    /// <summary>Which version of a registry's record each source of <paramref name="library"/> is; null for those that are none.</summary>
    public static IReadOnlyDictionary<SourceId, RecordVersion?> VersionsOf(Library library) =>
        library.Sources.ToDictionary(s => s.Id, s => RecordVersion.Of(s.Bibliography));

    /// <summary>The facts of <paramref name="library"/>.</summary>
    public static FactBook Of(Library library) => library.Once(l => new FactBook(l));
}
