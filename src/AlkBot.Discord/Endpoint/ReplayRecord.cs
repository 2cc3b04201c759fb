using System.Globalization;
using System.Text;

namespace AlkBot.Discord.Endpoint;

/// <summary>
/// The interactions taken lately, on disk, a line each: a restart forgets none of them while its signature would still be accepted. What
/// the disk refuses costs this memory and no answer.
/// </summary>
/// <param name="path">The file; its folder may not be there yet.</param>
public sealed class ReplayRecord(string path) : IDisposable
{
    // Held open: to open it for each interaction would cost more than to answer one.
    private FileStream? _appending;

    /// <summary>What was taken since <paramref name="since"/>, oldest first.</summary>
    internal IReadOnlyList<(ulong Id, DateTimeOffset At)> Read(DateTimeOffset since)
    {
        try
        {
            var lines = File.Exists(path) ? File.ReadLines(path) : [];
            return [.. lines.Select(Parse).OfType<(ulong, DateTimeOffset At)>().Where(taken => taken.At > since)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Writes the record anew.</summary>
    internal void Replace(IEnumerable<(ulong Id, DateTimeOffset At)> taken) => Try(() =>
    {
        Dispose();
        File.WriteAllLines(path + ".new", taken.Select(t => Line(t.Id, t.At)));
        File.Move(path + ".new", path, overwrite: true);
    });

    /// <summary>Adds one.</summary>
    internal void Append(ulong id, DateTimeOffset at) => Try(() =>
    {
        _appending ??= new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        // Another process may have added some.
        _appending.Seek(0, SeekOrigin.End);
        _appending.Write(Encoding.ASCII.GetBytes(Line(id, at) + "\n"));
    });

    /// <summary>Closes the file; the next one that is added opens it again.</summary>
    public void Dispose()
    {
        _appending?.Dispose();
        _appending = null;
    }

    private static string Line(ulong id, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{id} {at.ToUnixTimeMilliseconds()}");

    private static (ulong, DateTimeOffset)? Parse(string line) =>
        line.Split(' ') is [var id, var at]
        && ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var taken)
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
        && milliseconds < DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? (taken, DateTimeOffset.FromUnixTimeMilliseconds(milliseconds))
            : null;

    private void Try(Action write)
    {
        try
        {
            if (_appending is null)
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Dispose();
        }
    }
}
