using AlkBot.Evidence;

namespace AlkBot.Extraction.Folders;

/// <summary>Reads the files of a folder; what the disk refuses is one clear line.</summary>
internal sealed class FolderFiles(string folder)
{
    /// <summary>The names of the folder's own files, hidden ones left out.</summary>
    public IReadOnlyList<string> Names()
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Where(name => name[0] != '.')];
        }
        catch (DirectoryNotFoundException e)
        {
            throw new SourceException($"{folder}: there is no such folder; name the folder that holds the sources.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SourceException($"{folder}: the folder cannot be read: {OneLine(e)}", e);
        }
    }

    /// <summary>The bytes of a file.</summary>
    public async ValueTask<byte[]> ReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(Path.Combine(folder, name), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SourceException($"{name}: the file cannot be read: {OneLine(e)}", e);
        }
    }

    private static string OneLine(Exception e) => e.Message.ReplaceLineEndings(" ");
}
