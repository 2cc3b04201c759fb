namespace AlkBot.Meaning.Tests;

/// <summary>A folder of its own for one test.</summary>
internal sealed class TemporaryFiles : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("alkbot-meaning-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
