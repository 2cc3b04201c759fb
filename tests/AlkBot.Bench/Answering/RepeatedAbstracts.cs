using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AlkBot.Evidence;

namespace AlkBot.Bench.Answering;

/// <summary>
/// The review beside a corpus of abstracts (BEIR layout: a JSON object a line with title and text), repeated under distinct ids until
/// there are as many passages as asked for: a passage an abstract, without facts.
/// </summary>
internal sealed class RepeatedAbstracts(ISourceCorpus review, string path, int passages) : ISourceCorpus
{
    public ValueTask<string> FingerprintAsync(CancellationToken cancellationToken) => ValueTask.FromResult($"abstracts-{passages}");

    public async IAsyncEnumerable<ICorpusSource> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var abstracts = new List<string>();
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            using var document = JsonDocument.Parse(line);
            var (title, text) = (document.RootElement.GetProperty("title").GetString(),
                document.RootElement.GetProperty("text").GetString());
            abstracts.Add($"{title}. {text}".Trim());
        }
        for (var copy = 0; copy * abstracts.Count < passages; copy++)
            yield return new Copy(copy, abstracts);
        await foreach (var source in review.ListAsync(cancellationToken))
            yield return source;
    }

    private sealed class Copy(int number, IReadOnlyList<string> abstracts) : ICorpusSource
    {
        private readonly SourceId _id = SourceId.Parse($"abstracts-{number:000}");

        public SourceId? Id => _id;

        public string FileName => $"{_id}.txt";

        public string Fingerprint => $"{_id}-{abstracts.Count}";

        public ValueTask<SourceEvidence> ReadAsync(CancellationToken cancellationToken)
        {
            var text = string.Join('\n', abstracts);
            var source = new Source(
                _id, $"Abstracts {number}", "corpus", FileName, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
                    text);
            var (passages, start) = (new List<Passage>(), 0);
            foreach (var content in abstracts)
            {
                var span = new Span(start, start + content.Length);
                passages.Add(new Passage(
                    new PassageId(_id, passages.Count + 1), PassageKind.Text, [], span, content, [.. Sentences(content, start)]));
                start = span.End + 1;
            }
            return ValueTask.FromResult(new SourceEvidence(source, passages, [], []));
        }

        private static IEnumerable<Span> Sentences(string text, int offset)
        {
            var start = 0;
            while (start < text.Length)
            {
                var stop = text.IndexOf(". ", start, StringComparison.Ordinal);
                var end = stop < 0 ? text.Length : stop + 1;
                yield return new Span(offset + start, offset + end);
                start = end + 1;
            }
        }
    }
}
