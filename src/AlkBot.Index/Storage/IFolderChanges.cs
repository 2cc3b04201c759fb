namespace AlkBot.Index.Storage;

/// <summary>Every step by which an index folder is changed, each durable when it returns.</summary>
internal interface IFolderChanges
{
    void CreateFolder(string path);

    void WriteFile(string path, string text);

    void WriteFile(string path, ReadOnlySpan<byte> content);

    void RenameFolder(string from, string to);

    void ReplaceFile(string path, string text);

    /// <summary>Adds a line to a file; one that was torn off before it ends here.</summary>
    void AppendLine(string path, string line);

    void DeleteFolder(string path);
}
