using System.Globalization;
using System.Text;
using AlkBot.Evidence;
using AlkBot.Sources;

namespace AlkBot.Facts.Folders;

/// <summary>
/// Reads the files of a folder, and no others: a link that leads out of it is refused, and so is a file that is too large. What the
/// disk refuses is one clear line.
/// </summary>
internal sealed class FolderFiles(string folder, FolderChange change)
{
    // No file system in use has a coarser clock.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    /// <summary>The names of the folder's own files, hidden ones left out, after the change.</summary>
    public IReadOnlyList<string> Names()
    {
        var names = NamesIn(folder);
        var removed = FolderEditing.Removed(change, names);
        var added = change.AddedFrom is { } from ? NamesIn(from) : [];
        return [.. names.Except(removed).Union(added)];
    }

    /// <summary>
    /// The files' names, lengths and times of writing, as one text; null where those may not tell of a change: one was written so lately
    /// that the clock of the disk could not tell a second writing from the first, or is a link.
    /// </summary>
    public string? Stamps(IEnumerable<string> names, DateTimeOffset now)
    {
        var stamps = new StringBuilder();
        foreach (var name in names)
        {
            var file = new FileInfo(PathOf(name));
            if (!file.Exists || file.LinkTarget is not null || file.LastWriteTimeUtc > now.UtcDateTime - Settled)
                return null;
            stamps.Append(CultureInfo.InvariantCulture, $"{name}\n{file.Length} {file.LastWriteTimeUtc.Ticks}\n");
        }
        return stamps.ToString();
    }

    private static IReadOnlyList<string> NamesIn(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Where(name => name[0] != '.')];
        }
        catch (DirectoryNotFoundException e)
        {
            throw new SourceException($"'{folder}': there is no such folder; name the folder that holds the sources.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SourceException($"'{folder}': the folder cannot be read: {OneLine(e)}", e);
        }
    }

    /// <summary>The bytes of a file, or as many of its first as <paramref name="most"/>.</summary>
    /// <exception cref="SourceException">The file leads out of the folder, is too large, or cannot be read.</exception>
    public async ValueTask<byte[]> ReadAsync(string name, CancellationToken cancellationToken, int most = int.MaxValue)
    {
        try
        {
            var file = Open(name);
            await using (file.ConfigureAwait(false))
            {
                var bytes = new byte[Math.Min(file.Length, most)];
                var read = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken)
                    .ConfigureAwait(false);
                return read == bytes.Length ? bytes : bytes[..read];
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SourceException($"{name}: the file cannot be read: {OneLine(e)}", e);
        }
    }

    /// <summary>The bytes of a lexicon, a manifest or a file of curated facts.</summary>
    /// <exception cref="SourceException">As for every file, and it is larger than such a file may be.</exception>
    public async ValueTask<byte[]> ReadCompanionAsync(string name, CancellationToken cancellationToken)
    {
        var bytes = await ReadAsync(name, cancellationToken, SourceLimits.CompanionBytes + 1).ConfigureAwait(false);
        return bytes.Length <= SourceLimits.CompanionBytes
            ? bytes
            : throw new SourceException(
                $"{name}: a lexicon, a manifest or a file of facts has at most {SourceLimits.CompanionBytes} bytes; shorten it.");
    }

    private FileStream Open(string name)
    {
        var path = PathOf(name);
        var info = new FileInfo(path);
        if (info.LinkTarget is not null)
        {
            var target = RealPath.Of(path);
            if (!target.StartsWith(RealPath.Of(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                throw new SourceException($"{name}: it is a symbolic link that leads out of the folder; put the file itself there.");
            info = new FileInfo(target);
        }
        // A pipe has no length either, and would wait for a writer for ever.
        if (FileAdmission.WhyNotOfLength(name, info.Length) is { } wrong)
            throw new SourceException(wrong);
        return new FileStream(info.FullName, new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan });
    }

    private string PathOf(string name) =>
        change.AddedFrom is { } from && File.Exists(Path.Combine(from, name)) ? Path.Combine(from, name) : Path.Combine(folder, name);

    private static string OneLine(Exception e) => e.Message.ReplaceLineEndings(" ");
}
