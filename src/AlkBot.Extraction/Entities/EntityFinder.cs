using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Extraction.Readers;

namespace AlkBot.Extraction.Entities;

/// <summary>Finds the drugs, trials, mutations, genes, pathways and fusions that a document names.</summary>
internal sealed partial class EntityFinder(Lexicon lexicon)
{
    /// <summary>The entities and their mentions.</summary>
    public EntityFindings Find(SourceDocument document)
    {
        _ = lexicon;
        var mentions = new List<Mention>();
        var entities = new Dictionary<EntityId, Entity>();
        foreach (var passage in document.Passages)
        {
            foreach (Match match in TrialNumber().Matches(passage.Text))
            {
                var id = new EntityId(EntityType.Trial, match.Value);
                var span = new Span(passage.Span.Start + match.Index, passage.Span.Start + match.Index + match.Length);
                mentions.Add(new Mention(id, span, match.Value));
                entities.TryAdd(id, new Entity(id, match.Value, [new(match.Value, NameOrigin.Source, null, Citation.Of(passage, span))]));
            }
        }
        return new EntityFindings([.. entities.Values.OrderBy(e => e.Id)], [.. mentions.OrderBy(m => m.Span)]);
    }

    [GeneratedRegex(@"\bNCT[0-9]{8}\b", RegexOptions.NonBacktracking)]
    private static partial Regex TrialNumber();
}
