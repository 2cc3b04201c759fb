using System.Collections.Frozen;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Answers.Asking.Vocabulary;

namespace AlkBot.Answers.Asking.Reading;

/// <summary>Hears a question for the company in "who makes X", where no word for a company stands.</summary>
internal static class Makers
{
    private static readonly FrozenSet<string> Verbs = FrozenSet.Create(
        "make", "makes", "made", "making", "develop", "develops", "developed", "developing", "produce", "produces", "produced", "own",
            "owns",
        "sell", "sells", "market", "markets", "run", "runs", "ran", "running", "behind", "supplies", "discovered", "conducts", "conducting",
        "sponsors", "invented");

    /// <summary>The company, when <paramref name="text"/> asks for it.</summary>
    public static IEnumerable<ConceptUse> In(AnnotatedText text)
    {
        var who = -1;
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            if (text.Tokens[at].Word is "who" or "whom")
                who = at;
            // "Who developed X" asks for a maker; "patients who developed X" does not.
            if (who >= 0 && who <= 1 && Verbs.Contains(text.Tokens[at].Word)
                && text.Mentions.Any(m => m.Entities[0].Id.Type is AlkBot.Evidence.EntityType.Drug or AlkBot.Evidence.EntityType.Trial))
            {
                return [new ConceptUse(Trials.Company, at, 1)];
            }
        }
        return [];
    }
}
