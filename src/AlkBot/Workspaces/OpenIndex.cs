using AlkBot.Index;
using AlkBot.Index.Generations;
using AlkBot.Index.Names;
using AlkBot.Index.Storage;

namespace AlkBot.Workspaces;

/// <summary>The current generation, open, with its names in memory.</summary>
internal sealed class OpenIndex(Library library) : IAsyncDisposable
{
    public IIndexReader Reader => reader;

    public EntityNames Names => names;

    /// <summary>Opens the current generation.</summary>
    /// <exception cref="IndexException">There is none, or it is damaged.</exception>
    public static async Task<OpenIndex> OpenAsync(GenerationStore store, CancellationToken cancellationToken)
    {
        var reader = await store.OpenCurrentAsync(cancellationToken);
        return new OpenIndex(reader, await EntityNames.LoadAsync(reader, cancellationToken));
    }

    public ValueTask DisposeAsync() => reader.DisposeAsync();
}
