using AlkBot.Evidence;

namespace AlkBot.Facts.Trials;

/// <summary>What a registry's record states of its trial, entry by entry; each fact also cites the trial's number.</summary>
internal sealed class TrialFormRule : IFactExtractor
{
    /// <inheritdoc/>
    public IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Trial, EntityType.Drug];

    /// <inheritdoc/>
    public IEnumerable<Fact> Extract(ExtractionContext context)
    {
        if (context.Document.Form is not { } form || !context.Entities.ContainsKey(form.Subject) || Cite(form.Named, context) is not { } named)
            yield break;
        foreach (var field in form.Fields)
        {
            if ((Cite(field.Line, context) ?? Cite(field.Value, context)) is not { } line)
                continue;
            var value = field.Value.Slice(context.Document.Source.Text);
            var drugs = context.MentionsIn(field.Value).Where(m => m.Entity.Type == EntityType.Drug).DistinctBy(m => m.Entity).ToList();
            // An intervention without a type is a drug where all of it is the name of one.
            var predicate = field.Predicate == Predicates.Intervention && drugs.Count == 1 && drugs[0].Span == field.Value
                ? Predicates.Drug : field.Predicate;
            Citation[] cited = [line, .. field.Further.Select(f => Cite(f, context)).OfType<Citation>(), named];
            yield return new Fact(form.Subject, predicate, value, field.Qualifiers, cited)
            {
                Target = drugs.Count == 1 ? drugs[0].Entity : null,
                Rule = nameof(TrialFormRule),
            };
            if (predicate != Predicates.Drug)
                continue;
            foreach (var drug in drugs)
            {
                yield return new Fact(drug.Entity, Predicates.Trials, form.Subject.Key, new Dictionary<string, string>(), cited)
                {
                    Target = form.Subject,
                    Rule = nameof(TrialFormRule),
                };
            }
        }
    }

    // A long entry is several passages: it is cited as far as one of them holds it.
    private static Citation? Cite(Span place, ExtractionContext context)
    {
        return context.Places.Holding(place) is { } passage ? Citation.Of(passage, place) : null;
    }
}
