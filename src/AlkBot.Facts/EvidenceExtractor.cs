using AlkBot.Evidence;
using AlkBot.Facts.Curated;
using AlkBot.Facts.Entities;
using AlkBot.Facts.Lexicons;
using AlkBot.Facts.Text;
using AlkBot.Sources;

namespace AlkBot.Facts;

/// <summary>Makes evidence of a document: finds its entities, lets every rule look for facts, adds the curated ones, merges equal ones.</summary>
public sealed class EvidenceExtractor
{
    /// <summary>
    /// Changes whenever the same source could yield other evidence: it names the very build of the rules. Part of the corpus's
    /// fingerprint, so that an index made by other rules is built anew without anybody having to count versions.
    /// </summary>
    public static string Version { get; } = $"{typeof(EvidenceExtractor).Module.ModuleVersionId:N}{typeof(Fact).Module.ModuleVersionId:N}";

    private readonly IReadOnlyList<IFactExtractor> _rules;

    /// <summary>Knows every rule.</summary>
    public EvidenceExtractor() : this(FactRules.All)
    {
    }

    internal EvidenceExtractor(IReadOnlyList<IFactExtractor> rules) => _rules = rules;

    /// <summary>All that can be read from <paramref name="document"/>.</summary>
    /// <param name="document">The source and its passages.</param>
    /// <param name="lexicon">Names that the source may not print.</param>
    /// <param name="curated">What people wrote down for this source; null when nobody did.</param>
    /// <param name="cancellationToken">Ends the search between sentences.</param>
    /// <exception cref="SourceException">A curated fact contradicts the source.</exception>
    public SourceEvidence Extract(
        SourceDocument document, Lexicon lexicon, CuratedFacts? curated, CancellationToken cancellationToken = default)
    {
        var findings = new EntityFinder(lexicon).Find(document, cancellationToken);
        var context = new ExtractionContext(document, findings.Entities, findings.Mentions) { Cancellation = cancellationToken };
        var found = _rules.Where(rule => rule.Subjects.Any(context.Names)).SelectMany(rule => rule.Extract(context));
        var written = curated is null ? [] : new CuratedFactResolver(curated, context).Resolve();
        var facts = new FactMerger(context.Entities).Merge(found.Concat(written));
        return new SourceEvidence(document.Source, document.Passages, [.. findings.Entities.Select(e => Nicknames.AddTo(e, facts))], facts);
    }
}
