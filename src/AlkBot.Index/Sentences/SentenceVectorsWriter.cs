using AlkBot.Evidence;
using AlkBot.Meaning;

namespace AlkBot.Index.Sentences;

/// <summary>Writes the vectors of all sentences of a generation.</summary>
/// <param name="directory">The generation's folder.</param>
/// <param name="embedder">Makes the vectors.</param>
/// <param name="mostSentences">More take longer to embed than a build may take; beyond, answers rest on words alone, and say so.</param>
internal sealed class SentenceVectorsWriter(
    string directory, IEmbedder embedder, int mostSentences = SentenceVectorsWriter.DefaultMostSentences)
{
    private const int DefaultMostSentences = 200_000;

    private readonly SentenceRows _rows = new();
    private readonly List<string> _texts = [];

    /// <summary>Adds the sentences of a source.</summary>
    public void Add(SourceEvidence evidence)
    {
        if (_texts.Count > mostSentences)
            return;
        _rows.Add(evidence.Source.Id, [.. evidence.Passages.Select(p => p.Sentences.Count)]);
        foreach (var passage in evidence.Passages)
        {
            var texts = ScopedSentence.Of(evidence.Source.Title, passage).ToList();
            // A row is one text, however many sentences its cells have.
            _texts.AddRange(Enumerable.Range(0, passage.Sentences.Count).Select(i => texts[Math.Min(i, texts.Count - 1)]));
        }
    }

    /// <summary>Embeds and writes them.</summary>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        if (_texts.Count > mostSentences)
        {
            await File.WriteAllTextAsync(
                Path.Combine(directory, SentenceVectors.NoneName),
                $"there are more than {mostSentences} sentences, and vectors are not made of so many", cancellationToken)
                .ConfigureAwait(false);
            return;
        }
        using var previous = Previous();
        await Task.Run(() => VectorFileWriter.Write(
            Path.Combine(directory, SentenceVectors.VectorsName), _texts, embedder, previous, null, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        _rows.Write(Path.Combine(directory, SentenceVectors.RowsName));
    }

    // The vectors of the newest generation beside this one: of what has not changed, they are this one's.
    private VectorFile? Previous()
    {
        var file = new DirectoryInfo(directory).Parent!.EnumerateFiles(SentenceVectors.VectorsName, new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = 2,
        }).MaxBy(f => f.FullName, StringComparer.Ordinal);
        return file is not null && VectorFile.TryOpen(file.FullName, embedder.Model, out var vectors, out _) ? vectors : null;
    }
}
