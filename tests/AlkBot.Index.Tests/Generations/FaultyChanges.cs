using AlkBot.Index.Storage;

namespace AlkBot.Index.Tests.Generations;

/// <summary>Changes that fail at one step and, like a process that died there, at every step after it.</summary>
internal sealed class FaultyChanges : IFolderChanges
{
    private readonly DurableChanges _real = new();

    /// <summary>The first step that fails, from 0.</summary>
    public int FailFrom { get; init; } = int.MaxValue;

    /// <summary>The first step that works again.</summary>
    public int WorkAgainFrom { get; init; } = int.MaxValue;

    /// <summary>Whether the failing step still does its work first, as when a process dies right after it.</summary>
    public bool AfterTheStep { get; init; }

    public Func<Exception> Failure { get; init; } = () => new IOException("A fault was injected.");

    public int Steps { get; private set; }

    public void CreateFolder(string path) => Step(() => _real.CreateFolder(path));

    public void WriteFile(string path, string text) => Step(() => _real.WriteFile(path, text));

    public void WriteFile(string path, ReadOnlySpan<byte> content)
    {
        var copy = content.ToArray();
        Step(() => _real.WriteFile(path, copy));
    }

    public void RenameFolder(string from, string to) => Step(() => _real.RenameFolder(from, to));

    public void ReplaceFile(string path, string text) => Step(() => _real.ReplaceFile(path, text));

    public void AppendLine(string path, string line) => Step(() => _real.AppendLine(path, line));

    public void DeleteFolder(string path) => Step(() => _real.DeleteFolder(path));

    private void Step(Action change)
    {
        var step = Steps++;
        var fails = step >= FailFrom && step < WorkAgainFrom;
        if (!fails || (AfterTheStep && step == FailFrom))
            change();
        if (fails)
            throw Failure();
    }
}
