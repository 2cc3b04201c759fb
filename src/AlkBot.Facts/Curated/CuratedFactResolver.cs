using System.Collections.Frozen;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Curated;

/// <summary>Ties curated facts to a source: every quote to its place, every name to an entity or predicate that exists.</summary>
internal sealed class CuratedFactResolver(CuratedFacts curated, ExtractionContext context)
{
    private static readonly FrozenSet<string> Qualifiers = FrozenSet.Create(
        QualifierNames.Population, QualifierNames.Mutation, QualifierNames.Arm, QualifierNames.Study,
        QualifierNames.Measure, QualifierNames.Count);

    private readonly QuoteFinder _quotes = new(context.Document, context.Places);

    /// <summary>The facts, in the order of the file.</summary>
    /// <exception cref="SourceException">An entry names what does not exist or quotes what the source does not print.</exception>
    public IEnumerable<Fact> Resolve() => curated.Entries.Select((entry, i) => Resolve(entry, i + 1));

    private Fact Resolve(CuratedFact entry, int number)
    {
        SourceException Wrong(string what) =>
            new($"{curated.FileName}: entry {number} ({entry.Subject} {entry.Predicate}): {what}");

        EntityId Known(string role, string text)
        {
            if (!EntityId.TryParse(text, out var id))
                throw Wrong($"the {role} '{text}' is not an entity id such as 'trial:NCT00000000'.");
            if (!context.Entities.ContainsKey(id))
                throw Wrong($"the {role} '{text}' is not in the source; {NearestName.OneOf(text, All())}.");
            return id;
        }

        IEnumerable<string> All() => context.Entities.Keys.Select(k => k.ToString());

        var subject = Known("subject", entry.Subject);
        if (Predicates.Find(entry.Predicate) is null)
            throw Wrong($"there is no such predicate; {NearestName.OneOf(entry.Predicate, Predicates.All.Select(p => p.Name))}.");
        if (string.IsNullOrWhiteSpace(entry.Value))
            throw Wrong("the value is empty.");
        var qualifiers = entry.Qualifiers ?? [];
        if (qualifiers.Keys.FirstOrDefault(k => !Qualifiers.Contains(k)) is { } unknown)
            throw Wrong($"there is no qualifier '{unknown}'; {NearestName.OneOf(unknown, Qualifiers)}.");
        if (entry.Quote is null == entry.Quotes is null || entry.Quotes is { Count: 0 })
            throw Wrong("it needs either a 'quote' or a list of 'quotes'.");
        EntityId? target = entry.Target is null ? null : Known("target", entry.Target);
        IReadOnlyList<Citation> citations =
            [.. (entry.Quotes ?? [entry.Quote!]).Select(quote => _quotes.Find(quote, out var problem) ?? throw Wrong(problem))];
        if (WordsOfValue.FirstNotIn(entry.Value, citations.Select(c => c.Quote)) is { } added)
            throw Wrong($"the value's word '{added}' stands in none of its quotes; take the value from the quotes, word for word.");
        return new Fact(subject, entry.Predicate, entry.Value, qualifiers, citations)
        {
            Target = target,
        };
    }
}
