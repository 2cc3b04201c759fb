using AlkBot.Evidence;
using AlkBot.Index.Passages;
using AlkBot.Index.Sentences;
using AlkBot.Index.State;
using AlkBot.Index.Storage;
using AlkBot.Index.Verification;
using AlkBot.Meaning;

namespace AlkBot.Index.Generations;

/// <summary>The generations of one index folder: which there are, which is current, and how another becomes so.</summary>
public sealed class GenerationStore
{
    /// <summary>How many generations are kept unless told otherwise.</summary>
    public const int DefaultKeep = 5;

    private readonly GenerationFolder _folder;
    private readonly GenerationPointer _pointer;
    private readonly PassageStorage _storage;
    private readonly IEmbedder? _embedder;
    private readonly KeptGenerations _kept;
    private readonly RollbackRecord _rollback;
    private readonly GenerationRecovery _recovery;
    private readonly GenerationCheck _check;
    private readonly AuditLog _log;

    /// <summary>Opens an index folder, which need not exist yet.</summary>
    /// <param name="directory">The index folder.</param>
    /// <param name="time">The clock that ids and reports are taken from.</param>
    /// <param name="keep">How many generations to keep, 2 or more; the current one and the one before it are always kept.</param>
    /// <param name="embedder">Makes the vectors of sentences; null where words have to do.</param>
    public GenerationStore(string directory, TimeProvider time, int keep = DefaultKeep, IEmbedder? embedder = null)
        : this(directory, new PassageStorage(), time, keep, new DurableChanges(), embedder)
    {
    }

    internal GenerationStore(
        string directory, PassageStorage storage, TimeProvider time, int keep, IFolderChanges changes, IEmbedder? embedder = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(keep, 2);
        _folder = new GenerationFolder(directory);
        _pointer = new GenerationPointer(_folder, changes);
        (_storage, _embedder) = (storage, embedder);
        State = new StateFolder(_folder.Root, time, changes);
        _kept = new KeptGenerations(_folder, storage, embedder, State);
        _rollback = new RollbackRecord(_folder, changes);
        _log = new AuditLog(_folder, time, changes);
        _check = new GenerationCheck(_folder, storage);
        _recovery = new GenerationRecovery(_folder, _pointer, _check, _log, changes);
        var writing = new GenerationWriting(_folder, storage, embedder, time, changes);
        var build = new GenerationBuild(_folder, _pointer, writing, _log, time, keep, changes);
        Steps = new GenerationSteps(_folder, _pointer, writing, build, _log, time, changes);
    }

    /// <summary>The index folder, absolute.</summary>
    public string Folder => _folder.Root;

    /// <summary>What is kept beside the generations, through every rebuild and rollback.</summary>
    public IKeptState State { get; }

    internal GenerationSteps Steps { get; }

