using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using AlkBot.Evidence;

namespace AlkBot.Search.Generations;

/// <summary>
/// Counts what changed between two generations, walking through both in the order of their sources. A source of the same fingerprint
/// has not changed and is not looked into.
/// </summary>
internal sealed class GenerationComparison(IIndexReader? before, IIndexReader after)
{
    private readonly List<string> _added = [], _removed = [], _changed = [];
    private readonly HashSet<EntityId> _subjects = [];
    private DifferenceCount _sources, _passages, _facts;

    /// <summary>The counts, once it has run.</summary>
    public GenerationDifference Difference => new(_sources, _passages, _facts);

    /// <summary>The ids of the sources that changed.</summary>
    public SourceChanges Sources => new(_added, _removed, _changed);

    /// <summary>The subjects of which sources that are new or changed state something.</summary>
    public IReadOnlyCollection<EntityId> Subjects => _subjects;

    public async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        var old = (before?.StreamSourcesAsync(cancellationToken) ?? AsyncEnumerable.Empty<SourceInfo>())
            .GetAsyncEnumerator(cancellationToken);
        await using (old.ConfigureAwait(false))
        {
            var more = await old.MoveNextAsync().ConfigureAwait(false);
            await foreach (var built in after.StreamSourcesAsync(cancellationToken).ConfigureAwait(false))
            {
                for (; more && old.Current.Id.CompareTo(built.Id) < 0; more = await old.MoveNextAsync().ConfigureAwait(false))
                    await CompareAsync(old.Current, null, cancellationToken).ConfigureAwait(false);
                var same = more && old.Current.Id == built.Id ? old.Current : null;
                await CompareAsync(same, built, cancellationToken).ConfigureAwait(false);
                if (same is not null)
                    more = await old.MoveNextAsync().ConfigureAwait(false);
            }
            for (; more; more = await old.MoveNextAsync().ConfigureAwait(false))
                await CompareAsync(old.Current, null, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask CompareAsync(SourceInfo? old, SourceInfo? built, CancellationToken cancellationToken)
    {
        if (old is { Fingerprint.Length: > 0 } && old.Fingerprint == built?.Fingerprint)
            return;
        var id = (built ?? old!).Id;
        Count(old, built);
        _passages += ContentDifference.Count(
            await PassagesAsync(old is null ? null : before, id, cancellationToken).ConfigureAwait(false),
            await PassagesAsync(built is null ? null : after, id, cancellationToken).ConfigureAwait(false));
        _facts += ContentDifference.Count(
            await FactsAsync(old is null ? null : before, id, cancellationToken).ConfigureAwait(false),
            await FactsAsync(built is null ? null : after, id, cancellationToken).ConfigureAwait(false));
    }

    private void Count(SourceInfo? old, SourceInfo? built)
    {
        var (list, count) = (old, built) switch
        {
            (null, _) => (_added, new DifferenceCount(1, 0, 0)),
            (_, null) => (_removed, new DifferenceCount(0, 1, 0)),
            var (o, b) => (_changed, Says(o) == Says(b) ? default : new DifferenceCount(0, 0, 1)),
        };
        _sources += count;
        if (count != default && list.Count < SourceChanges.Most)
            list.Add((built ?? old!).Id.Value);
    }

    private static (string, string, string, string) Says(SourceInfo source) => (source.Sha256, source.Title, source.Kind, source.FileName);

    private static async ValueTask<List<Content>> PassagesAsync(IIndexReader? reader, SourceId id, CancellationToken cancellationToken)
    {
        var contents = new List<Content>();
        if (reader is null)
            return contents;
        await foreach (var passage in reader.StreamPassagesAsync(id, cancellationToken).ConfigureAwait(false))
            contents.Add(Of([passage.Kind.ToString(), .. passage.SectionPath, passage.Text], [passage.Id.ToString()]));
        return contents;
    }

    private async ValueTask<List<Content>> FactsAsync(IIndexReader? reader, SourceId id, CancellationToken cancellationToken)
    {
        var contents = new List<Content>();
        if (reader is null)
            return contents;
        await foreach (var fact in reader.StreamFactsAsync(id, cancellationToken).ConfigureAwait(false))
        {
            if (reader == after)
                _subjects.Add(fact.Subject);
            string[] place =
            [
                fact.Subject.ToString(), fact.Predicate,
                .. fact.Qualifiers.OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => $"{q.Key}={q.Value}"),
            ];
            contents.Add(Of([.. place, fact.Value, .. fact.Citations.Select(c => c.Quote)], place));
        }
        return contents;
    }

    private static Content Of(IEnumerable<string> content, IEnumerable<string> place) => new(Digest(content), Digest(place));

    private static UInt128 Digest(IEnumerable<string> parts) =>
        BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts))));
}
