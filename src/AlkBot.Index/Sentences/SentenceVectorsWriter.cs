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
            var texts = ScopedSentence.Of(evidence.Source, passage).ToList();
            // A row is one text, however many sentences its cells have.
            _texts.AddRange(Enumerable.Range(0, passage.Sentences.Count).Select(i => texts[Math.Min(i, texts.Count - 1)]));
        }
    }

    /// <summary>Embeds and writes them; nothing where more are new than are wanted now.</summary>
    /// <param name="mostNew">How many sentences may be new.</param>
    /// <param name="progress">Told how many of how many are done.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async ValueTask CompleteAsync(int mostNew, Action<int, int>? progress, CancellationToken cancellationToken)
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
        if (_texts.Count > mostNew && VectorFileWriter.CountNew(_texts, previous) > mostNew)
            return;
        await Task.Run(() => VectorFileWriter.Write(
            Path.Combine(directory, SentenceVectors.VectorsName), _texts, embedder, previous, new Rows(progress, _texts.Count),
            cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        _rows.Write(Path.Combine(directory, SentenceVectors.RowsName));
    }

    // Progress of the framework comes late and in any order.
    private sealed class Rows(Action<int, int>? progress, int total) : IProgress<int>
    {
        public void Report(int value) => progress?.Invoke(value, total);
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
