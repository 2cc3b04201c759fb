using System.Runtime.CompilerServices;
using AlkBot.Evidence;

namespace AlkBot.Search.Generations;

/// <summary>
/// Reads a corpus one source at a time: what has not changed comes out of the previous generation, the rest is read, and what cannot
/// be read is noted. Both are in the order of ids, so that they are walked through together and neither is ever in memory whole.
/// </summary>
internal sealed class IncrementalReading(ISourceCorpus corpus, IIndexReader? previous)
{
    private readonly List<RefusedFile> _refused = [];

    /// <summary>How many sources were carried over so far.</summary>
    public int CarriedOver { get; private set; }

    /// <summary>The files refused so far.</summary>
    public IReadOnlyList<RefusedFile> Refused => _refused;

    /// <summary>The first source that the previous generation holds and that is refused now; null when there is none so far.</summary>
    public RefusedFile? Lost { get; private set; }

    public async IAsyncEnumerable<SourceEvidence> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var before = previous?.StreamSourcesAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        try
        {
            var more = before is not null && await before.MoveNextAsync().ConfigureAwait(false);
            await foreach (var source in corpus.ListAsync(cancellationToken).ConfigureAwait(false))
            {
                cancellationToken.ThrowIfCancellationRequested();
                while (more && source.Id is { } id && before!.Current.Id.CompareTo(id) < 0)
                    more = await before.MoveNextAsync().ConfigureAwait(false);
                var same = more && before!.Current.Id == source.Id ? before.Current : null;
                if (await ReadAsync(source, same, cancellationToken).ConfigureAwait(false) is { } evidence)
                    yield return evidence with { Facts = [.. evidence.Facts.Order(FactOrder.Instance)] };
            }
        }
        finally
        {
            if (before is not null)
                await before.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask<SourceEvidence?> ReadAsync(ICorpusSource source, SourceInfo? before, CancellationToken cancellationToken)
    {
        if (before is { Fingerprint.Length: > 0 } && before.Fingerprint == source.Fingerprint)
        {
            try
            {
                var carried = await CarriedEvidence.ReadAsync(previous!, before, cancellationToken).ConfigureAwait(false);
                CarriedOver++;
                return carried;
            }
            catch (IndexException)
            {
                // A damaged generation is what reading anew is the remedy for.
            }
        }
        try
        {
            return await source.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (SourceException e)
        {
            var refused = RefusedFile.Because(source.FileName, e);
            _refused.Add(refused);
            Lost ??= before is null ? null : refused;
            return null;
        }
    }
}
