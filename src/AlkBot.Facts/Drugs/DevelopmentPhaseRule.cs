using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Entities;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Drugs;

/// <summary>
/// "A is currently under phase I study", "Several other agents are currently in phase I trials. These include A, B and C.": how far the
/// development of a drug has come, and what sort of agents the list is of.
/// </summary>
internal sealed partial class DevelopmentPhaseRule : SentenceRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Drug];

    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        var own = Under().Match(sentence.Masked);
        if (own.Success && DrugTopic.Only([.. sentence.MentionsOf(EntityType.Drug, own.Groups["subject"])]) is { } named)
            yield return State(sentence, named, Predicates.Phase, own.Groups["phase"].Value);

        var list = These().Match(sentence.Masked);
        var before = sentence.Previous is { } previous ? Under().Match(previous.Masked) : Match.Empty;
        if (!list.Success || !before.Success || sentence.Previous!.MentionsOf(EntityType.Drug, before.Groups["subject"]).Any())
            yield break;
        foreach (var drug in sentence.MentionsOf(EntityType.Drug, list.Groups["list"]))
        {
            yield return Listed(sentence, drug, Predicates.Phase, before.Groups["phase"]);
            if (Agents().Match(sentence.Previous.Masked[..before.Groups["verb"].Index]) is { Success: true } agents)
                yield return Listed(sentence, drug, Predicates.Class, agents.Groups["class"]);
        }
    }

    // The value stands in the sentence before, which is cited first; the list says whom it is about.
    private Fact Listed(Sentence sentence, Mention drug, string predicate, Group value) =>
        State(sentence.Previous!, drug, predicate, sentence.Previous!.WordsAt(value)).AlsoCiting(sentence.Citation);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^(?<subject>.{1,120}?) (?<verb>is|are) (currently |still |now )?(under|in|being (studied|tested|evaluated) in) (an? |early )?"
        + @"(?<phase>phase (IV|I{1,3}|[0-4])[abc]?([/-](IV|I{1,3}|[0-4])[abc]?)?)( clinical)? (study|studies|trials?|testing"
        + @"|development)\b",
        Options, 10_000)]
    private static partial Regex Under();

    [GeneratedRegex(@"^(these|they) include (?<list>.+)$", Options, 10_000)]
    private static partial Regex These();

    [GeneratedRegex(@"^((multiple|several|many|other|some|various|a number of|two|three|four|five) )*(?<class>.+?(agents|inhibitors"
        + @"|TKIs|antibodies|drugs|compounds))\s*$", Options, 10_000)]
    private static partial Regex Agents();
}
