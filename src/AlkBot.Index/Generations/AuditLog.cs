using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AlkBot.Index.Storage;

namespace AlkBot.Index.Generations;

/// <summary>One change of an index folder.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who, such as <c>terminal:ada</c>, <c>discord:1234 (ada)</c>, <c>service</c>, or <c>alkbot</c> itself.</param>
/// <param name="Action">One of <see cref="AuditActions"/>.</param>
/// <param name="Generation">The generation that it concerns; null when it concerns none.</param>
/// <param name="Current">The generation that is current after it; null when it leaves none.</param>
/// <param name="Detail">What else there is to say, in one line.</param>
public sealed record AuditEntry(
    DateTimeOffset At, string By, string Action, string? Generation, string? Current, string Detail = "");

/// <summary>What the log of changes holds.</summary>
/// <param name="Entries">The entries, oldest first.</param>
/// <param name="Damaged">The numbers of the lines, from 1, that are no entry, such as one that was being written when power failed.</param>
public sealed record AuditReading(IReadOnlyList<AuditEntry> Entries, IReadOnlyList<int> Damaged);

/// <summary>What can be done to an index folder, as the log of changes names it.</summary>
public static class AuditActions
{
    /// <summary>A generation was built and made current.</summary>
    public const string Build = "build";

    /// <summary>A generation was built for a preview.</summary>
    public const string Preview = "preview";

    /// <summary>A preview was made current, and the change of the sources that it shows carried out.</summary>
    public const string Activate = "activate";

    /// <summary>A preview was thrown away.</summary>
    public const string Discard = "discard";

    /// <summary>An earlier generation was made current again.</summary>
    public const string Rollback = "rollback";

    /// <summary>Something damaged was set aside.</summary>
    public const string Recover = "recover";

    /// <summary>What was kept of changes long past was deleted.</summary>
    public const string Purge = "purge";

    /// <summary>A contradiction was marked as a false alarm, or no longer is.</summary>
    public const string FalseAlarm = "false alarm";

    /// <summary>The change announced before did not come to its end.</summary>
    public const string Interrupted = "interrupted";
}

/// <summary>
/// The log of changes: one JSON object a line, appended to, and shortened only where a person asks for it. An entry is on the disk before what it tells happens, so that
/// nothing happens without one; what then did not happen after all is told by the entry that follows.
/// </summary>
internal sealed class AuditLog(GenerationFolder folder, TimeProvider time, IFolderChanges changes)
{
    private const string Itself = "alkbot";

    /// <summary>Appends an entry.</summary>
    public void Write(string by, string action, string? generation, string? current, string detail = "")
    {
        var entry = new AuditEntry(time.GetUtcNow(), by, action, generation, current, detail);
        var line = JsonSerializer.Serialize(entry, AuditJson.Readable.AuditEntry);
        FolderFailure.Guard(folder.Log, "write", () => changes.AppendLine(folder.Log, line));
    }

    /// <summary>Tells of a change that was announced and did not come to its end, where there is one.</summary>
    /// <param name="current">The generation that is current in truth.</param>
    public void Settle(string? current)
    {
        if (Read().Entries is [.., var last] && last.Current != current)
            Write(Itself, AuditActions.Interrupted, last.Generation, current, $"'{last.Action}' did not come to its end");
    }

    /// <summary>
    /// As <see cref="Settle"/>, for whoever has a failure to tell already; what cannot be written now is settled by the next change.
    /// </summary>
    public void TrySettle(string? current)
    {
        try
        {
            Settle(current);
        }
        catch (IndexException)
        {
        }
    }

    /// <summary>Deletes the entries before a time, and with them what is no entry; how many there were.</summary>
    public int Forget(DateTimeOffset before)
    {
        var entries = Read().Entries;
        var kept = entries.Where(entry => entry.At >= before).ToList();
        if (kept.Count == entries.Count)
            return 0;
        var lines = string.Concat(kept.Select(entry => JsonSerializer.Serialize(entry, AuditJson.Readable.AuditEntry) + "\n"));
        FolderFailure.Guard(folder.Log, "write", () => changes.ReplaceFile(folder.Log, lines));
        return entries.Count - kept.Count;
    }

    /// <summary>Reads the log; a line that is no entry is left out and told.</summary>
    /// <exception cref="IndexException">The file cannot be read.</exception>
    public AuditReading Read()
    {
        if (!File.Exists(folder.Log))
            return new AuditReading([], []);
        var (entries, damaged) = (new List<AuditEntry>(), new List<int>());
        var lines = FolderFailure.Guard(folder.Log, "read", () => File.ReadAllLines(folder.Log));
        for (var i = 0; i < lines.Length; i++)
        {
            if (Parse(lines[i]) is { } entry)
                entries.Add(entry);
            else
                damaged.Add(i + 1);
        }
        return new AuditReading(entries, damaged);
    }

    private static AuditEntry? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, AuditJson.Readable.AuditEntry);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>How entries of the log of changes are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(AuditEntry))]
public sealed partial class AuditJson : JsonSerializerContext
{
    /// <summary>With letters of every language as they are; the log is read by people, never put into a page.</summary>
    public static AuditJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
