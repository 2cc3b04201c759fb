using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Entities;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Trials;

/// <summary>"The ABCD trial compared A with B", "ABCD is exploring the effect of A": the drug of a trial that is told by its acronym.</summary>
internal sealed partial class TrialAimRule : SentenceRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Trial];

    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        foreach (var trial in sentence.MentionsOf(EntityType.Trial).Except(sentence.RegistryNumbers))
        {
            if (Tested(sentence, sentence.EndOf(trial)) is not { } drug)
                continue;
            yield return State(sentence, trial, Predicates.Drug, drug.Text).Naming(drug.Entity);
            yield return State(sentence, drug, Predicates.Trials, trial.Text).Naming(trial.Entity);
        }
    }

    private static Mention? Tested(Sentence sentence, int end) =>
        ForegroundDrugs.In(sentence).FirstOrDefault(m => sentence.StartOf(m) >= end) is { } drug
            && Aim().IsMatch(sentence.Text[end..sentence.StartOf(drug)]) ? drug : null;

    // Between what a trial does and the drug that it does it with stand neither patients, who may have had that drug before, nor an end.
    [GeneratedRegex(
        @"^( (trial|study))?( \([^()]{1,60}\))?,? ((which|that|is|was|has|will|been|be|also|currently|specifically|designed|powered|planned|to) ){0,6}"
        + @"(compar|evaluat|explor|investigat|assess|examin|test|stud(?!y )|detect|determin)\w*"
        + @"( (?!(in|on|after|among|for|from|who|patients?|subjects|participants|women|men|adults|children|people|outcomes|no|not|without"
        + @"|compared|versus|vs|to)\b)[\w-]+){0,8} $",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Aim();
}
