using AlkBot.Answers.Asking.Texts;
using AlkBot.Answers.Asking.Vocabulary;
using AlkBot.Evidence;

namespace AlkBot.Answers.Asking.Reading;

/// <summary>Hears a question for the place of a mutation in "where is X", where no word for a place stands.</summary>
internal static class Places
{
    /// <summary>The location, when <paramref name="text"/> asks for it.</summary>
    public static IEnumerable<ConceptUse> In(AnnotatedText text)
    {
        var mutation = text.Mentions.Any(m => m.Entities[0].Id.Type == EntityType.Mutation);
        for (var at = 0; mutation && at < text.Tokens.Count; at++)
        {
            if (text.Tokens[at].Word == "where")
                yield return new ConceptUse(Biology.Location, at, 1);
        }
    }
}
