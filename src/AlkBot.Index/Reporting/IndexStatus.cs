using AlkBot.Evidence;
using AlkBot.Index.Generations;
using AlkBot.Index.Records;
using AlkBot.Index.Staging;
using AlkBot.Index.Storage;

namespace AlkBot.Index.Reporting;

/// <summary>What an index folder holds, and whether the sources are still what the current generation was built from.</summary>
/// <param name="Generations">The complete generations, newest first.</param>
/// <param name="Previews">The previews that wait to be activated or discarded, newest first.</param>
/// <param name="Current">The current generation; null when there is none.</param>
/// <param name="Sources">The sources of the current generation, by id.</param>
/// <param name="SourcesChanged">Whether the sources have changed since; null when they cannot be compared.</param>
/// <param name="NotCompared">Why they cannot be compared; null when they can.</param>
/// <param name="Running">The build that runs; null when none does.</param>
/// <param name="NotWritable">Why no file of them can be added or removed; null when they can.</param>
public sealed record IndexStatus(
    IReadOnlyList<GenerationStatus> Generations, IReadOnlyList<StagedGeneration> Previews, GenerationInfo? Current,
    IReadOnlyList<SourceInfo> Sources, bool? SourcesChanged, FormattableString? NotCompared, RunningBuild? Running,
    FormattableString? NotWritable)
{
    /// <summary>Reads it.</summary>
    /// <param name="store">The generations.</param>
    /// <param name="sources">What they are built from.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="IndexException">The index folder cannot be read, or the current generation is damaged.</exception>
    public static async ValueTask<IndexStatus> ReadAsync(
        GenerationStore store, ISourceFolder sources, CancellationToken cancellationToken)
    {
        var current = await store.ReadCurrentAsync(cancellationToken).ConfigureAwait(false);
        var generations = new List<GenerationStatus>();
        foreach (var generation in await store.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            var report = await store.ReadReportAsync(generation.Id, cancellationToken).ConfigureAwait(false);
            generations.Add(new GenerationStatus(generation, generation.Id == current?.Id, store.SizeOf(generation.Id), report?.By));
        }
        var previews = new StagedBuilds(store, sources).List();
        var status = new IndexStatus(generations, previews, current, [], null, null, store.RunningBuild, sources.WhyNotWritable());
        if (current is null)
            return status;
        using (var reader = store.OpenToWalk())
            status = status with { Sources = [.. reader.ReadSources().Select(source => source.Info)] };
        try
        {
            var fingerprint = await sources.ShownFingerprintAsync(cancellationToken).ConfigureAwait(false);
            return status with { SourcesChanged = fingerprint != current.Fingerprint };
        }
        catch (SourceException e)
        {
            return status with { NotCompared = e.Reason };
        }
    }
}

/// <summary>A generation, as a status shows it.</summary>
/// <param name="Generation">The generation.</param>
/// <param name="IsCurrent">Whether answers come from it.</param>
/// <param name="Size">The size of its files in bytes.</param>
/// <param name="By">Who asked for it; null or empty when that is lost.</param>
public sealed record GenerationStatus(GenerationInfo Generation, bool IsCurrent, long Size, string? By);
