using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using AlkBot.Evidence;
using AlkBot.Sources.Sentences;

namespace AlkBot.Bench.Retrieval;

/// <summary>
/// The documents of a BEIR corpus (https://github.com/beir-cellar/beir): a line is an object with <c>_id</c>, <c>text</c> and, where
/// there is one, <c>title</c>. Each becomes a source of one passage, its text under its title.
/// </summary>
/// <param name="path">The file <c>corpus.jsonl</c>.</param>
/// <param name="copies">How many times the documents are given out, under ids of their own each time.</param>
internal sealed class BeirCorpus(string path, int copies) : ISourceCorpus
{
    private readonly List<string> _ids = [];

    /// <summary>The documents' ids, as they were read.</summary>
    public IReadOnlyList<string> Ids => _ids;

    /// <summary>The id of the document that a source was made of; that of a copy names no document.</summary>
    public string IdOf(SourceId source)
    {
        var number = int.Parse(source.Value.AsSpan(1));
        return number < _ids.Count ? _ids[number] : $"copy {number / _ids.Count} of {_ids[number % _ids.Count]}";
    }

    public ValueTask<string> FingerprintAsync(CancellationToken cancellationToken) => ValueTask.FromResult("BEIR");

    public async IAsyncEnumerable<ICorpusSource> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _ids.Clear();
        var (seen, count) = (new HashSet<string>(StringComparer.Ordinal), 0);
        for (var copy = 0; copy < copies; copy++)
        {
            await foreach (var (number, document) in DataLines.ReadJsonAsync(path, cancellationToken))
            {
                var id = document.Text("_id") ?? throw DataLines.Wrong(path, number, "it has no \"_id\"");
                var text = document.Text("text") ?? throw DataLines.Wrong(path, number, "it has no \"text\"");
                if (copy == 0)
                {
                    if (!seen.Add(id))
                        throw DataLines.Wrong(path, number, $"the id '{id}' was there before");
                    _ids.Add(id);
                }
                yield return new Document(Evidence(count++, document.Text("title") ?? "", text));
            }
        }
    }

    // Ids follow the order of the file, whatever the documents are called.
    private static SourceEvidence Evidence(int number, string title, string text)
    {
        var whole = new Span(0, text.Length);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var source = new Source(SourceId.Parse($"d{number:00000000}"), title, "article", "corpus.jsonl", hash, text);
        var passage = new Passage(
            new PassageId(source.Id, 1), PassageKind.Abstract, title.Length > 0 ? [title] : [], whole, text,
            SentenceSplitter.Split(text, whole));
        return new SourceEvidence(source, [passage], [], []);
    }

    private sealed class Document(SourceEvidence evidence) : ICorpusSource
    {
        public SourceId? Id => evidence.Source.Id;

        public string FileName => evidence.Source.FileName;

        public string Fingerprint => evidence.Source.Sha256;

        public ValueTask<SourceEvidence> ReadAsync(CancellationToken cancellationToken) => ValueTask.FromResult(evidence);
    }
}
