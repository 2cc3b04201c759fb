using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using AlkBot.Evidence;

namespace AlkBot.Index.Generations;

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
        Count(old, built);
        if (old is not null && built is not null)
        {
            _passages += ContentDifference.Count(
                await PassagesAsync(before!, old.Id, cancellationToken).ConfigureAwait(false),
                await PassagesAsync(after, built.Id, cancellationToken).ConfigureAwait(false));
            _facts += ContentDifference.Count(
                await FactsAsync(before!, old.Id, cancellationToken).ConfigureAwait(false),
                await FactsAsync(after, built.Id, cancellationToken).ConfigureAwait(false));
        }
        else
        {
            // What has no counterpart is new, or gone, with all that it holds.
            _passages += new DifferenceCount(built?.Passages ?? 0, old?.Passages ?? 0, 0);
            _facts += new DifferenceCount(built?.Facts ?? 0, old?.Facts ?? 0, 0);
        }
        if (built is { Facts: > 0 })
        {
            await foreach (var fact in after.StreamFactsAsync(built.Id, cancellationToken).ConfigureAwait(false))
                _subjects.Add(fact.Subject);
        }
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

    private static async ValueTask<List<Content>> PassagesAsync(IIndexReader reader, SourceId id, CancellationToken cancellationToken)
    {
        var contents = new List<Content>();
        await foreach (var passage in reader.StreamPassagesAsync(id, cancellationToken).ConfigureAwait(false))
            contents.Add(Of([passage.Kind.ToString(), .. passage.SectionPath, passage.Text], [passage.Id.ToString()]));
        return contents;
    }

    private static async ValueTask<List<Content>> FactsAsync(IIndexReader reader, SourceId id, CancellationToken cancellationToken)
    {
        var contents = new List<Content>();
        await foreach (var fact in reader.StreamFactsAsync(id, cancellationToken).ConfigureAwait(false))
        {
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
