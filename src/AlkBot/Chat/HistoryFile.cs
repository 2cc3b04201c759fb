using AlkBot.Evidence;
using AlkBot.Export;
using AlkBot.Terminal;

namespace AlkBot.Chat;

/// <summary>The history between two chats; a history that cannot be read or written is no reason to stop.</summary>
internal static class HistoryFile
{
    private static readonly string FilePath = Path.Combine(UserFiles.Directory, "history");

    /// <summary>The lines of former chats, oldest first.</summary>
    public static LineHistory Load()
    {
        try
        {
            return new LineHistory(File.Exists(FilePath) ? File.ReadAllLines(FilePath) : []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new LineHistory([]);
        }
    }

    /// <summary>Keeps the lines for the next chat, in a new file each time: the rights of the one before are not taken over.</summary>
    public static async Task SaveAsync(LineHistory history)
    {
        try
        {
            Directory.CreateDirectory(UserFiles.Directory);
            await WholeFile.WriteAsync(FilePath, async file =>
            {
                foreach (var line in history.Lines)
                    await file.WriteLineAsync(PlainText.OneLine(line));
            });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
