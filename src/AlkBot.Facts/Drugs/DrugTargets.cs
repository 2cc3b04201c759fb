using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Entities;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Drugs;

/// <summary>The genes that the description of a drug says it acts on.</summary>
internal static partial class DrugTargets
{
    /// <summary>The genes named in <paramref name="description"/>, each once.</summary>
    public static IEnumerable<Mention> In(Sentence sentence, Group description) =>
        sentence.MentionsOf(EntityType.Gene, description)
            .Where(m => !GoesOn().IsMatch(sentence.Text, sentence.EndOf(m)))
            .DistinctBy(m => m.Entity);

    // An antibody against the receptor of A is none against A, and "A IV" is not A.
    [GeneratedRegex(@"\G[ -]*(receptor|(I{1,3}|IV|V|VI|\d+)\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex GoesOn();
}
