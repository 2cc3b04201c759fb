using AlkBot.Evidence;

namespace AlkBot.Extraction.Facts.Text;

/// <summary>What words such as "this drug" stand for.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Named">The sentence that names it, to be cited too; null when the citing sentence itself or its heading does.</param>
internal sealed record Referent(EntityId Entity, Citation? Named)
{
    /// <summary>The citations that a fact about it carries beside the sentence that states the fact.</summary>
    public IEnumerable<Citation> Further => Named is null ? [] : [Named];
}
