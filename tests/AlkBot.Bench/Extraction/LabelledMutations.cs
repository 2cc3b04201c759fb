using AlkBot.Evidence;

namespace AlkBot.Bench.Extraction;

/// <summary>A document and the point mutations that people found in it.</summary>
/// <param name="Id">The document's id, such as its PubMed id.</param>
/// <param name="Paragraphs">Its texts, such as title and abstract; nothing goes from one into the next.</param>
/// <param name="Mutations">The mutations in one-letter form, each once.</param>
internal sealed record LabelledMutations(string Id, IReadOnlyList<string> Paragraphs, IReadOnlySet<string> Mutations)
{
    /// <summary>
    /// Reads a corpus in the two files of MutationFinder (Caporaso et al., Bioinformatics 2007): a document a line, its id, title and
    /// abstract with tabs between them; and a line for each id with the mutations such as <c>V600E</c>, with tabs between them.
    /// </summary>
    /// <exception cref="SourceException">A line is not of this form, or the two files are of different documents.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static async Task<IReadOnlyList<LabelledMutations>> ReadAsync(
        string textPath, string goldPath, CancellationToken cancellationToken)
    {
        var gold = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        foreach (var (place, fields) in await LinesAsync(goldPath, cancellationToken))
        {
            if (!gold.TryAdd(fields[0], fields.Skip(1).Select(label => Normalised(label, place)).ToHashSet()))
                throw new SourceException($"{place}: the document '{fields[0]}' is labelled twice");
        }
        var documents = new Dictionary<string, LabelledMutations>(StringComparer.Ordinal);
        foreach (var (place, fields) in await LinesAsync(textPath, cancellationToken))
        {
            if (fields.Count < 2)
                throw new SourceException($"{place}: a document needs an id and a text with a tab between them");
            if (!gold.TryGetValue(fields[0], out var labels))
                throw new SourceException($"{place}: {goldPath} has no line for the document '{fields[0]}'");
            if (!documents.TryAdd(fields[0], new LabelledMutations(fields[0], [.. fields.Skip(1)], labels)))
                throw new SourceException($"{place}: the document '{fields[0]}' stands there twice");
        }
        if (gold.Keys.FirstOrDefault(id => !documents.ContainsKey(id)) is { } missing)
            throw new SourceException($"{textPath}: there is no text for the document '{missing}' that {goldPath} labels");
        return [.. documents.Values];
    }

    private static string Normalised(string label, string place) =>
        ProteinChange.TryParse(label, out var change) && change.Kind == ProteinChangeKind.Substitution
            ? change.ToString()
            : throw new SourceException($"{place}: '{label}' is no point mutation such as 'V600E'");

    private static async Task<List<(string Place, IReadOnlyList<string> Fields)>> LinesAsync(
        string path, CancellationToken cancellationToken)
    {
        var lines = new List<(string Place, IReadOnlyList<string> Fields)>();
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            number++;
            var fields = line.Split('\t', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length > 0)
                lines.Add(($"{path}: line {number}", fields));
        }
        return lines.Count > 0 ? lines : throw new SourceException($"{path}: the file is empty");
    }
}
