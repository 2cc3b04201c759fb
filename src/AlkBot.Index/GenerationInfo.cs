using AlkBot.Evidence;

namespace AlkBot.Index;

/// <summary>One complete, immutable build of the index.</summary>
/// <param name="Id">Sortable by time of build, unique in its folder, safe as a folder name.</param>
/// <param name="BuiltAt">When the build was complete, UTC.</param>
/// <param name="Engine">What its passages are kept with; see <see cref="CurrentEngine"/>.</param>
/// <param name="Fingerprint">What it was built from; see <see cref="ISourceCorpus.FingerprintAsync"/>.</param>
/// <param name="Sources">How many sources it holds.</param>
/// <param name="Passages">How many passages it holds.</param>
/// <param name="Facts">How many facts it holds.</param>
public sealed record GenerationInfo(
    string Id, DateTimeOffset BuiltAt, string Engine, string Fingerprint, int Sources, int Passages, int Facts)
{
    /// <summary>What passages are kept with now; older generations may have been written with something else.</summary>
    public const string CurrentEngine = "Lucene";

    private readonly IReadOnlyList<RefusedFile> _refused = [];

    /// <summary>The files that could not be read when it was built; nothing of them is in it.</summary>
    public IReadOnlyList<RefusedFile> Refused
    {
        get => _refused;
        // One empty list, so that records that say the same are equal; a record read from a file may lack it.
        init => _refused = value is { Count: > 0 } ? value : [];
    }
}
