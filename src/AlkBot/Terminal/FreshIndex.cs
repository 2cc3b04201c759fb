using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Index.Generations;
using AlkBot.Index.Storage;
using AlkBot.Workspaces;

namespace AlkBot.Terminal;

/// <summary>
/// The index, built first when there is none or when the sources changed. When that cannot be done and an older generation serves,
/// it answers, and a note says so. One that is damaged is told of and never replaced unasked.
/// </summary>
internal static class FreshIndex
{
    // Hashing so much takes less time than anybody notices.
    private const long HashUpTo = 16 << 20;

    private static readonly BuildRequest Request = new() { By = TerminalAuthor.OfThisProcess };

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    // Longer than the first build of a large folder takes.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>Opens the index for answers.</summary>
    /// <exception cref="SourceException">There is no index, and the sources are wrong.</exception>
    /// <exception cref="IndexException">The index is damaged; or there is none, and none can be built.</exception>
    public static async Task<Library> OpenAsync(Session session, CancellationToken cancellationToken)
    {
        foreach (var finding in await session.Workspace.Store.RecoverAsync(HashUpTo, cancellationToken))
            session.Note(finding);
        var isThere = await IsThereAsync(session, cancellationToken);
        var problem = await BringUpToDateAsync(session, isThere, cancellationToken);
        try
        {
            var index = await session.Workspace.Store.OpenCurrentAsync(cancellationToken);
            if (problem is not null)
                session.Note($"{problem.Message}; answering from generation {index.Generation.Id}");
            return index;
        }
        catch (IndexException) when (problem is not null)
        {
            throw problem;
        }
    }

    // Damage is told of here. A generation of an older kind is not damaged: a build makes one that can be read.
    private static async Task<bool> IsThereAsync(Session session, CancellationToken cancellationToken)
    {
        var current = await session.Workspace.Store.ReadCurrentAsync(cancellationToken);
        if (current?.Engine == GenerationInfo.CurrentEngine)
            session.Workspace.Store.EnsureCurrentOpens();
        return current is not null;
    }

    private static async Task<Exception?> BringUpToDateAsync(Session session, bool isThere, CancellationToken cancellationToken)
    {
        var started = session.Time.GetTimestamp();
        for (var looks = 0; ; looks++)
        {
            try
            {
                await BuildIfNeededAsync(session, cancellationToken);
                return null;
            }
            catch (IndexException e) when (e.BuildIsRunning && !isThere && session.Time.GetElapsedTime(started) < LongestWait)
            {
                if (looks == 0)
                    session.Note("another build is making the first index; waiting for it");
                await Task.Delay(BetweenLooks, session.Time, cancellationToken);
            }
            catch (Exception e) when (e is SourceException or IndexException)
            {
                return e;
            }
        }
    }

    private static async Task BuildIfNeededAsync(Session session, CancellationToken cancellationToken)
    {
        using var progress = new BuildProgressLine(session);
        if (await session.Workspace.Store.EnsureAsync(session.Workspace.Sources, Request, progress, cancellationToken) is { } report)
        {
            progress.Clear();
            session.Note(BuildSummary.Of(report));
        }
    }
}
