using System.Runtime.CompilerServices;
using System.Text;
using AlkBot.Evidence;
using AlkBot.Sources.Pdf;

namespace AlkBot.Facts.Folders;

/// <summary>
/// A folder of sources: texts, articles, registry records; beside each its manifest (<c>x.manifest.json</c>) and its curated facts
/// (<c>x.facts.json</c>) where somebody wrote them; and one <c>lexicon.json</c> for all.
/// </summary>
public sealed class SourceFolder : ISourceFolder
{
    private readonly string _directory;
    private readonly FolderFiles _files;
    private readonly EvidenceExtractor _extractor;
    private readonly TimeProvider _time;
    private readonly PdfProcess? _pdf;
    private volatile SeenFolder? _seen;

    /// <summary>The sources in a folder.</summary>
    /// <param name="directory">The folder; folders inside it and hidden files are left alone.</param>
    /// <param name="time">The clock that limits how long reading a source may take; where none is given, that of the work of this process.</param>
    /// <param name="pdf">The process in which PDFs are taken apart; none for files that are trusted.</param>
    public SourceFolder(string directory, TimeProvider? time = null, PdfProcess? pdf = null)
        : this(directory, new EvidenceExtractor(), new FolderChange(null, []), time ?? WorkingTime.OfProcess, pdf)
    {
    }

    internal SourceFolder(string directory, EvidenceExtractor extractor, TimeProvider? time = null)
        : this(directory, extractor, new FolderChange(null, []), time ?? WorkingTime.OfProcess, null)
    {
    }

    private SourceFolder(string directory, EvidenceExtractor extractor, FolderChange change, TimeProvider time, PdfProcess? pdf)
    {
        (_directory, _extractor, _time, _pdf) = (directory, extractor, time, pdf);
        _files = new FolderFiles(directory, change);
    }

    /// <inheritdoc />
    public async ValueTask<string> FingerprintAsync(CancellationToken cancellationToken)
    {
        using var hash = new EvidenceHash();
        foreach (var name in List(cancellationToken).Files)
            hash.Append(name, await BytesOrRefusalAsync(name, cancellationToken).ConfigureAwait(false));
        return hash.Value;
    }

    /// <inheritdoc />
    public async ValueTask<string> ShownFingerprintAsync(CancellationToken cancellationToken)
    {
        // Before the files are read: what changes while they are is then seen the next time.
        var stamps = _files.Stamps(List(cancellationToken).Files, _time.GetUtcNow());
        if (stamps is not null && _seen is { } seen && seen.Stamps == stamps)
            return seen.Fingerprint;
        var fingerprint = await FingerprintAsync(cancellationToken).ConfigureAwait(false);
        _seen = stamps is null ? null : new SeenFolder(stamps, fingerprint);
        return fingerprint;
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<ICorpusSource> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var listing = List(cancellationToken);
        var lexicon = await FolderLexicon.ReadAsync(_files, listing.Lexicon, cancellationToken).ConfigureAwait(false);
        var plan = new ReadingPlan(_files);
        var refused = new PriorityQueue<RefusedSource, SourceId>(listing.Refused.Select(r => (r, r.Id ?? default)));
        var planned = 0;
        await foreach (var (entries, others, filesLeft) in plan.MakeAsync(listing, cancellationToken).ConfigureAwait(false))
        {
            planned += entries.Count;
            refused.EnqueueRange(others.Select(r => (r, r.Id ?? default)));
            foreach (var entry in entries)
            {
                cancellationToken.ThrowIfCancellationRequested();
                while (refused.TryPeek(out _, out var next) && next.CompareTo(entry.Id) < 0)
                    yield return refused.Dequeue();
                yield return await OpenAsync(plan, entry, lexicon, planned + filesLeft, cancellationToken).ConfigureAwait(false);
            }
        }
        while (refused.TryDequeue(out var last, out _))
            yield return last;
    }

    /// <inheritdoc />
    public IReadOnlyCollection<string> ListNames() => _files.Names();

    /// <inheritdoc />
    public ISourceCorpus With(FolderChange change) => new SourceFolder(_directory, _extractor, change, _time, _pdf);

    /// <inheritdoc />
    public FormattableString? WhyNot(string name, long length) => FileAdmission.WhyNot(name, length);

    /// <summary>Why a file of this length is no source, whatever its name, in one line; null when its length is no reason.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="length">Its length in bytes; a pipe or a device has none.</param>
    public static FormattableString? WhyNotOfLength(string name, long length) => FileAdmission.WhyNotOfLength(name, length);

    /// <inheritdoc />
    public FormattableString? WhyNotWritable() => new FolderEditing(_directory).WhyNotWritable();

    /// <inheritdoc />
    public ValueTask ApplyAsync(FolderChange change, Action complete, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        new FolderEditing(_directory, time: _time).Apply(change, complete);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public int DeleteRemoved(DateTimeOffset before) => new FolderEditing(_directory).DeleteRemoved(before);

    /// <inheritdoc />
    public bool HasBrokenOff => new FolderEditing(_directory).IsBrokenOff;

    /// <inheritdoc />
    public void Settle(Func<string, bool> isComplete) => new FolderEditing(_directory).Settle(isComplete);

    private async ValueTask<ICorpusSource> OpenAsync(
        ReadingPlan plan, SourceEntry entry, FolderLexicon lexicon, int ofSources, CancellationToken cancellationToken)
    {
        try
        {
            var file = await plan.OpenAsync(entry, cancellationToken).ConfigureAwait(false);
            var beside = new Dictionary<string, byte[]>();
            foreach (var name in entry.Beside)
                beside.Add(name, await _files.ReadCompanionAsync(name, cancellationToken).ConfigureAwait(false));
            return new FolderSource(entry, file, beside, lexicon, _extractor, _time, _pdf) { OfSources = ofSources };
        }
        catch (SourceException e)
        {
            return new RefusedSource(entry.Id, entry.File, e);
        }
    }

    private async ValueTask<byte[]> BytesOrRefusalAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await _files.ReadAsync(name, cancellationToken).ConfigureAwait(false);
        }
        catch (SourceException e)
        {
            return Encoding.UTF8.GetBytes(e.Message);
        }
    }

    private FolderListing List(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return FolderListing.Of(_directory, _files.Names());
    }

    private sealed record SeenFolder(string Stamps, string Fingerprint);
}
