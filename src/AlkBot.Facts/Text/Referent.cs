using AlkBot.Evidence;
using AlkBot.Facts.Entities;

namespace AlkBot.Facts.Text;

/// <summary>What a statement, or words such as "this drug" in it, is about.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Name">Its name as printed where it is named.</param>
/// <param name="Named">The sentence that names it, to be cited too; null when the citing sentence itself or its heading does.</param>
internal sealed record Referent(EntityId Entity, string Name, Citation? Named)
{
    /// <summary>The words for all the drugs that it is given with, where a figure is of all of them; null where it is given alone.</summary>
    public string? Regimen { get; init; }

    /// <summary>The entity of a mention in the stating sentence itself, or in the heading above it.</summary>
    public static Referent Of(Mention mention) => new(mention.Entity, mention.Text, null);

    /// <summary>The citations that a fact about it carries beside the sentence that states the fact.</summary>
    public IEnumerable<Citation> Further => Named is null ? [] : [Named];
}
