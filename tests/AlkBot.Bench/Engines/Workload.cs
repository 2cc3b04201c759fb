using System.Globalization;
using System.Text.Json;
using AlkBot.Evidence;

namespace AlkBot.Bench.Engines;

/// <summary>Texts to index, and texts whose words to look for in them.</summary>
internal sealed record Workload(string Name, IReadOnlyList<SourceEvidence> Sources, IReadOnlyList<string> Queries)
{
    /// <summary>The repository's own sources; each sentence is a query.</summary>
    public static async Task<Workload> OfReviewAsync()
    {
        var sources = new List<SourceEvidence>();
        await foreach (var source in ReviewIndex.Sources().ListAsync(CancellationToken.None))
            sources.Add(await source.ReadAsync(CancellationToken.None));
        return new Workload("review", sources, [.. sources.SelectMany(s => s.Passages).Where(p => p.Kind == PassageKind.Text)
            .SelectMany(passage => passage.Sentences.Select(passage.Slice))]);
    }

    /// <summary>A folder in the layout of BEIR: <c>corpus.jsonl</c>, a source each with its title as a heading, and <c>queries.jsonl</c>.</summary>
    public static Workload OfBeir(string folder)
    {
        var sources = Lines(folder, "corpus.jsonl")
            .Select(line => Abstract(Text(line, "_id"), Text(line, "title"), Text(line, "text")))
            .OrderBy(evidence => evidence.Source.Id)
            .ToList();
        return new Workload(new DirectoryInfo(folder).Name, sources, [.. Lines(folder, "queries.jsonl").Select(line => Text(line, "text"))]);
    }

    private static SourceEvidence Abstract(string number, string title, string text)
    {
        var id = SourceId.Parse($"d{long.Parse(number, CultureInfo.InvariantCulture)}");
        var whole = new Span(0, text.Length);
        var passage = new Passage(new PassageId(id, 1), PassageKind.Text, [title], whole, text, [whole]);
        return new SourceEvidence(new Source(id, title, "article", id + ".txt", "", text), [passage], [], []);
    }

    private static IEnumerable<JsonElement> Lines(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Select(line => JsonSerializer.Deserialize<JsonElement>(line));

    private static string Text(JsonElement line, string property) => line.GetProperty(property).GetString()!;
}
