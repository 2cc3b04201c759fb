using AlkBot.Evidence;
using AlkBot.Extraction.Facts.Curated;
using AlkBot.Extraction.Tests.Readers;
using AlkBot.Testing;

namespace AlkBot.Extraction.Tests.Facts;

/// <summary>All that is extracted from the review of the source folder, once with and once without the curated facts.</summary>
internal static class ReviewEvidence
{
    public const string FactsFile = "alk-resistance-review.facts.json";

    public static Lexicon Lexicon { get; } = LexiconReader.Read(Lexicon.FileName, Read(Lexicon.FileName));

    public static SourceEvidence Whole { get; } =
        new EvidenceExtractor().Extract(Review.Document, Lexicon, CuratedFacts.Parse(FactsFile, Read(FactsFile)));

    public static SourceEvidence ByRules { get; } = new EvidenceExtractor().Extract(Review.Document, Lexicon, null);

    /// <summary>The facts that rules found in running text.</summary>
    public static IReadOnlyList<Fact> FromText { get; } =
        [.. ByRules.Facts.Where(f => ByRules.Passages[f.Citations[0].Passage.Ordinal - 1].Row is null && !f.Rule.Contains("Title", StringComparison.Ordinal))];

    private static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Repository.SourceFolder, name));
}
