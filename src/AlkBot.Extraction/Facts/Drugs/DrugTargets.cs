using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Extraction.Entities;
using AlkBot.Extraction.Facts.Text;

namespace AlkBot.Extraction.Facts.Drugs;

/// <summary>The genes that the description of a drug says it acts on.</summary>
internal static class DrugTargets
{
    /// <summary>The genes named in <paramref name="description"/>, each once.</summary>
    public static IEnumerable<Mention> In(Sentence sentence, Group description) =>
        sentence.MentionsOf(EntityType.Gene, description).DistinctBy(m => m.Entity);
}
