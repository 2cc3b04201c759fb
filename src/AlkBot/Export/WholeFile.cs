using System.Text;

namespace AlkBot.Export;

/// <summary>Files that are there whole or, when the writing fails, as they were before.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file in UTF-8 with line feeds.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static async Task WriteAsync(string path, Func<TextWriter, Task> write)
    {
        var target = Path.GetFullPath(path);
        if (Directory.Exists(target))
            throw new IOException($"'{path}' is a folder; give a file");
        var temporary = $"{target}.{Environment.ProcessId}.partial";
        try
        {
            await using (var file = new StreamWriter(temporary, append: false, new UTF8Encoding(false)) { NewLine = "\n" })
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
