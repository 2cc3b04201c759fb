using System.Security.Cryptography;

namespace AlkBot.Index.Storage;

/// <summary>What a file of a generation has to be, byte for byte; a search engine notices a flipped bit only by luck.</summary>
/// <param name="Name">Its path inside the generation's folder, with slashes.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hex.</param>
internal sealed record FileStamp(string Name, long Length, string Sha256)
{
    /// <summary>The stamp of a file that is to hold these bytes.</summary>
    public static FileStamp Of(string name, ReadOnlySpan<byte> content) =>
        new(name, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));

    /// <summary>Stamps every file of a folder but empty ones, such as locks.</summary>
    public static async ValueTask<IReadOnlyList<FileStamp>> OfAsync(string directory, CancellationToken cancellationToken)
    {
        var stamps = new List<FileStamp>();
        foreach (var path in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var length = new FileInfo(path).Length;
            if (length == 0)
                continue;
            var name = Path.GetRelativePath(directory, path).Replace('\\', '/');
            stamps.Add(new FileStamp(name, length, await HashAsync(path, cancellationToken).ConfigureAwait(false)));
        }
        return stamps;
    }

    /// <summary>What is wrong with the file, without reading it; null when nothing is.</summary>
    public string? CheckLength(string directory)
    {
        var file = new FileInfo(Path.Combine(directory, Name));
        if (!file.Exists)
            return $"'{file.FullName}' is missing";
        return file.Length == Length ? null : $"'{file.FullName}' is damaged: it has {file.Length} bytes and should have {Length}";
    }

    /// <summary>What is wrong with the file, byte for byte; null when nothing is.</summary>
    /// <exception cref="IndexException">The disk does not let it be read.</exception>
    public async ValueTask<string?> CheckAsync(string directory, CancellationToken cancellationToken)
    {
        if (CheckLength(directory) is { } wrong)
            return wrong;
        var path = Path.Combine(directory, Name);
        try
        {
            return await HashAsync(path, cancellationToken).ConfigureAwait(false) == Sha256
                ? null
                : $"'{path}' is damaged: its SHA-256 is not the one it was written with";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FolderFailure.Explain(e, path, "read").Message;
        }
    }

    private static async ValueTask<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        const FileShare EveryShare = FileShare.ReadWrite | FileShare.Delete;
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, EveryShare, 1, FileOptions.SequentialScan);
        await using (file.ConfigureAwait(false))
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken).ConfigureAwait(false));
    }
}
