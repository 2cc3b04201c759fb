namespace AlkBot.Index.State;

/// <summary>
/// What people said of the sources and of answers, small records by key: kept beside the generations, through every rebuild and rollback.
/// Safe for concurrent use, of several processes too.
/// </summary>
public interface IKeptState
{
    /// <summary>Differs after every change of a collection. Cheap enough to ask before every answer.</summary>
    string VersionOf(string collection);

    /// <summary>The records of a collection as JSON, by key; empty where nothing was kept.</summary>
    /// <exception cref="Storage.IndexException">They cannot be read, or are damaged.</exception>
    IReadOnlyDictionary<string, string> Read(string collection);

    /// <summary>
    /// Changes a collection. Afterwards all of the change is there, or nothing of it; no change of anybody else is lost by it.
    /// </summary>
    /// <exception cref="Storage.IndexException">It cannot be read or written, or others change it all the time.</exception>
    ValueTask ChangeAsync(string collection, Action<IDictionary<string, string>> change, CancellationToken cancellationToken);
}

/// <summary>Nothing, and nothing can be added; for a library that stands alone.</summary>
public sealed class NoState : IKeptState
{
    private NoState()
    {
    }

    /// <summary>The only one.</summary>
    public static NoState Instance { get; } = new();

    /// <inheritdoc/>
    public string VersionOf(string collection) => "";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Read(string collection) => new Dictionary<string, string>();

    /// <inheritdoc/>
    public ValueTask ChangeAsync(string collection, Action<IDictionary<string, string>> change, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("Nothing is kept beside this library.");
}