    /// <summary>The current generation; null when there is none.</summary>
    /// <exception cref="IndexException">The pointer or the generation's record is damaged.</exception>
    public ValueTask<GenerationInfo?> ReadCurrentAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var history = _pointer.Read();
        return ValueTask.FromResult(history.Count == 0 ? null : _folder.ReadInfo(history[0]));
    }

    /// <summary>The complete generations that can be read, newest first.</summary>
    /// <exception cref="IndexException">The index folder cannot be read.</exception>
    public ValueTask<IReadOnlyList<GenerationInfo>> ListAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_kept.List());
    }

    /// <summary>The log of changes.</summary>
    /// <exception cref="IndexException">It cannot be read.</exception>
    public AuditReading ReadLog() => _log.Read();

    /// <summary>Adds to the log of changes what was done beside the generations; it has happened when this is called.</summary>
    /// <exception cref="IndexException">The log cannot be written.</exception>
    public void Note(string by, string action, string detail)
    {
        var current = ReadCurrentId();
        _log.Write(by, action, current, current, detail);
    }

    /// <summary>
    /// Notices a damaged or half-written generation, sets it aside and makes the last good one current. To be called when a process
    /// starts; while another process builds, nothing is done.
    /// </summary>
    /// <param name="hashUpTo">Files of more bytes than this are checked by their length alone, which takes no time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was found and done, one line each; empty when all is well.</returns>
    /// <exception cref="IndexException">The folder cannot be written.</exception>
    public ValueTask<IReadOnlyList<string>> RecoverAsync(long hashUpTo, CancellationToken cancellationToken) =>
        _recovery.RunAsync(hashUpTo, cancellationToken);

    /// <summary>The size of a generation's files in bytes; 0 when its record cannot be read.</summary>
    public long SizeOf(string id) => _folder.SizeOf(id);

    /// <summary>Why a generation's vectors cannot be used, in a line; null when they can, or there is no model for any.</summary>
    public string? VectorsMissingOf(string id)
    {
        if (_embedder is null)
            return null;
        var (vectors, missing) = SentenceVectors.Open(_folder.Of(id), _embedder);
        vectors?.Dispose();
        return missing;
    }

    /// <summary>The build that runs, in whichever process; null when none does.</summary>
    public RunningBuild? RunningBuild => BuildProgressFile.Read(_folder);

    /// <summary>What the build of a generation reported; null when that is lost, or there is no such generation.</summary>
    public async ValueTask<BuildReport?> ReadReportAsync(string id, CancellationToken cancellationToken) => GenerationId.IsValid(id)
        ? await GenerationFolder.ReadReportInAsync(_folder.Of(id), cancellationToken).ConfigureAwait(false)
        : null;

    /// <summary>
    /// Builds a generation beside the others, verifies it and makes it current. Whatever goes wrong, the current one stays.
    /// </summary>
    /// <exception cref="IndexException">Another build is running, the folder cannot be written, or the new generation is wrong.</exception>
    /// <exception cref="SourceException">A source is wrong.</exception>
    public ValueTask<BuildReport> BuildAsync(
        ISourceCorpus corpus, IProgress<BuildProgress>? progress, CancellationToken cancellationToken) =>
        BuildAsync(corpus, new BuildRequest(), progress, cancellationToken);

    /// <inheritdoc cref="BuildAsync(ISourceCorpus, IProgress{BuildProgress}?, CancellationToken)"/>
    public ValueTask<BuildReport> BuildAsync(
        ISourceCorpus corpus, BuildRequest request, IProgress<BuildProgress>? progress, CancellationToken cancellationToken) =>
        Steps.Build.RunAsync(corpus, request, progress, cancellationToken);

    /// <summary>
    /// Builds when there is no usable generation or the current one was built from something else, unless that is what somebody rolled
    /// back from.
    /// </summary>
    /// <returns>What was built; null when there was nothing to do.</returns>
    /// <exception cref="IndexException">As for a build.</exception>
    /// <exception cref="SourceException">A source is wrong.</exception>
    public ValueTask<BuildReport?> EnsureAsync(
        ISourceCorpus corpus, IProgress<BuildProgress>? progress, CancellationToken cancellationToken) =>
        EnsureAsync(corpus, new BuildRequest(), progress, cancellationToken);

    /// <summary>The same, as <paramref name="request"/> has it, but never without a source that the current generation holds.</summary>
    /// <exception cref="IndexException">As for a build.</exception>
    /// <exception cref="SourceException">A source is wrong.</exception>
    public async ValueTask<BuildReport?> EnsureAsync(
        ISourceCorpus corpus, BuildRequest request, IProgress<BuildProgress>? progress, CancellationToken cancellationToken)
    {
        BrokenOffChange.Settle(_folder, _pointer, corpus);
        var fingerprint = await corpus.FingerprintAsync(cancellationToken).ConfigureAwait(false);
        return IsCurrentBuiltFrom(fingerprint)
            ? null
            : await BuildAsync(corpus, request with { KeepsEverySource = true }, progress, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Builds the current generation once more with the vectors that it was built without, and puts the new one in its place: going back
    /// leads to the one before both.
    /// </summary>
    /// <returns>What was built; null when there was nothing to do.</returns>
    /// <exception cref="IndexException">As for a build.</exception>
    /// <exception cref="SourceException">A source is wrong.</exception>
    public async ValueTask<BuildReport?> CompleteVectorsAsync(
        ISourceCorpus corpus, BuildRequest request, IProgress<BuildProgress>? progress, CancellationToken cancellationToken)
    {
        var fingerprint = await corpus.FingerprintAsync(cancellationToken).ConfigureAwait(false);
        // Not one that somebody rolled back to: its sources are those that were turned down.
        var current = await ReadCurrentAsync(cancellationToken).ConfigureAwait(false);
        if (_embedder is null || current?.Fingerprint != fingerprint || !SentenceVectors.AreToCome(_folder.Of(current.Id), _embedder))
            return null;
        var all = request with { MostNewVectors = int.MaxValue, ReplacesCurrent = true, KeepsEverySource = true };
        return await Steps.Build.RunAsync(corpus, all, progress, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Makes the generation current that was so before the current one. Rolling back again goes one further; a build starts from
    /// where one is.
    /// </summary>
    /// <exception cref="IndexException">There is none before, it is damaged, or a build is running.</exception>
    public ValueTask<GenerationInfo> RollbackAsync(CancellationToken cancellationToken) => RollbackAsync("unknown", cancellationToken);

    /// <summary>The same, on behalf of <paramref name="by"/>; see <see cref="BuildRequest.By"/>.</summary>
    /// <exception cref="IndexException">There is none before, it is damaged, or a build is running.</exception>
    public async ValueTask<GenerationInfo> RollbackAsync(string by, CancellationToken cancellationToken)
    {
        if (_pointer.Read().Count == 0)
            throw None();
        using var held = BuildLock.Take(_folder);
        var history = _pointer.Read();
        var target = history.Skip(1).FirstOrDefault(id => Directory.Exists(_folder.Of(id)))
            ?? throw new IndexException($"There is no generation before {history[0]} in '{_folder.Root}'");
        using var reader = _kept.OpenToWalk(target);
        var from = (await ListAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(g => g.Id == history[0]);
        _log.Settle(history[0]);
        _log.Write(by, AuditActions.Rollback, history[0], target);
        FolderFailure.Guard(_folder.RolledBack, "write", () => _rollback.Write(from, history[0], target));
        FolderFailure.Guard(_folder.Pointer, "write", () => _pointer.Replace(history.SkipWhile(id => id != target)));
        return reader.Generation;
    }

    /// <summary>
    /// Checks the current generation: every span against the stored text and, given the source folder, against the files in it; the
    /// counts; and the engine's own structures.
    /// </summary>
    /// <exception cref="IndexException">There is no generation, or it cannot be opened.</exception>
    public async ValueTask<VerificationReport> VerifyAsync(string? sourceFolder, CancellationToken cancellationToken)
    {
        using var reader = OpenToWalk();
        var id = reader.Generation.Id;
        var damage = await _check.FilesAsync(id, cancellationToken).ConfigureAwait(false);
        return await GenerationVerifier.RunAsync(_storage, _folder.Of(id), reader, sourceFolder, damage, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Opens the current generation.</summary>
    /// <exception cref="IndexException">There is none, or it is damaged; the message names an earlier one that can be opened.</exception>
    public ValueTask<Library> OpenCurrentAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(OpenCurrent(_kept.Open));
    }

    /// <summary>Opens a generation that is still kept; null where there is none of this id.</summary>
    /// <exception cref="IndexException">It is damaged, or of a format that this version does not read.</exception>
    public Library? OpenKept(string id) => _kept.Has(id) ? _kept.Open(id) : null;

    /// <summary>Whether the current generation can be opened.</summary>
    /// <exception cref="IndexException">It cannot, as for opening it.</exception>
    public void EnsureCurrentOpens() => OpenToWalk().Dispose();

    /// <summary>Opens the current generation to walk through it.</summary>
    /// <exception cref="IndexException">There is none, or it is damaged; the message names an earlier one that can be opened.</exception>
    internal GenerationReader OpenToWalk() => OpenCurrent(_kept.OpenToWalk);

    /// <summary>The id that the pointer names; null when there is none. Cheap enough to ask before every answer.</summary>
    /// <exception cref="IndexException">The pointer is damaged.</exception>
    internal string? ReadCurrentId() => _pointer.Read() is [var id, ..] ? id : null;

    private T OpenCurrent<T>(Func<string, T> open)
    {
        var history = _pointer.Read();
        if (history.Count == 0)
            throw None();
        try
        {
            return open(history[0]);
        }
        catch (IndexException e)
        {
            throw history.Skip(1).FirstOrDefault(_kept.Opens) is { } earlier
                ? new IndexException($"{e.Reason}, or go back to {earlier} with: alkbot index rollback", e)
                : e;
        }
    }

    private bool IsCurrentBuiltFrom(string fingerprint)
    {
        try
        {
            using var reader = OpenToWalk();
            return reader.Generation.Fingerprint == fingerprint || _rollback.TurnsDown(fingerprint, reader.Generation.Id);
        }
        catch (IndexException)
        {
            // None, or none that can be used: a build is the remedy, and says so where it is not.
            return false;
        }
    }

    private IndexException None() => new($"There is no index in '{_folder.Root}' yet; run: alkbot index build");
}
