using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Mutations;

/// <summary>"This is analogous to the KIT T670I mutation", "T315I is analogous to T670I": stated of both, for it holds both ways.</summary>
internal sealed partial class MutationAnalogyRule : MutationRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context)
    {
        if (!sentence.MentionsOf(EntityType.Mutation).Any())
            yield break;
        foreach (Match match in Analogous().Matches(sentence.Masked))
        {
            var other = sentence.MentionsOf(EntityType.Mutation, match.Groups["other"]).First();
            var one = match.Groups["one"].Success
                ? Referent.Of(sentence.MentionsOf(EntityType.Mutation, match.Groups["one"]).First())
                : sentence.Previous is { } previous && Only(previous) is { } named
                    ? new Referent(named.Entity, named.Text, previous.Citation)
                    : null;
            if (one is null || one.Entity == other.Entity)
                continue;
            yield return State(sentence, one, Predicates.AnalogousTo, sentence.WordsAt(match.Groups["value"])).Naming(other.Entity);
            yield return State(sentence, other, Predicates.AnalogousTo, one.Name).Naming(one.Entity).AlsoCiting(one.Further);
        }
    }

    [GeneratedRegex(
        @"((?<one>Ⓜ+)( mutation)?|^(this|it|this mutation|the mutation)),?( which)? (is|are|was) (analogous|equivalent|homologous"
        + @"|similar) to (the )?"
        + @"(?<value>(Ⓖ+ )?(?<other>Ⓜ+))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Analogous();
}
