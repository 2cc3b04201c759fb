using AlkBot.Evidence;

namespace AlkBot.Facts.Text;

/// <summary>One rule, or a family of them, that finds facts in the passages of a source.</summary>
internal interface IFactExtractor
{
    /// <summary>What its facts are about. A source that names nothing of these types has none for it, and it is not asked.</summary>
    IReadOnlyList<EntityType> Subjects { get; }

    /// <summary>The facts found, each with the citation it rests on.</summary>
    IEnumerable<Fact> Extract(ExtractionContext context);
}
