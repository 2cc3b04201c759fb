using System.Runtime.CompilerServices;
using AlkBot.Evidence;
using AlkBot.Index.Records;
using AlkBot.Index.Storage;

namespace AlkBot.Index.Generations;

/// <summary>
/// Reads a corpus source by source: what has not changed comes out of the previous generation, the rest is read, and what cannot be
/// read is noted. Both are in the order of ids, so that they are walked through together and neither is ever in memory whole.
/// </summary>
internal sealed class IncrementalReading(ISourceCorpus corpus, GenerationReader? previous)
{
    // Each with its id where the previous generation holds it.
    private readonly List<(RefusedFile File, SourceId? Lost)> _refused = [];
    private readonly HashSet<string> _readInPart = [];
    private int _carriedOver;

    /// <summary>How many sources were carried over; told when all are read, as is the rest.</summary>
    public int CarriedOver => _carriedOver;

    /// <summary>How many sources there are, as far as that is known; null where it is not.</summary>
    public int? Total { get; private set; }

    /// <summary>Is told when another number of sources is known, before any of those is read.</summary>
    public Action<int>? Counted { get; set; }

    /// <summary>The files refused.</summary>
    public IEnumerable<RefusedFile> Refused => _refused.Select(r => r.File).OrderBy(r => r.File, StringComparer.Ordinal);

    /// <summary>The names of the refused files of which nothing could be read.</summary>
    public IEnumerable<string> Unread => Refused.Select(r => r.File).Distinct().Where(name => !_readInPart.Contains(name));

    /// <summary>The first source that the previous generation holds and that is refused now; null when there is none.</summary>
    public RefusedFile? Lost => _refused.Where(r => r.Lost is not null).OrderBy(r => r.Lost).Select(r => r.File).FirstOrDefault();

    public async IAsyncEnumerable<SourceEvidence> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ahead = new ReadingAhead(cancellationToken);
        await using (ahead.ConfigureAwait(false))
        {
            await foreach (var (source, before) in PairedAsync(cancellationToken).ConfigureAwait(false))
            {
                var alone = !ReadingAhead.IsSmall(source.Bytes);
                while (alone ? ahead.Any : ahead.IsFullFor(source.Bytes))
                {
                    if (await ahead.TakeAsync().ConfigureAwait(false) is { } earlier)
                        yield return earlier;
                }
                ahead.Add(source.Bytes, token => ReadAsync(source, before, token));
                // Before the next is opened.
                if (alone && await ahead.TakeAsync().ConfigureAwait(false) is { } large)
                    yield return large;
            }
            while (ahead.Any)
            {
                if (await ahead.TakeAsync().ConfigureAwait(false) is { } last)
                    yield return last;
            }
        }
    }

    // Each source with what the previous generation knows of it.
    private async IAsyncEnumerable<(ICorpusSource Source, SourceRecord? Before)> PairedAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var before = (previous?.ReadSources() ?? []).GetEnumerator();
        var more = before.MoveNext();
        await foreach (var source in corpus.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (source.OfSources is { } count && count != Total)
                Counted?.Invoke((Total = count).Value);
            while (more && source.Id is { } id && before.Current.Info.Id.CompareTo(id) < 0)
                more = before.MoveNext();
            yield return (source, more && before.Current.Info.Id == source.Id ? before.Current : null);
        }
    }

    private async ValueTask<SourceEvidence?> ReadAsync(ICorpusSource source, SourceRecord? before, CancellationToken cancellationToken)
    {
        var evidence = await CarriedOrReadAsync(source, before, cancellationToken).ConfigureAwait(false);
        if (evidence is not null)
        {
            lock (_refused)
                _readInPart.Add(source.FileName);
        }
        return evidence;
    }

    private async ValueTask<SourceEvidence?> CarriedOrReadAsync(
        ICorpusSource source, SourceRecord? before, CancellationToken cancellationToken)
    {
        if (before is { Info.Fingerprint.Length: > 0 } && before.Info.Fingerprint == source.Fingerprint)
        {
            try
            {
                var carried = previous!.ReadEvidence(before, cancellationToken);
                Interlocked.Increment(ref _carriedOver);
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
            Note(source, before, e);
            return null;
        }
    }

    private void Note(ICorpusSource source, SourceRecord? before, SourceException refusal)
    {
        lock (_refused)
            _refused.Add((RefusedFile.Because(source.FileName, refusal), before is null ? null : source.Id));
    }
}
