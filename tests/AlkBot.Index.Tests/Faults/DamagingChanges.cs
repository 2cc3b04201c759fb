using AlkBot.Index.Storage;

namespace AlkBot.Index.Tests.Faults;

/// <summary>What a disk can do to a file that it said it had written.</summary>
public enum Damage
{
    FlippedByte,
    Truncated,
    Emptied,
}

/// <summary>Changes of which one, once it is done, is damaged behind the builder's back.</summary>
internal sealed class DamagingChanges(int step, Damage damage, int seed) : IFolderChanges
{
    private readonly DurableChanges _real = new();
    private readonly Random _random = new(seed);
    private int _steps;

    /// <summary>The file that was damaged; null when the step changed none.</summary>
    public string? Damaged { get; private set; }

    public void CreateFolder(string path) => Step(path, () => _real.CreateFolder(path));

    public void WriteFile(string path, string text) => Step(path, () => _real.WriteFile(path, text));

    public void WriteFile(string path, ReadOnlySpan<byte> content)
    {
        var copy = content.ToArray();
        Step(path, () => _real.WriteFile(path, copy));
    }

    public void RenameFolder(string from, string to) => Step(to, () => _real.RenameFolder(from, to));

    public void ReplaceFile(string path, string text) => Step(path, () => _real.ReplaceFile(path, text));

    public void AppendLine(string path, string line) => Step(path, () => _real.AppendLine(path, line));

    public void DeleteFolder(string path) => Step(path, () => _real.DeleteFolder(path));

    private void Step(string path, Action change)
    {
        change();
        if (_steps++ != step)
            return;
        // Of a folder, its greatest file: the index itself.
        var file = Directory.Exists(path) ? Directory.EnumerateFiles(path).MaxBy(f => new FileInfo(f).Length) : path;
        if (!File.Exists(file))
            return;
        Damaged = file;
        var bytes = File.ReadAllBytes(file);
        File.WriteAllBytes(file, damage switch
        {
            Damage.FlippedByte => Flip(bytes),
            Damage.Truncated => bytes[.._random.Next(bytes.Length)],
            _ => [],
        });
    }

    private byte[] Flip(byte[] bytes)
    {
        bytes[_random.Next(bytes.Length)] ^= (byte)(1 << _random.Next(8));
        return bytes;
    }
}
