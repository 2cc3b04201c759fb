using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Trials;

/// <summary>What a registry's record states of its trial, entry by entry; each fact also cites the trial's number.</summary>
internal sealed partial class TrialFormRule : IFactExtractor
{
    /// <summary>A longer description, in UTF-16 code units, tells more than what the drug is: it is found by its words.</summary>
    private const int LongestDescription = 400;

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
            if (field.About is { } about)
            {
                if (OfDrug(about, value, line, named, form.Subject, context) is { } fact)
                    yield return fact;
                continue;
            }
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

    // What is given, where the entry that names it names one drug and nothing beside it.
    private static Fact? OfDrug(Span about, string value, Citation line, Citation trial, EntityId subject, ExtractionContext context)
    {
        var drugs = context.MentionsIn(about).Where(m => m.Entity.Type == EntityType.Drug).DistinctBy(m => m.Entity).ToList();
        if (drugs.Count != 1 || value.Length > LongestDescription || Cite(about, context) is not { } name || Joint().IsMatch(name.Quote)
            || name.Quote.EndsWith(value, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var predicate = Dose().IsMatch(value) ? Predicates.Dose : Predicates.Description;
        return new Fact(
            drugs[0].Entity, predicate, value, new Dictionary<string, string> { [QualifierNames.Study] = subject.Key }, [line, name, trial])
        {
            Rule = nameof(TrialFormRule),
        };
    }

    // An amount, and how often or by which way it is given.
    [GeneratedRegex(
        @"^(?=.*\b\d[\d.,]*\s?(mg|milligrams?( \(mg\))?|grams?|g|µg|μg|mcg|IU|units?|mL)\b)(?=.*\b(daily|weekly|once|twice|every|times|q\.?d|b\.?i\.?d|oral(ly)?|intravenous(ly)?"
        + @"|IV|IM|subcutaneous(ly)?|intramuscular(ly)?|by mouth)\b)(?!.*\b(vaccine|each)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Dose();

    [GeneratedRegex(@"[+/,;]|\b(and|plus|with|or)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Joint();

    // A long entry is several passages: it is cited as far as one of them holds it.
    private static Citation? Cite(Span place, ExtractionContext context)
    {
        return context.Places.Holding(place) is { } passage ? Citation.Of(passage, place) : null;
    }
}
