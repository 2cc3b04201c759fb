using AlkBot.Evidence;
using AlkBot.Index.Storage;

namespace AlkBot.Index;

/// <summary>What a generation does not take. One instance serves one writer.</summary>
internal sealed class WritingRules
{
    private SourceId? _last;

    /// <summary>Checks the next source.</summary>
    /// <exception cref="IndexException">It or a passage of it comes out of order, or a fact of it has no citation.</exception>
    public void Check(SourceEvidence evidence)
    {
        var id = evidence.Source.Id;
        if (_last is { } last && last.CompareTo(id) >= 0)
            throw new IndexException($"Source '{id}' comes after '{last}'; sources are indexed once each, in the order of their ids.");
        _last = id;
        for (var i = 0; i < evidence.Passages.Count; i++)
        {
            if (evidence.Passages[i].Id != new PassageId(id, i + 1))
                throw new IndexException($"Passage '{evidence.Passages[i].Id}' comes as number {i + 1} of '{id}', counted from 1.");
        }
        if (evidence.Facts.FirstOrDefault(fact => fact.Citations.Count == 0) is { } fact)
            throw new IndexException($"A fact of {fact.Subject} ({fact.Predicate}: {fact.Value}) has no citation.");
    }
}
