namespace AlkBot.Search.Generations;

/// <summary>Every step by which a build or a rollback changes the index folder, each durable when it returns.</summary>
internal interface IFolderChanges
{
    void CreateFolder(string path);

    void WriteFile(string path, string text);

    void RenameFolder(string from, string to);

    void ReplaceFile(string path, string text);

    void DeleteFolder(string path);
}
