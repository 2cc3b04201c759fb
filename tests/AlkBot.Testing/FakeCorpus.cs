using System.Runtime.CompilerServices;
using AlkBot.Evidence;

namespace AlkBot.Testing;

/// <summary>Sources that a test holds in its hand.</summary>
public sealed class FakeCorpus(params SourceEvidence[] sources) : ISourceCorpus
{
    /// <summary>The sources, changed at will.</summary>
    public List<SourceEvidence> Sources { get; } = [.. sources];

    /// <summary>Called before each source is given out, with its place from 0, and once more after the last.</summary>
    public Func<int, CancellationToken, Task> BeforeEach { get; set; } = (_, _) => Task.CompletedTask;

    public ValueTask<string> FingerprintAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(Some.Sha256(string.Join('\n', Sources.Select(s => $"{s.Source.Id} {s.Source.Sha256}"))));

    public async IAsyncEnumerable<SourceEvidence> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        SourceEvidence[] all = [.. Sources.OrderBy(s => s.Source.Id)];
        for (var i = 0; i < all.Length; i++)
        {
            await BeforeEach(i, cancellationToken);
            yield return all[i];
        }
        await BeforeEach(all.Length, cancellationToken);
    }
}
