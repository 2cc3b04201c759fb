using System.Collections.Concurrent;
using AlkBot.Evidence;
using AlkBot.Index.Names;
using AlkBot.Index.Passages;
using AlkBot.Index.Queries;
using AlkBot.Index.Ranking;
using AlkBot.Index.Records;
using AlkBot.Index.Sentences;
using AlkBot.Index.State;
using AlkBot.Index.Storage;
using AlkBot.Meaning;

namespace AlkBot.Index;

/// <summary>
/// One open generation: its sources, entities, names and facts in memory, its texts and passages where they lie. It is made once, when
/// the generation opens, and shared by all answers. Safe for concurrent use; what it returns never changes.
/// </summary>
public sealed class Library : IDisposable
{
    private readonly EvidenceFiles _evidence;
    private readonly RankedSearch _search;
    private readonly Dictionary<SourceId, SourceRecord> _sources;
    private readonly Dictionary<EntityId, Entity> _entities;
    private readonly Lazy<ILookup<EntityId, Fact>> _bySubject;
    private readonly Lazy<ILookup<string, Fact>> _byPredicate;
    private readonly ConcurrentDictionary<Type, Lazy<object>> _derived = new();

    private Library(
        GenerationInfo generation, EvidenceFiles evidence, PassageIndex passages, SentenceVectors? vectors, string? vectorsMissing)
    {
        (Vectors, VectorsMissing) = (vectors, vectorsMissing);
        (Generation, Passages, _evidence, _search) = (generation, passages, evidence, new RankedSearch(passages));
        var shared = new SharedTexts();
        var (entities, facts) = (new MergedEntities(), new List<Fact>());
        List<SourceRecord> sources = [.. evidence.ReadSources(shared)];
        foreach (var findings in sources.Select(source => evidence.ReadFindings(source, shared)))
        {
            facts.AddRange(findings.Facts);
            foreach (var entity in findings.Entities)
                entities.Add(entity);
        }
        _sources = sources.ToDictionary(source => source.Info.Id);
        Sources = [.. sources.Select(source => source.Info)];
        Facts = [.. facts.Order(FactOrder.Instance)];
        Names = EntityNames.Of(entities.All);
        _entities = Names.Entities.ToDictionary(entity => entity.Id);
        _bySubject = new(() => Facts.ToLookup(fact => fact.Subject));
        _byPredicate = new(() => Facts.ToLookup(fact => fact.Predicate));
    }

    /// <summary>The generation.</summary>
    public GenerationInfo Generation { get; }

    /// <summary>The sources, ordered by id, without their texts.</summary>
    public IReadOnlyList<SourceInfo> Sources { get; }

    /// <summary>Every fact, ordered by subject, predicate in the order of answers, then citation.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>Every name.</summary>
    public EntityNames Names { get; }

    /// <summary>The entities of all sources, ordered by id.</summary>
    public IReadOnlyList<Entity> Entities => Names.Entities;

    /// <summary>The passages, to be searched without the ranking.</summary>
    public PassageIndex Passages { get; }

    /// <summary>The vectors of its sentences; null where there are none, and words have to do.</summary>
    public SentenceVectors? Vectors { get; }

    /// <summary>Why there are none, in a line, though there is a model for them; null when there are some, or there is no model.</summary>
    public string? VectorsMissing { get; }

    /// <summary>What is kept beside the generations: of all that is here, this alone changes.</summary>
    public IKeptState State { get; private init; } = NoState.Instance;

    /// <summary>The generations that are kept beside it.</summary>
    public IPastGenerations Past { get; private init; } = NoPast.Instance;

    /// <summary>The source; null when there is none of this id.</summary>
    public SourceInfo? FindSource(SourceId id) => _sources.GetValueOrDefault(id)?.Info;

    /// <summary>The entity; null when there is none of this id.</summary>
    public Entity? FindEntity(EntityId id) => _entities.GetValueOrDefault(id);

    /// <summary>The name to show for an entity, or its key when there is none of this id.</summary>
    public string NameOf(EntityId id) => FindEntity(id)?.Name ?? id.Key;

    /// <summary>The facts about <paramref name="subject"/>, in the order of answers.</summary>
    public IEnumerable<Fact> FactsAbout(EntityId subject) => _bySubject.Value[subject];

    /// <summary>The facts of this predicate, by subject.</summary>
    public IEnumerable<Fact> FactsOf(string predicate) => _byPredicate.Value[predicate];

    /// <summary>A source's canonical text; null when there is no such source.</summary>
    /// <exception cref="IndexException">The generation is damaged, as for all that follows.</exception>
    public string? ReadText(SourceId source) => _sources.TryGetValue(source, out var record) ? _evidence.ReadText(record) : null;

    /// <summary>Passages, best first, ties broken by passage id.</summary>
    /// <exception cref="ArgumentException">The limit, a weight or the depth of the query is out of range.</exception>
    public ValueTask<IReadOnlyList<Hit>> SearchAsync(SearchRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_search.Run(request, cancellationToken));

    /// <inheritdoc cref="PassageIndex.CountPassages"/>
    public ValueTask<IReadOnlyList<int>> CountPassagesAsync(IReadOnlyList<string> words, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Passages.CountPassages(words, cancellationToken));

    /// <inheritdoc cref="PassageIndex.Read"/>
    public ValueTask<PassageWindow?> ReadPassageAsync(PassageId id, int neighbours, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Passages.Read(id, neighbours, cancellationToken));

    /// <inheritdoc cref="PassageIndex.Stream"/>
    public IEnumerable<Passage> ReadPassages(SourceId source, CancellationToken cancellationToken) =>
        Passages.Stream(source, cancellationToken);

    /// <summary>
    /// What a layer above makes of the generation, made when it is first asked for and kept as long as the generation is open: one
    /// object of each type.
    /// </summary>
    public T Once<T>(Func<Library, T> make)
        where T : class
    {
        try
        {
            return (T)_derived.GetOrAdd(typeof(T), _ => new Lazy<object>(() => make(this))).Value;
        }
        catch
        {
            // What failed for a moment is not to fail for ever.
            _derived.TryRemove(typeof(T), out _);
            throw;
        }
    }

    /// <summary>Closes the files. What is in memory stays.</summary>
    public void Dispose()
    {
        Passages.Dispose();
        _evidence.Dispose();
        Vectors?.Dispose();
    }

    /// <summary>Opens a complete generation.</summary>
    /// <exception cref="IndexException">It is missing, damaged or of a format that this version does not read.</exception>
    internal static Library Open(
        PassageStorage storage, string directory, GenerationInfo generation, IEmbedder? embedder = null, IKeptState? state = null,
        IPastGenerations? past = null)
    {
        var passages = storage.Open(directory);
        EvidenceFiles? evidence = null;
        SentenceVectors? vectors = null;
        try
        {
            evidence = new EvidenceFiles(directory);
            (vectors, var missing) = embedder is null ? (null, null) : SentenceVectors.Open(directory, embedder);
            return new Library(generation, evidence, passages, vectors, missing)
            {
                State = state ?? NoState.Instance,
                Past = past ?? NoPast.Instance,
            };
        }
        catch
        {
            passages.Dispose();
            evidence?.Dispose();
            vectors?.Dispose();
            throw;
        }
    }
}
