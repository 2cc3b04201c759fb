using AlkBot.Evidence;

namespace AlkBot.Testing;

/// <summary>
/// A folder in memory: a corpus, and beside it files, each of which is a source of one passage, its content; one named <c>*.set</c> holds
/// a record a line, one named <c>*.bin</c> is no source, and what holds <c>broken</c> is refused.
/// </summary>
public sealed class FakeFolder(FakeCorpus corpus, params (string Name, string Text)[] files) : ISourceFolder
{
    private const string Refused = "broken";

    private readonly Dictionary<string, string> _files = files.ToDictionary(f => f.Name, f => f.Text);
    private readonly List<string> _gone = [];

    public FakeFolder(params (string Name, string Text)[] files) : this(new FakeCorpus(), files)
    {
    }

    public IReadOnlyDictionary<string, string> Files => _files;

    /// <summary>Called before a change is carried out.</summary>
    public Action BeforeApplying { get; set; } = () => { };

    /// <summary>Called before the sources are listed.</summary>
    public Action BeforeListing { get; set; } = () => { };

    /// <summary>Why it cannot be read; null when it can.</summary>
    public string? Unreadable { get; set; }

    public void Write(string name, string text) => _files[name] = text;

    public IReadOnlyCollection<string> ListNames() =>
        [.. corpus.Sources.Select(s => s.Source.FileName).Where(name => !_gone.Contains(name)), .. _files.Keys];

    public FormattableString? NotWritable { get; set; }

    public FormattableString? WhyNotWritable() => NotWritable;

    public ISourceCorpus With(FolderChange change)
    {
        var changed = new FakeFolder(corpus);
        changed.Take(change, _files);
        changed._gone.AddRange(_gone);
        return changed;
    }

    public FormattableString? WhyNot(string name, long length) => name.EndsWith(".bin", StringComparison.Ordinal) ? (FormattableString)$"{name}: no source." : null;

    public ValueTask ApplyAsync(FolderChange change, Action complete, CancellationToken cancellationToken)
    {
        BeforeApplying();
        var (before, gone) = (new Dictionary<string, string>(_files), _gone.Count);
        Take(change, before);
        try
        {
            complete();
        }
        catch
        {
            _gone.RemoveRange(gone, _gone.Count - gone);
            _files.Clear();
            foreach (var (name, text) in before)
                _files[name] = text;
            throw;
        }
        return ValueTask.CompletedTask;
    }

    public ValueTask<string> FingerprintAsync(CancellationToken cancellationToken) =>
        Unreadable is { } reason ? throw new SourceException($"{reason}") : Corpus().FingerprintAsync(cancellationToken);

    public IAsyncEnumerable<ICorpusSource> ListAsync(CancellationToken cancellationToken)
    {
        BeforeListing();
        return Corpus().ListAsync(cancellationToken);
    }

    private FakeCorpus Corpus()
    {
        var read = _files.Where(f => !f.Key.EndsWith(".bin", StringComparison.Ordinal)).ToList();
        var all = new FakeCorpus(
        [
            .. corpus.Sources.Where(s => !_gone.Contains(s.Source.FileName)),
            .. read.SelectMany(f => Records(f.Key, f.Value)).Select(r => Evidence(r.Id, r.File, r.Text)),
        ])
        {
            BeforeEach = corpus.BeforeEach,
        };
        foreach (var (id, reason) in corpus.Refused)
            all.Refused[id] = reason;
        foreach (var record in read.SelectMany(f => Records(f.Key, f.Value)).Where(r => r.Text == Refused))
            all.Refused[record.Id] = $"{record.Place}: it is broken.";
        return all;
    }

    private static IEnumerable<(string Id, string File, string Place, string Text)> Records(string name, string text)
    {
        var id = Path.GetFileNameWithoutExtension(name);
        return name.EndsWith(".set", StringComparison.Ordinal)
            ? text.Split('\n').Select((line, i) => ($"{id}-{i + 1}", name, $"{name}: record {i + 1}", line))
            : [(id, name, name, text)];
    }

    private static SourceEvidence Evidence(string id, string file, string text)
    {
        var evidence = Some.Evidence(id, text);
        return evidence with { Source = evidence.Source with { FileName = file } };
    }

    private void Take(FolderChange change, Dictionary<string, string> before)
    {
        _files.Clear();
        foreach (var (name, text) in before.Where(f => !change.Removed.Contains(f.Key)))
            _files[name] = text;
        foreach (var path in change.AddedFrom is { } from ? Directory.EnumerateFiles(from) : [])
            _files[Path.GetFileName(path)] = File.ReadAllText(path);
        _gone.AddRange(change.Removed);
    }
}
