using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AlkBot.Evidence;
using AlkBot.Index.Storage;
using Lucene.Net.Index;
using Directory = Lucene.Net.Store.Directory;

namespace AlkBot.Index.Passages.Storage;

/// <summary>What a commit records of itself: the version of the format, and how many bytes its segments have.</summary>
internal static class IndexFormat
{
    // Goes up with every change of the documents, of the analysis, of the codec or of the files of evidence.
    private const int Number = 5;

    private const string VersionKey = "version";
    private const string BytesKey = "bytes";

    /// <summary>The number, and a digest of the names that are stored as words or numbers.</summary>
    private static string Version { get; } = $"{Number}-{Digest()[..16]}";

    /// <summary>Records what <paramref name="writer"/> is about to commit.</summary>
    public static void Record(IndexWriter writer)
    {
        using var reader = DirectoryReader.Open(writer, applyAllDeletes: true);
        var bytes = reader.Leaves.SelectMany(leaf => ((SegmentReader)leaf.AtomicReader).SegmentInfo.GetFiles())
            .Sum(file => writer.Directory.FileLength(file));
        writer.SetCommitData(new Dictionary<string, string>
        {
            [VersionKey] = Version,
            [BytesKey] = bytes.ToString(CultureInfo.InvariantCulture),
        });
    }

    /// <summary>Refuses an index of another version and one whose files were cut, which opening them need not notice.</summary>
    public static void EnsureReadable(Directory directory, string path)
    {
        var commit = DirectoryReader.ListCommits(directory)[^1];
        if (!commit.UserData.TryGetValue(VersionKey, out var version) || version != Version)
            throw new IndexException($"The index in '{path}' was written by another version of alkbot; run: alkbot index build");
        var bytes = commit.FileNames.Where(file => file != commit.SegmentsFileName).Sum(directory.FileLength);
        if (bytes.ToString(CultureInfo.InvariantCulture) != commit.UserData[BytesKey])
            throw LuceneFailure.Damaged(path, $"it has {bytes} bytes and should have {commit.UserData[BytesKey]}");
    }

    private static string Digest()
    {
        string[] names = [.. Enum.GetNames<EntityType>(), .. Enum.GetNames<PassageKind>(), .. Enum.GetNames<NameOrigin>()];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names))));
    }
}
