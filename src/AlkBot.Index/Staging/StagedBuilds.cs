using System.Security.Cryptography;
using AlkBot.Evidence;
using AlkBot.Index.Generations;
using AlkBot.Index.Storage;

namespace AlkBot.Index.Staging;

/// <summary>
/// Changes of the sources that are looked at before they count: a generation is built as if the change had been made, beside the
/// current one; then it is activated, and with it the change, or discarded.
/// </summary>
public sealed class StagedBuilds
{
    private const int MostNamed = 10;

    private readonly GenerationStore _store;
    private readonly StagedBuild _build;
    private readonly ISourceFolder _sources;
    private readonly StagingFolder _staging;

    /// <summary>Stages changes of <paramref name="sources"/> beside the generations of <paramref name="store"/>.</summary>
    public StagedBuilds(GenerationStore store, ISourceFolder sources)
    {
        (_store, _sources, _staging) = (store, sources, new StagingFolder(store.Steps.Folder, store.Steps.Changes));
        _build = new StagedBuild(store.Steps, _staging);
    }

    /// <summary>The previews that wait to be activated or discarded, newest first.</summary>
    public IReadOnlyList<StagedGeneration> List() => _staging.List();

    /// <summary>A preview that waits to be activated or discarded.</summary>
    /// <param name="id">Its id; any text can come here.</param>
    /// <exception cref="IndexException">There is none of this id; the message says what became of it.</exception>
    public StagedGeneration Find(string id) => _staging.Find(id) ?? throw _build.Gone(id);

    /// <summary>What a preview would change; null when that is lost.</summary>
    public ValueTask<BuildReport?> ReadReportAsync(StagedGeneration staged, CancellationToken cancellationToken) =>
        GenerationFolder.ReadReportInAsync(_staging.GenerationOf(staged.Id), cancellationToken);

    /// <summary>
    /// The names of the files that sources of the current generation were read from, to remove them; the name of a file of the source
    /// folder stands for itself, also when nothing of it is in the generation, such as after a rollback, and when it is a manifest,
    /// curated facts or the lexicon.
    /// </summary>
    /// <exception cref="SourceException">There is no source of an id and no file of a name, or its file is gone already.</exception>
    /// <exception cref="IndexException">There is no generation, or it is damaged.</exception>
    public IReadOnlyList<string> FilesOf(IReadOnlyList<string> sources)
    {
        using var reader = _store.OpenToWalk();
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in reader.ReadSources())
            files[source.Info.Id.Value] = source.Info.FileName;
        HashSet<string> names = [.. _sources.ListNames()];
        if (sources.FirstOrDefault(id => files.TryGetValue(id, out var file) && !names.Contains(file)) is { } gone)
        {
            throw new SourceException(
                $"{gone}: its file {files[gone]} is not among the sources any more; the next build takes it out of the index.");
        }
        if (sources.FirstOrDefault(id => !files.ContainsKey(id) && !names.Contains(id)) is not { } unknown)
            return [.. sources.Select(id => files.GetValueOrDefault(id, id)).Distinct()];
        var known = string.Join(", ", files.Keys.Take(MostNamed)) + (files.Count > MostNamed ? ", …" : "");
        throw new SourceException($"{unknown}: there is no such source in the index; it has {known}.");
    }

    /// <summary>Builds a preview.</summary>
    /// <param name="added">Files to add to the sources, or to put in the place of those of the same names.</param>
    /// <param name="removed">The names of the files to remove; a source names its own.</param>
    /// <param name="by">Who asks; see <see cref="BuildRequest.By"/>.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Stops it; nothing is left then.</param>
    /// <exception cref="SourceException">A file cannot be a source, would change nothing, or there is none of a name to remove.</exception>
    /// <exception cref="IndexException">Another build is running, or the index folder cannot be written.</exception>
    public async ValueTask<Preview> StageAsync(
        IReadOnlyList<StagedFile> added, IReadOnlyList<string> removed, string by, IProgress<BuildProgress>? progress,
        CancellationToken cancellationToken)
    {
        // Before anything is built: what can only fail is not offered.
        if (added.Count + removed.Count > 0 && _sources.WhyNotWritable() is { } unwritable)
            throw new SourceException(unwritable);
        foreach (var file in added)
        {
            if (file.WrongName() is { } wrong)
                throw new SourceException($"{file.Name}: {wrong}; rename it.");
        }
        BrokenOffChange.Settle(_store.Steps.Folder, _store.Steps.Pointer, _sources);
        return await _build.StageAsync(
            id =>
            {
                _staging.Create(id, added);
                return _sources.With(new FolderChange(added.Count > 0 ? _staging.FilesOf(id) : null, removed));
            },
            (report, corpus) => EnsureUsefulAsync(report, corpus, added, removed, cancellationToken),
            new StagedGeneration("", null, by, default, [.. added.Select(f => f.Name)], removed),
            progress, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes a preview current, after its change of the sources was carried out.</summary>
    /// <exception cref="IndexException">
    /// There is no such preview any more, the index or the sources have changed since, it is damaged, or a build is running.
    /// </exception>
    /// <exception cref="SourceException">The source folder cannot be written.</exception>
    public ValueTask<GenerationInfo> ActivateAsync(string id, string by, CancellationToken cancellationToken)
    {
        BrokenOffChange.Settle(_store.Steps.Folder, _store.Steps.Pointer, _sources);
        return _build.ActivateAsync(id, by, staged => new FolderChange(
            staged.Added.Count > 0 ? _staging.FilesOf(id) : null, staged.Removed), _sources, cancellationToken);
    }

    /// <summary>Throws a preview away, whatever is left of it, and returns what it was.</summary>
    /// <exception cref="IndexException">There is no such preview any more, or a build is running.</exception>
    public StagedGeneration Discard(string id, string by) => _build.Discard(id, by);

    // A file of which nothing is read, or that no reader knows, would only seem to have been added.
    private async ValueTask EnsureUsefulAsync(
        BuildReport report, ISourceCorpus corpus, IReadOnlyList<StagedFile> added, IReadOnlyList<string> removed,
        CancellationToken cancellationToken)
    {
        var unread = added.Select(f => f.Name).Intersect(report.Unread).ToList();
        if (report.Generation.Refused.FirstOrDefault(r => unread.Contains(r.File)) is { } refused)
            throw new SourceException($"{refused}");
        if (added.Count + removed.Count == 0)
            return;
        var isSameFolder = await corpus.FingerprintAsync(cancellationToken).ConfigureAwait(false)
            == await _sources.FingerprintAsync(cancellationToken).ConfigureAwait(false);
        if (isSameFolder && (removed.Count > 0 || AreHeld(added, report)))
        {
            var names = string.Join(", ", added.Select(f => f.Name).Concat(removed));
            throw new SourceException($"{names}: this changes nothing; it is among the sources already, or of a kind that is not read.");
        }
    }

    // After a rollback the folder holds files of which the current generation knows nothing, or another content.
    private bool AreHeld(IReadOnlyList<StagedFile> files, BuildReport report)
    {
        if (report.Difference is not { } difference)
            return false;
        if (difference.Sources == default)
            return true;
        using var reader = _store.OpenToWalk();
        var held = new Dictionary<string, string>();
        foreach (var source in reader.ReadSources())
            held[source.Info.FileName] = source.Info.Sha256;
        return files.All(f => held.GetValueOrDefault(f.Name) == Convert.ToHexStringLower(SHA256.HashData(f.Content.Span)));
    }
}
