using AlkBot.Evidence;
using AlkBot.Testing;

namespace AlkBot.Search.Tests.Staging;

/// <summary>A folder in memory: every file is a source of one passage, its content; one named <c>*.bin</c> is no source.</summary>
internal sealed class FakeFolder(params (string Name, string Text)[] files) : ISourceFolder
{
    private const string Refused = "broken";

    private readonly Dictionary<string, string> _files = files.ToDictionary(f => f.Name, f => f.Text);

    public IReadOnlyDictionary<string, string> Files => _files;

    public void Write(string name, string text) => _files[name] = text;

    public ISourceCorpus With(FolderChange change) => new FakeFolder([.. Changed(change).Select(f => (f.Key, f.Value))]);

    public ValueTask ApplyAsync(FolderChange change, CancellationToken cancellationToken)
    {
        var changed = Changed(change);
        _files.Clear();
        foreach (var (name, text) in changed)
            _files[name] = text;
        return ValueTask.CompletedTask;
    }

    public ValueTask<string> FingerprintAsync(CancellationToken cancellationToken) => Corpus().FingerprintAsync(cancellationToken);

    public IAsyncEnumerable<ICorpusSource> ListAsync(CancellationToken cancellationToken) => Corpus().ListAsync(cancellationToken);

    private FakeCorpus Corpus()
    {
        var read = _files.Where(f => !f.Key.EndsWith(".bin", StringComparison.Ordinal));
        var corpus = new FakeCorpus([.. read.Select(f => Evidence(f.Key, f.Value))]);
        foreach (var (name, _) in read.Where(f => f.Value == Refused))
            corpus.Refused[Path.GetFileNameWithoutExtension(name)] = $"{name}: it is broken.";
        return corpus;
    }

    private static SourceEvidence Evidence(string name, string text)
    {
        var evidence = Some.Evidence(Path.GetFileNameWithoutExtension(name), text);
        return evidence with { Source = evidence.Source with { FileName = name } };
    }

    private Dictionary<string, string> Changed(FolderChange change)
    {
        var files = _files.Where(f => !change.Removed.Contains(f.Key)).ToDictionary();
        foreach (var path in change.AddedFrom is { } from ? Directory.EnumerateFiles(from) : [])
            files[Path.GetFileName(path)] = File.ReadAllText(path);
        return files;
    }
}
