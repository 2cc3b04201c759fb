using System.Runtime.CompilerServices;

namespace AlkBot.Index.Storage;

/// <summary>What the file system refuses, in words.</summary>
internal static class FolderFailure
{
    // The operating system's own numbers: on Unix errno as it is, on Windows in the low word of the HRESULT.
    private const int UnixNoSpace = 28, UnixQuota = 122, UnixReadOnly = 30, WindowsHandleDiskFull = 39, WindowsDiskFull = 112;

    public static T Guard<T>(string path, string action, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Explain(e, path, action);
        }
    }

    public static void Guard(string path, string action, Action work) => Guard(path, action, () =>
    {
        work();
        return true;
    });

    public static IndexException Explain(Exception exception, string path, string action)
    {
        var code = exception.HResult & 0xFFFF;
        FormattableString reason = exception switch
        {
            UnauthorizedAccessException => $"access is denied; give this user the right to, or choose another folder with --index",
            _ when code is UnixNoSpace or UnixQuota or WindowsHandleDiskFull or WindowsDiskFull =>
                $"the disk is full; free some space, then run it again",
            _ when code == UnixReadOnly => $"the folder is read-only; choose another one with --index",
            FileNotFoundException or DirectoryNotFoundException => $"there is no such place; choose another folder with --index",
            _ => $"{exception.Message.ReplaceLineEndings(" ")}",
        };
        return new IndexException($"Cannot {FormattableStringFactory.Create(action)} '{path}': {reason}", exception);
    }
}
