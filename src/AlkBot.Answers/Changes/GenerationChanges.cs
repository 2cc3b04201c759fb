using AlkBot.Answers.Contract;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Index.Records;
using AlkBot.Index.Storage;

namespace AlkBot.Answers.Changes;

/// <summary>What differs between an earlier generation and the current one.</summary>
internal static class GenerationChanges
{
    /// <summary>The sources that differ, by id; one whose bytes are the same is among them where it was renamed, or is read otherwise.</summary>
    /// <exception cref="IndexException">A generation is damaged: a quote of it does not stand in its own text.</exception>
    public static IReadOnlyList<SourceChange> Between(PastGeneration then, Library now, CancellationToken cancellationToken)
    {
        var pairs = Pairs([.. then.Sources.OrderBy(s => s.Id)], now);
        var facts = now.Facts.OrGiveUp(cancellationToken).ToLookup(f => f.Citations[0].Source);
        return
        [
            .. pairs.OrGiveUp(cancellationToken).Select(Compare).OfType<SourceChange>().OrderBy(c => (c.Now ?? c.Then!).Id),
        ];

        SourceChange? Compare(SourceChange pair)
        {
            if (pair is not { Then: { } was, Now: { } has })
                return pair;
            var differing = FactDifference.Between(then.ReadFindings(was.Id).Facts, facts[has.Id], cancellationToken);
            if (differing.Count > 0)
            {
                Check(differing.SelectMany(d => d.Then), then.ReadText, then.Generation.Id, cancellationToken);
                Check(differing.SelectMany(d => d.Now), now.ReadText, now.Generation.Id, cancellationToken);
            }
            return pair.IsRenamed || pair.IsChanged || differing.Count > 0 ? pair with { Facts = differing } : null;
        }
    }

    // What has one id is one source, and so is what has the same bytes; one that was read in the same way is not looked into.
    private static IEnumerable<SourceChange> Pairs(IReadOnlyList<SourceInfo> then, Library now)
    {
        var left = now.Sources.ToDictionary(s => s.Id);
        var missing = new List<SourceInfo>();
        foreach (var was in then)
        {
            if (!left.Remove(was.Id, out var has))
                missing.Add(was);
            else if (was.Fingerprint.Length == 0 || was.Fingerprint != has.Fingerprint)
                yield return new SourceChange(was, has);
        }
        var renamed = left.Values.OrderBy(s => s.Id).GroupBy(s => s.Sha256).ToDictionary(g => g.Key, g => new Queue<SourceInfo>(g));
        foreach (var was in missing)
        {
            var has = renamed.GetValueOrDefault(was.Sha256) is { } same && same.TryDequeue(out var found) ? found : null;
            if (has is not null)
                left.Remove(has.Id);
            yield return new SourceChange(was, has);
        }
        foreach (var added in left.Values)
            yield return new SourceChange(null, added);
    }

    private static void Check(IEnumerable<Fact> facts, Func<SourceId, string?> textOf, string generation, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<SourceId, string>();
        foreach (var citation in facts.OrGiveUp(cancellationToken).SelectMany(f => f.Citations))
        {
            if (!texts.TryGetValue(citation.Source, out var text))
                texts[citation.Source] = text = textOf(citation.Source) ?? "";
            if (!citation.IsVerbatimIn(text))
                throw new IndexException($"Generation {generation} is damaged: a quote of {citation.Passage} does not stand there");
        }
    }
}
