using System.Runtime.InteropServices;

namespace AlkBot.Index.Storage;

/// <summary>Makes the names in a folder durable. .NET flushes files only; on Windows the file system's log does it.</summary>
internal static partial class FolderFlush
{
    private const int ReadOnly = 0;

    public static void Flush(string? path)
    {
        if (path is null || OperatingSystem.IsWindows())
            return;
        var handle = Open(path, ReadOnly);
        if (handle < 0)
            return;
        // Some file systems refuse to flush a folder; what they do is then as durable as it gets.
        _ = Synchronize(handle);
        _ = Close(handle);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Synchronize(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
