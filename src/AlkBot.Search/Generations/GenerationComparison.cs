using System.Security.Cryptography;
using System.Text;
using AlkBot.Evidence;

namespace AlkBot.Search.Generations;

/// <summary>Counts what changed between two generations, one source at a time.</summary>
internal static class GenerationComparison
{
    public static async ValueTask<GenerationDifference> RunAsync(
        IIndexReader before, IIndexReader after, CancellationToken cancellationToken)
    {
        var old = await before.ListSourcesAsync(cancellationToken).ConfigureAwait(false);
        var built = await after.ListSourcesAsync(cancellationToken).ConfigureAwait(false);
        var (passages, facts) = (default(DifferenceCount), default(DifferenceCount));
        foreach (var id in old.Concat(built).Select(source => source.Id).Distinct())
        {
            passages += ContentDifference.Count(
                await PassagesAsync(before, id, cancellationToken).ConfigureAwait(false),
                await PassagesAsync(after, id, cancellationToken).ConfigureAwait(false));
            facts += ContentDifference.Count(
                await FactsAsync(before, id, cancellationToken).ConfigureAwait(false),
                await FactsAsync(after, id, cancellationToken).ConfigureAwait(false));
        }
        return new GenerationDifference(ContentDifference.Count(Sources(old), Sources(built)), passages, facts);
    }

    private static List<Content> Sources(IEnumerable<SourceInfo> sources) =>
        [.. sources.Select(s => Of([s.Id.Value, s.Sha256, s.Title, s.Kind, s.FileName], [s.Id.Value]))];

    private static async ValueTask<List<Content>> PassagesAsync(IIndexReader reader, SourceId id, CancellationToken cancellationToken)
    {
        var contents = new List<Content>();
        await foreach (var passage in reader.StreamPassagesAsync(id, cancellationToken).ConfigureAwait(false))
            contents.Add(Of([passage.Kind.ToString(), .. passage.SectionPath, passage.Text], [passage.Id.ToString()]));
        return contents;
    }

    private static async ValueTask<List<Content>> FactsAsync(IIndexReader reader, SourceId id, CancellationToken cancellationToken)
    {
        var contents = new List<Content>();
        await foreach (var fact in reader.StreamFactsAsync(id, cancellationToken).ConfigureAwait(false))
        {
            string[] place =
            [
                fact.Subject.ToString(), fact.Predicate,
                .. fact.Qualifiers.OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => $"{q.Key}={q.Value}"),
            ];
            contents.Add(Of([.. place, fact.Value, .. fact.Citations.Select(c => c.Quote)], place));
        }
        return contents;
    }

    private static Content Of(IEnumerable<string> content, IEnumerable<string> place) => new(Digest(content), Digest(place));

    private static UInt128 Digest(IEnumerable<string> parts) => System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts))));
}
