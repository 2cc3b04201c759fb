using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Trials;

/// <summary>"Drug A in disease B: the ABCD trial": the title of an article names the trial that the article registers.</summary>
internal sealed partial class OwnTrialNicknameRule : SentenceRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Trial];

    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        if (context is { Document.Form: null, OwnTrial: { } trial } && sentence.Passage.Kind == PassageKind.Title
            && InTitle().Match(sentence.Text) is { Success: true } match
            && TrialAcronym.CanBe(match.Groups["name"].Value, sentence, context))
        {
            yield return State(sentence, trial, Predicates.Nickname, match.Groups["name"].Value);
        }
    }

    // Behind a design or an article; "a COPD trial" is one of many.
    [GeneratedRegex(
        @"\b(?i:the|phase [IV0-9/ab]+|randomi[sz]ed|controlled|blind(ed)?|label)( (?i:clinical|pivotal|randomi[sz]ed|controlled)){0,3} "
        + TrialAcronym.Name + @" (?i:trial|study)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex InTitle();
}
