using AlkBot.Evidence;
using AlkBot.Index.Sentences;
using AlkBot.Testing;

namespace AlkBot.Index.Tests.Sentences;

public sealed class SentenceVectorsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly OneVector _embedder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task More_sentences_than_are_embedded_are_told_of_when_the_vectors_are_opened()
    {
        await WriteAsync(mostSentences: 0);

        var (vectors, missing) = SentenceVectors.Open(_folder.Path, _embedder);

        vectors.ShouldBeNull();
        missing.ShouldBe("there are more than 0 sentences, and vectors are not made of so many");
    }

    [Fact]
    public async Task A_file_that_is_not_as_it_was_written_is_told_of()
    {
        await WriteAsync(mostSentences: 100);
        var (vectors, _) = SentenceVectors.Open(_folder.Path, _embedder);
        vectors.ShouldNotBeNull().Dispose();
        var path = _folder[SentenceVectors.VectorsName];
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);

        SentenceVectors.Open(_folder.Path, _embedder).Missing.ShouldNotBeNull().ShouldContain("damaged");
    }

    private async Task WriteAsync(int mostSentences)
    {
        var writer = new SentenceVectorsWriter(_folder.Path, _embedder, mostSentences);
        writer.Add(new EvidenceBuilder("a").Passage("One sentence.").Passage("Another sentence.").Build());
        await writer.CompleteAsync(int.MaxValue, null, CancellationToken.None);
    }
}
