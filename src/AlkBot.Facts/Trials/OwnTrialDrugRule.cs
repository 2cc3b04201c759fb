using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Trials;

/// <summary>An article that says which number its trial is registered under, and which drug its patients got: the drug of that trial.</summary>
internal sealed partial class OwnTrialDrugRule : IFactExtractor
{
    /// <inheritdoc/>
    public IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Trial];

    /// <inheritdoc/>
    public IEnumerable<Fact> Extract(ExtractionContext context)
    {
        if (context is not { Document.Form: null, OwnTrial: { Named: { } registered } trial })
            yield break;
        foreach (var drug in DrugsOf(context))
        {
            yield return Of(trial.Entity, Predicates.Drug, drug.Name, drug.Entity, [drug.Named!, registered]);
            yield return Of(drug.Entity, Predicates.Trials, trial.Name, trial.Entity, [registered, drug.Named!]);
        }
    }

    // What patients are said to have got, or else what the title says that the trial is of.
    private static IEnumerable<Referent> DrugsOf(ExtractionContext context)
    {
        if (context.StudyDrug is { Named: not null } only)
            return [only];
        return context.Sentences.Where(s => s.Passage.Kind == PassageKind.Title)
            .SelectMany(s => ForegroundDrugs.In(s)
                .Where(m => !Earlier().IsMatch(s.Text[..s.StartOf(m)])).Select(m => new Referent(m.Entity, m.Text, s.Citation)))
            .DistinctBy(r => r.Entity);
    }

    // "After an adjuvant A-based regimen": what patients had before.
    [GeneratedRegex(
        @"\b(following|after|beyond) ((an?|the|adjuvant|neoadjuvant|first-line|prior|previous|failure of|progression on) )*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Earlier();

    private static Fact Of(EntityId subject, string predicate, string value, EntityId target, Citation[] citations) =>
        new(subject, predicate, value, new Dictionary<string, string>(), citations) { Target = target, Rule = nameof(OwnTrialDrugRule) };
}
