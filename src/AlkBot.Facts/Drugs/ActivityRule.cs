using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Drugs;

/// <summary>
/// "A has activity against V600E as well as other mutations such as D816V", "responses were observed in patients with mutations
/// including V600E": which mutations a drug acts on, and which mutations are sensitive to it.
/// </summary>
internal sealed partial class ActivityRule : SentenceRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Drug, EntityType.Mutation];

    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        var drug = DrugTopic.Of(sentence);
        if (drug is null)
            yield break;
        foreach (Match match in Against().Matches(sentence.Masked))
        {
            // What has no drug in its own sentence may be said of drugs in general.
            if (drug.Named is not null || Assertion.Doubts(sentence.Text, match.Index)
                || (!match.Groups["not"].Success && Assertion.Denies(sentence.Text, match.Index)))
            {
                continue;
            }
            foreach (var fact in Active(sentence, drug, match))
                yield return fact;
        }
        foreach (Match match in Responses().Matches(sentence.Masked))
        {
            foreach (var fact in Active(sentence, drug, match))
                yield return fact;
        }
    }

    private IEnumerable<Fact> Active(Sentence sentence, Referent drug, Match match)
    {
        var activity = sentence.WordsAt(match.Groups["activity"]);
        var mutations = sentence.MentionsOf(EntityType.Mutation, match.Groups["objects"]).DistinctBy(m => m.Entity);
        foreach (var mutation in mutations)
        {
            yield return State(sentence, drug, Predicates.ActiveAgainst, activity, (QualifierNames.Mutation, mutation.Text))
                .Naming(mutation.Entity);
            if (!match.Groups["not"].Success)
            {
                yield return State(sentence, mutation, Predicates.SensitiveTo, drug.Name)
                    .Naming(drug.Entity).AlsoCiting(drug.Further);
            }
        }
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"\b(?<activity>((?<not>no|not|without|lacks?)( [\w-]+)? )?((?<not>inactive)|active|activity)) (against|toward|in) "
        + @"(?<objects>[^.;]*?)(?=[.;]|,? (but|while|whereas|although|though|however)\b|$)",
        Options, 10_000)]
    private static partial Regex Against();

    [GeneratedRegex(
        @"\b(?<activity>((?<not>no) )?responses? (was|were) (?<not>not )?(observed|seen|reported|noted|achieved)) in (patients"
        + @"|tumou?rs) (with|harbou?ring|carrying) "
        + @"(?<objects>[^.;]*?)(?=[.;]|,? (but|while|whereas|although|though|however|except)\b|$)",
        Options, 10_000)]
    private static partial Regex Responses();
}
