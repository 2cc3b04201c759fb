using System.Runtime.CompilerServices;
using AlkBot.Evidence;
using AlkBot.Sources;
using AlkBot.Sources.Readers;

namespace AlkBot.Facts.Folders;

/// <summary>
/// Sets out what is read in which order: each file, or each record of a file that holds many, by the order of the ids. The files are
/// looked into as their turn comes, and the records of one such file are held at a time.
/// </summary>
internal sealed class ReadingPlan(FolderFiles files)
{
    private (string File, string Sha256, IReadOnlyDictionary<string, FileRecord> Records)? _open;

    /// <summary>What is to be read next, and what cannot be told apart or looked into, a few files at a time, with how many files are left.</summary>
    public async IAsyncEnumerable<(IReadOnlyList<SourceEntry> Entries, IReadOnlyList<RefusedSource> Refused, int FilesLeft)> MakeAsync(
        FolderListing listing, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var start = 0; start < listing.Sources.Count;)
        {
            var end = start + 1;
            while (end < listing.Sources.Count && MayInterleave(listing.Sources[start].Id, listing.Sources[end].Id))
                end++;
            var (planned, refused) = await MakeAsync(listing.Sources.Skip(start).Take(end - start), cancellationToken).ConfigureAwait(false);
            yield return (planned, refused, listing.Sources.Count - end);
            start = end;
        }
    }

    // Records have the id of their file, or its beginning, and more: a file with the same beginning can come among them.
    private static bool MayInterleave(SourceId file, SourceId later) =>
        later.Value.StartsWith(SourceIds.LeastOf(file), StringComparison.Ordinal);

    private async ValueTask<(IReadOnlyList<SourceEntry> Entries, IReadOnlyList<RefusedSource> Refused)> MakeAsync(
        IEnumerable<SourceEntry> entries, CancellationToken cancellationToken)
    {
        var (planned, refused) = (new Dictionary<SourceId, SourceEntry>(), new List<RefusedSource>());
        foreach (var entry in entries)
        {
            foreach (var part in await PartsAsync(entry, refused, cancellationToken).ConfigureAwait(false))
            {
                if (planned.TryAdd(part.Id, part))
                    continue;
                var reason = $"{planned[part.Id].File} has the id '{part.Id}' already; rename one of them.";
                refused.Add(RefusedSource.Of(part.File, reason));
            }
        }
        return ([.. planned.Values.OrderBy(e => e.Id)], refused);
    }

    /// <summary>The file of an entry, or its record alone.</summary>
    /// <exception cref="SourceException">The file cannot be read.</exception>
    public async ValueTask<SourceFile> OpenAsync(SourceEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Record is null)
            return new SourceFile(entry.File, await files.ReadAsync(entry.File, cancellationToken).ConfigureAwait(false)) { Id = entry.Id };
        if (_open?.File != entry.File && await SetReaderAsync(entry.File, cancellationToken).ConfigureAwait(false) is { } set)
            await SplitAsync(entry.File, set, cancellationToken).ConfigureAwait(false);
        if (_open is not { } open || open.File != entry.File || !open.Records.TryGetValue(entry.Record, out var record))
            throw new SourceException($"{entry.File}: it changed while it was being read.");
        return new SourceFile(entry.File, record.Bytes) { Id = entry.Id, Record = entry.Record, Sha256 = open.Sha256 };
    }

    private async ValueTask<IEnumerable<SourceEntry>> PartsAsync(
        SourceEntry entry, List<RefusedSource> refused, CancellationToken cancellationToken)
    {
        try
        {
            if (await SetReaderAsync(entry.File, cancellationToken).ConfigureAwait(false) is not { } set)
                return [entry];
            var records = await SplitAsync(entry.File, set, cancellationToken).ConfigureAwait(false);
            return records.Count == 0
                ? [entry]
                : records.Keys.Select(key => entry with { Id = SourceIds.Within(entry.Id, key), Record = key });
        }
        catch (SourceException e)
        {
            refused.Add(new RefusedSource(entry.Id, entry.File, e));
            return [];
        }
    }

    private async ValueTask<IRecordSetReader?> SetReaderAsync(string name, CancellationToken cancellationToken)
    {
        var beginning = new SourceFile(name, await files.ReadAsync(name, cancellationToken, ReaderChoice.Beginning).ConfigureAwait(false));
        return SourceFault.Guard(
            name, () => ReaderChoice.For(beginning) is IRecordSetReader set && set.MayHoldMany(beginning) ? set : null);
    }

    // Records of one key, such as one trial twice, are told apart by their place.
    private async ValueTask<IReadOnlyDictionary<string, FileRecord>> SplitAsync(
        string name, IRecordSetReader set, CancellationToken cancellationToken)
    {
        _open = null;
        var file = new SourceFile(name, await files.ReadAsync(name, cancellationToken).ConfigureAwait(false));
        var records = new Dictionary<string, FileRecord>();
        foreach (var (place, record) in SourceFault.Guard(name, () => set.Split(file)).Index())
        {
            if (!records.TryAdd(record.Key, record))
                records.Add($"{record.Key}-{place + 1}", record);
        }
        _open = (name, file.Sha256, records);
        return records;
    }
}
