using AlkBot.Evidence;
using AlkBot.Index;

namespace AlkBot.Pages.Sources;

/// <summary>The facts by the passages that state them.</summary>
internal sealed class FactsOfPassages
{
    private readonly ILookup<PassageId, Fact> _facts;

    private FactsOfPassages(Library library) => _facts = library.Facts
        .SelectMany(fact => fact.Citations.Select(c => c.Passage).Distinct().Select(passage => (passage, fact)))
        .ToLookup(f => f.passage, f => f.fact);

    /// <summary>Those of <paramref name="library"/>; made once.</summary>
    public static FactsOfPassages Of(Library library) => library.Once(l => new FactsOfPassages(l));

    /// <summary>The facts of these passages, each once, in the order of answers.</summary>
    public IEnumerable<Fact> In(IEnumerable<PassageId> passages) => passages.SelectMany(p => _facts[p]).Distinct();
}
