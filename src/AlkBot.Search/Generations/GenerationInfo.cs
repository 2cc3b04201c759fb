namespace AlkBot.Search.Generations;

/// <summary>One complete, immutable build of the index.</summary>
/// <param name="Id">Sortable by time of build, unique in its folder, safe as a folder name.</param>
/// <param name="BuiltAt">When the build was complete, UTC.</param>
/// <param name="Engine">The engine that wrote it; see <see cref="ISearchEngine.Name"/>.</param>
/// <param name="Fingerprint">What it was built from; see <see cref="AlkBot.Evidence.ISourceCorpus.FingerprintAsync"/>.</param>
/// <param name="Sources">How many sources it holds.</param>
/// <param name="Passages">How many passages it holds.</param>
/// <param name="Facts">How many facts it holds.</param>
public sealed record GenerationInfo(
    string Id, DateTimeOffset BuiltAt, string Engine, string Fingerprint, int Sources, int Passages, int Facts);
