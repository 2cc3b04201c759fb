using System.Text;

namespace AlkBot.Facts.Folders;

/// <summary>The steps by which files of a folder are changed. Each happens, or throws and leaves all as it was.</summary>
internal class FileMoves
{
    public virtual void CreateFolder(string path) => Directory.CreateDirectory(path);

    /// <summary>Writes a copy that is on the disk when this returns.</summary>
    public virtual void Copy(string from, string to)
    {
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read);
        using var target = new FileStream(to, FileMode.Create, FileAccess.Write);
        source.CopyTo(target);
        target.Flush(flushToDisk: true);
    }

    /// <summary>Writes a file that is whole and on the disk when it has its name.</summary>
    public virtual void Write(string path, string text)
    {
        var unfinished = path + ".new";
        using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
        {
            file.Write(Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }
        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Moves a file, over the one that has its new name.</summary>
    public virtual void Move(string from, string to) => File.Move(from, to, overwrite: true);
}
