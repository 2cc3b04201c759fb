using AlkBot.Evidence;
using AlkBot.Search;
using AlkBot.Terminal;

namespace AlkBot.Index;

/// <summary>
/// The index, built first when there is none or when the sources changed. When that cannot be done and an older generation serves,
/// it answers, and a note says so.
/// </summary>
internal static class FreshIndex
{
    /// <summary>Opens the index for answers.</summary>
    /// <exception cref="SourceException">There is no index, and the sources are wrong.</exception>
    /// <exception cref="IndexException">There is no index that can be used, and none can be built.</exception>
    public static async Task<OpenIndex> OpenAsync(Session session, CancellationToken cancellationToken)
    {
        var problem = await BringUpToDateAsync(session, cancellationToken);
        try
        {
            var index = await OpenIndex.OpenAsync(session.Workspace.Store, cancellationToken);
            if (problem is not null)
                session.Note($"{problem.Message}; answering from generation {index.Reader.Generation.Id}");
            return index;
        }
        catch (IndexException) when (problem is not null)
        {
            throw problem;
        }
    }

    private static async Task<Exception?> BringUpToDateAsync(Session session, CancellationToken cancellationToken)
    {
        try
        {
            using var progress = new BuildProgressLine(session);
            if (await session.Workspace.Store.EnsureAsync(session.Workspace.Sources, progress, cancellationToken) is { } report)
            {
                progress.Clear();
                session.Note(BuildSummary.Of(report));
            }
            return null;
        }
        catch (Exception e) when (e is SourceException or IndexException)
        {
            return e;
        }
    }
}
