using AlkBot.Index.Storage;

namespace AlkBot.Index.Generations;

/// <summary>
/// The file that says which generation is current: its id in the first line, then the ids that were current before it, latest first.
/// One file holds both, so that one rename changes both.
/// </summary>
internal sealed class GenerationPointer(GenerationFolder folder, IFolderChanges changes)
{
    // Far more than are ever kept.
    private const int MostRemembered = 100;

    /// <summary>The current one of a history; null of an empty one.</summary>
    public static string? CurrentOf(IReadOnlyList<string> history) => history.Count > 0 ? history[0] : null;

    /// <summary>The history, current first; empty when there is no pointer.</summary>
    /// <exception cref="IndexException">The pointer is damaged, or the index folder is no folder.</exception>
    public IReadOnlyList<string> Read()
    {
        if (File.Exists(folder.Root))
            throw GenerationFolder.IsFile(folder.Root);
        if (Directory.Exists(folder.Pointer))
            throw new IndexException($"'{folder.Pointer}' is a folder and should be a file; remove it, then run: alkbot index build");
        if (!File.Exists(folder.Pointer))
            return [];
        var lines = FolderFailure.Guard(folder.Pointer, "read", () => File.ReadAllLines(folder.Pointer));
        return lines.Length > 0 && lines.All(GenerationId.IsValid)
            ? lines
            : throw new IndexException($"'{folder.Pointer}' is damaged: it names no generation; run: alkbot index build");
    }

    /// <summary>The history; where the pointer is damaged, the generations that are there, newest first.</summary>
    public IReadOnlyList<string> ReadOrRecover()
    {
        try
        {
            return Read();
        }
        catch (IndexException) when (File.Exists(folder.Pointer))
        {
            return folder.Ids();
        }
    }

    /// <summary>Whether <paramref name="id"/> is current.</summary>
    public bool Names(string id)
    {
        try
        {
            return Read() is [var current, ..] && current == id;
        }
        catch (IndexException)
        {
            return false;
        }
    }

    /// <summary>Makes the first of <paramref name="history"/> current, all at once.</summary>
    public void Replace(IEnumerable<string> history)
    {
        var text = string.Concat(history.Take(MostRemembered).Select(id => id + "\n"));
        changes.ReplaceFile(folder.Pointer, text);
    }
}
