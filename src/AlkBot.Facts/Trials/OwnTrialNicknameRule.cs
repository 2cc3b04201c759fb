using AlkBot.Evidence;
using AlkBot.Evidence.Registries;
using AlkBot.Facts.Entities.Trials;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Trials;

/// <summary>"Drug A in disease B: the ABCD trial": the title of an article names the trial that the article registers.</summary>
internal sealed class OwnTrialNicknameRule : SentenceRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Trial];

    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        if (context is not { Document.Form: null, OwnTrial: { } trial } || sentence.Passage.Kind != PassageKind.Title
            || TrialNumber.Of(trial.Entity.Key) is null)
        {
            yield break;
        }
        foreach (var name in TrialAcronym.InTitle(sentence.Text))
        {
            if (context.Entities[trial.Entity].Names.Any(n => NameKey.Of(n.Text) == NameKey.Of(name)))
                yield return State(sentence, trial, Predicates.Nickname, name);
        }
    }
}
