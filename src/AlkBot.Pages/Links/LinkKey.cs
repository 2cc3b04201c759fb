using System.Security.Cryptography;

namespace AlkBot.Pages.Links;

/// <summary>The secret that links are signed with: a file, made at first use, that its user alone may read.</summary>
internal static class LinkKey
{
    private const int Length = 32;

    /// <summary>Reads the key, or makes one where there is none; every process over one index has the same.</summary>
    /// <exception cref="IOException">The file can be neither read nor written.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public static byte[] At(string path)
    {
        if (Read(path) is { } key)
            return key;
        var isMalformed = File.Exists(path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var made = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(made, options))
            file.Write(RandomNumberGenerator.GetBytes(Length));
        try
        {
            File.Move(made, path, overwrite: isMalformed);
        }
        catch (IOException) when (Read(path) is not null)
        {
            // Another process was first.
            File.Delete(made);
        }
        return Read(path) ?? throw new IOException($"'{path}' is no key; delete it, and a new one is made.");
    }

    private static byte[]? Read(string path) =>
        File.Exists(path) && File.ReadAllBytes(path) is { Length: Length } key ? key : null;
}
