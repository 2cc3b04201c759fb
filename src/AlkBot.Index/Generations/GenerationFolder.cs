using AlkBot.Index.Storage;

namespace AlkBot.Index.Generations;

/// <summary>
/// Where things are in an index folder: <c>current</c> names the current generation, <c>build.lock</c> is held while one is built and
/// <c>build.progress</c> says how far that is, <c>generations/ID</c> holds one complete generation, <c>generations/ID.partial</c> one
/// that is being built or was left behind, <c>generations/ID.damaged</c> one that was set aside; <c>staged/ID</c> holds a preview, <c>state</c> what is kept beside
/// the generations, and <c>changes.jsonl</c> the log of changes.
/// </summary>
internal sealed class GenerationFolder(string root)
{
    private const string Partial = ".partial";
    private const string Damaged = ".damaged";

    public string Root { get; } = Path.GetFullPath(root);

    public string Pointer => Path.Combine(Root, "current");

    public string RolledBack => Path.Combine(Root, "rolled-back");

    public string Log => Path.Combine(Root, "changes.jsonl");

    public string Staged => Path.Combine(Root, "staged");

    public string Lock => Path.Combine(Root, "build.lock");

    public string Progress => Path.Combine(Root, "build.progress");

    public string Generations => Path.Combine(Root, "generations");

    public string Of(string id) => Path.Combine(Generations, id);

    public string PartialOf(string id) => Of(id) + Partial;

    public static IndexException IsFile(string path) => new($"'{path}' is a file; choose a folder with --index");

    public static string InfoIn(string directory) => Path.Combine(directory, "generation.json");

    public static string ReportIn(string directory) => Path.Combine(directory, "report.json");

    /// <summary>The ids of the folders of complete generations, newest first.</summary>
    public IReadOnlyList<string> Ids() =>
        [.. Folders("*").Select(path => Path.GetFileName(path)).Where(GenerationId.IsValid).OrderDescending(StringComparer.Ordinal)];

    /// <summary>The folders that broken-off builds left behind.</summary>
    public IReadOnlyList<string> Leftovers() => [.. Folders("*" + Partial)];

    /// <summary>Where a folder of generations goes that is damaged or half-written.</summary>
    public static string AsideOf(string path) =>
        (path.EndsWith(Partial, StringComparison.Ordinal) ? path[..^Partial.Length] : path) + Damaged;

    /// <summary>Where the preview of this id is.</summary>
    public string StagedOf(string id) => Path.Combine(Staged, id);

    /// <summary>The ids of the previews, newest first.</summary>
    public IReadOnlyList<string> StagedIds() => Directory.Exists(Staged)
        ? [.. Directory.EnumerateDirectories(Staged).Select(path => Path.GetFileName(path)).OrderDescending(StringComparer.Ordinal)]
        : [];

    /// <summary>The folders that were set aside, newest first.</summary>
    public IReadOnlyList<string> SetAsides() => [.. Folders("*" + Damaged).OrderDescending(StringComparer.Ordinal)];

    /// <summary>Reads a generation's own record.</summary>
    /// <exception cref="IndexException">The folder or the record is missing or damaged.</exception>
    public GenerationInfo ReadInfo(string id) => ReadRecord(id).Generation;

    /// <summary>Reads a generation's own record with the stamps of its files.</summary>
    /// <exception cref="IndexException">The folder or the record is missing or damaged.</exception>
    public GenerationRecord ReadRecord(string id) => ReadRecordIn(Of(id), id);

    /// <summary>Reads the record of a generation that is in <paramref name="directory"/>.</summary>
    /// <exception cref="IndexException">The folder or the record is missing or damaged.</exception>
    public static GenerationRecord ReadRecordIn(string directory, string id)
    {
        var path = InfoIn(directory);
        if (!File.Exists(path))
            throw new IndexException($"Generation {id} has no '{path}'; run: alkbot index build");
        var record = FolderFailure.Guard(path, "read", () => GenerationJson.Read(File.ReadAllText(path)));
        return record is not null && record.Generation.Id == id
            ? record
            : throw new IndexException($"'{path}' is damaged; run: alkbot index build");
    }

    /// <summary>The size of a generation's files in bytes; 0 when its record cannot be read.</summary>
    public long SizeOf(string id)
    {
        try
        {
            return ReadRecord(id).Files.Sum(file => file.Length);
        }
        catch (IndexException)
        {
            return 0;
        }
    }

    /// <summary>The report in a generation's folder; null when it is lost.</summary>
    public static async ValueTask<BuildReport?> ReadReportInAsync(string directory, CancellationToken cancellationToken)
    {
        try
        {
            var json = await File.ReadAllTextAsync(ReportIn(directory), cancellationToken).ConfigureAwait(false);
            return GenerationJson.ReadReport(json);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private IEnumerable<string> Folders(string pattern) =>
        Directory.Exists(Generations) ? Directory.EnumerateDirectories(Generations, pattern) : [];
}
