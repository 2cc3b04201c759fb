using System.Text;

namespace AlkBot.Index.Storage;

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

    public void WriteFile(string path, string text) => WriteFile(path, Encoding.UTF8.GetBytes(text));

    public void WriteFile(string path, ReadOnlySpan<byte> content)
    {
        Write(path, content);
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
        Write(temporary, Encoding.UTF8.GetBytes(text));
        File.Move(temporary, path, overwrite: true);
        FolderFlush.Flush(Path.GetDirectoryName(path));
    }

    public void AppendLine(string path, string line)
    {
        var isNew = !File.Exists(path);
        using (var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite))
        {
            var isTorn = file.Length > 0 && LastByte(file) != '\n';
            file.Seek(0, SeekOrigin.End);
            file.Write(Encoding.UTF8.GetBytes($"{(isTorn ? "\n" : "")}{line}\n"));
            file.Flush(flushToDisk: true);
        }
        if (isNew)
            FolderFlush.Flush(Path.GetDirectoryName(path));
    }

    public void DeleteFolder(string path) => Directory.Delete(path, recursive: true);

    private static int LastByte(FileStream file)
    {
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte();
    }

    private static void Write(string path, ReadOnlySpan<byte> content)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }
}
