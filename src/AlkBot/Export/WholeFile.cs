using System.Text;

namespace AlkBot.Export;

/// <summary>Files that are there whole or, when the writing fails, as they were before.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file in UTF-8 with line feeds.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static Task WriteAsync(string path, Func<TextWriter, Task> write) => WriteStreamAsync(path, async file =>
    {
        await using var writer = new StreamWriter(file, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        await write(writer);
    });

    /// <summary>Writes a file of <paramref name="content"/>.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static Task WriteAsync(string path, ReadOnlyMemory<byte> content) =>
        WriteStreamAsync(path, file => file.WriteAsync(content).AsTask());

    private static async Task WriteStreamAsync(string path, Func<Stream, Task> write)
    {
        var target = Path.GetFullPath(path);
        if (Directory.Exists(target))
            throw new IOException($"'{path}' is a folder; give a file");
        var temporary = $"{target}.{Environment.ProcessId}.partial";
        try
        {
            await using (var file = File.Create(temporary))
                await write(file);
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
