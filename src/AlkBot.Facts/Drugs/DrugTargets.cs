using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Entities;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Drugs;

/// <summary>The genes that the description of a drug says it acts on.</summary>
internal static class DrugTargets
{
    /// <summary>The genes named in <paramref name="description"/>, each once.</summary>
    public static IEnumerable<Mention> In(Sentence sentence, Group description) =>
        sentence.MentionsOf(EntityType.Gene, description)
            // An antibody against the receptor of A is none against A.
            .Where(m => !sentence.Text.AsSpan(sentence.EndOf(m)).TrimStart(" -").StartsWith("receptor"))
            .DistinctBy(m => m.Entity);
}
