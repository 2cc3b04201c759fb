using AlkBot.Index.Storage;

namespace AlkBot.Index.Generations;

/// <summary>Held by the one process that changes an index folder; the operating system lets go of it when that process ends.</summary>
internal sealed class BuildLock : IDisposable
{
    // EAGAIN on Linux and macOS, ERROR_SHARING_VIOLATION on Windows.
    private const int LinuxHeld = 11, MacHeld = 35, WindowsHeld = 32;

    private readonly FileStream _file;

    private BuildLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="IndexException">Another process or thread holds it, or the file cannot be written.</exception>
    public static BuildLock Take(GenerationFolder folder)
    {
        try
        {
            return new BuildLock(new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when ((e.HResult & 0xFFFF) is LinuxHeld or MacHeld or WindowsHeld)
        {
            throw new IndexException($"Another build is running on '{folder.Root}'; wait until it has ended", e)
            {
                BuildIsRunning = true,
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw FolderFailure.Explain(e, folder.Lock, "write");
        }
    }

    /// <summary>Takes the lock; null when another process or thread holds it, or the file cannot be written.</summary>
    public static BuildLock? TryTake(GenerationFolder folder)
    {
        try
        {
            return Take(folder);
        }
        catch (IndexException)
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
