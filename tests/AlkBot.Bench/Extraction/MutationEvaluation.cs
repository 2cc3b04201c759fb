using AlkBot.Evidence;

namespace AlkBot.Bench.Extraction;

/// <summary>A point mutation of a document.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Mutation">The mutation in one-letter form.</param>
internal sealed record DocumentMutation(string Document, string Mutation);

/// <summary>Measures how well mutations are found in a labelled corpus.</summary>
internal static class MutationEvaluation
{
    /// <summary>Compares what is found with the labels: each normalised point mutation counts once a document.</summary>
    public static Score<DocumentMutation> Of(IReadOnlyList<LabelledMutations> corpus, CancellationToken cancellationToken)
    {
        var right = 0;
        var (missed, wrong) = (new List<DocumentMutation>(), new List<DocumentMutation>());
        foreach (var document in corpus)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var found = document.Paragraphs
                .SelectMany(paragraph => ProteinChangeFinder.FindIn(paragraph))
                .Where(f => f.Change.Kind == ProteinChangeKind.Substitution)
                .Select(f => f.Change.ToString())
                .ToHashSet();
            right += found.Count(document.Mutations.Contains);
            missed.AddRange(In(document, document.Mutations.Where(m => !found.Contains(m))));
            wrong.AddRange(In(document, found.Where(m => !document.Mutations.Contains(m))));
        }
        return new Score<DocumentMutation>(right, missed, wrong);
    }

    private static IEnumerable<DocumentMutation> In(LabelledMutations document, IEnumerable<string> mutations) =>
        mutations.Order(StringComparer.Ordinal).Select(mutation => new DocumentMutation(document.Id, mutation));
}
