using System.Text;

namespace AlkBot.Search.Generations;

/// <summary>Changes that survive a loss of power: contents are flushed before names, and names after each change.</summary>
internal sealed class DurableChanges : IFolderChanges
{
    public void CreateFolder(string path)
    {
        if (Directory.Exists(path))
            return;
        Directory.CreateDirectory(path);
        FolderFlush.Flush(Path.GetDirectoryName(path));
    }

    public void WriteFile(string path, string text)
    {
        Write(path, text);
        FolderFlush.Flush(Path.GetDirectoryName(path));
    }

    public void RenameFolder(string from, string to)
    {
        Directory.Move(from, to);
        FolderFlush.Flush(Path.GetDirectoryName(to));
    }

    public void ReplaceFile(string path, string text)
    {
        var temporary = path + ".new";
        Write(temporary, text);
        File.Move(temporary, path, overwrite: true);
        FolderFlush.Flush(Path.GetDirectoryName(path));
    }

    public void DeleteFolder(string path) => Directory.Delete(path, recursive: true);

    private static void Write(string path, string text)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        file.Write(Encoding.UTF8.GetBytes(text));
        file.Flush(flushToDisk: true);
    }
}
