using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AlkBot.Index.Storage;

namespace AlkBot.Index.State;

/// <summary>State in the folder <c>state</c> of an index: a JSON file a collection, replaced whole, and a lock held while one is changed.</summary>
internal sealed class StateFolder(string root, TimeProvider time, IFolderChanges changes) : IKeptState
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    // Who changes it in this process waits without asking again and again.
    private static readonly SemaphoreSlim Turn = new(1);

    public string VersionOf(string collection)
    {
        var file = new FileInfo(PathOf(collection));
        return file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file.LastWriteTimeUtc.Ticks}-{file.Length}") : "";
    }

    public IReadOnlyDictionary<string, string> Read(string collection)
    {
        var path = PathOf(collection);
        if (!File.Exists(path))
            return new Dictionary<string, string>();
        try
        {
            var records = JsonNode.Parse(FolderFailure.Guard(path, "read", () => File.ReadAllText(path))) as JsonObject;
            return records?.Where(r => r.Value is not null).ToDictionary(r => r.Key, r => r.Value!.ToJsonString(StateJson.OnOneLine)) ?? throw Damaged(path);
        }
        catch (JsonException e)
        {
            throw Damaged(path, e);
        }
    }

    public async ValueTask ChangeAsync(string collection, Action<IDictionary<string, string>> change, CancellationToken cancellationToken)
    {
        var path = PathOf(collection);
        FolderFailure.Guard(path, "write", () =>
        {
            changes.CreateFolder(root);
            changes.CreateFolder(Path.GetDirectoryName(path)!);
        });
        await Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var held = await LockAsync(path, cancellationToken).ConfigureAwait(false);
            var records = Read(collection).ToDictionary();
            change(records);
            var json = new JsonObject(records.OrderBy(r => r.Key, StringComparer.Ordinal)
                .Select(r => KeyValuePair.Create(r.Key, JsonNode.Parse(r.Value))));
            FolderFailure.Guard(path, "write", () => changes.ReplaceFile(path, json.ToJsonString(StateJson.Readable)));
        }
        finally
        {
            Turn.Release();
        }
    }

    private static IndexException Damaged(string path, Exception? inner = null) =>
        new($"'{path}' is damaged; mend it, or delete it and what was kept in it", inner!);

    // The operating system lets go of it when the process ends.
    private async ValueTask<FileStream> LockAsync(string path, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (time.GetElapsedTime(started) > LongestWait)
            {
                throw FolderFailure.Explain(e, path, "change");
            }
            catch (UnauthorizedAccessException e)
            {
                throw FolderFailure.Explain(e, path, "change");
            }
            catch (IOException)
            {
                await Task.Delay(BetweenTries, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private string PathOf(string collection) => Path.Combine(root, "state", collection + ".json");
}

/// <summary>How state is written: for people to read, with letters of every language as they are.</summary>
internal static class StateJson
{
    public static JsonSerializerOptions OnOneLine { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonSerializerOptions Readable { get; } = new(OnOneLine) { WriteIndented = true };
}
