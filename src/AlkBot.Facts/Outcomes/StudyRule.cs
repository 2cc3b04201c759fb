using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Outcomes;

/// <summary>A rule for what patients got and what came of it: of a drug, or of the trial.</summary>
internal abstract class StudyRule : SentenceRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Drug, EntityType.Trial];

    /// <inheritdoc/>
    protected override bool Reads(Sentence sentence) => base.Reads(sentence) && !sentence.IsSupposed;
}
