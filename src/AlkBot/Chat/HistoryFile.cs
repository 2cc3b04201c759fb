using AlkBot.Evidence;
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

    /// <summary>Keeps the lines for the next chat.</summary>
    public static void Save(LineHistory history)
    {
        try
        {
            Directory.CreateDirectory(UserFiles.Directory);
            File.WriteAllLines(FilePath, history.Lines.Select(PlainText.OneLine));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
