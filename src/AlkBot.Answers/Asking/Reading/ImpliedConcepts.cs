using System.Collections.Frozen;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Answers.Asking.Vocabulary;
using AlkBot.Evidence;

namespace AlkBot.Answers.Asking.Reading;

/// <summary>Hears what is asked for where no word for it stands: the company in "who makes X", the place in "where is X".</summary>
internal static class ImpliedConcepts
{
    private static readonly FrozenSet<string> MakersVerbs = FrozenSet.Create(
        "make", "makes", "made", "making", "develop", "develops", "developed", "developing", "produce", "produces", "produced", "own",
        "owns", "sell", "sells", "market", "markets", "run", "runs", "ran", "running", "behind", "supplies", "discovered", "conducts",
        "conducting", "sponsors", "invented");

    /// <summary>The company of a drug or trial and the location of a mutation, where <paramref name="text"/> asks for them.</summary>
    public static IEnumerable<ConceptUse> In(AnnotatedText text) => Company(text).Concat(Location(text));

    // "Who developed X" asks for a maker; "patients who developed X" does not.
    private static IEnumerable<ConceptUse> Company(AnnotatedText text)
    {
        if (!Names(text, EntityType.Drug) && !Names(text, EntityType.Trial))
            return [];
        var who = -1;
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            if (text.Tokens[at].Word is "who" or "whom")
                who = at;
            if (who is 0 or 1 && MakersVerbs.Contains(text.Tokens[at].Word))
                return [new ConceptUse(Trials.Company, at, 1)];
        }
        return [];
    }

    private static IEnumerable<ConceptUse> Location(AnnotatedText text) => Names(text, EntityType.Mutation)
        ? Enumerable.Range(0, text.Tokens.Count).Where(at => text.Tokens[at].Word == "where").Select(at => new ConceptUse(Biology.Location, at, 1))
        : [];

    private static bool Names(AnnotatedText text, EntityType type) => text.Mentions.Any(m => m.Entities[0].Id.Type == type);
}
