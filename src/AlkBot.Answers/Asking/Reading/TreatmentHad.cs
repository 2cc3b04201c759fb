using AlkBot.Answers.Asking.Language;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Evidence;

namespace AlkBot.Answers.Asking.Reading;

/// <summary>Hears that somebody had a drug before: "after X", "X failure", "progressed on X", "given X before".</summary>
internal static class TreatmentHad
{
    private const int MostBehind = 2;

    /// <summary>Whether <paramref name="text"/> tells it of <paramref name="named"/>.</summary>
    public static bool IsTold(NamedEntity named, AnnotatedText text) => named.Entities[0].Id.Type == EntityType.Drug
        && text.MentionsOf(named.Entities).Any(m => IsAfter(text.Tokens, m) || EndedWith(text.Tokens, m) || WasGiven(text.Tokens, m));

    /// <summary>The places of the words that say so and that an answer need not repeat.</summary>
    public static IEnumerable<int> Words(AnnotatedText text) => text.Mentions.Where(m => m.Entities[0].Id.Type == EntityType.Drug)
        .SelectMany(m => new[] { m.First - 2, m.End })
        .Where(at => at >= 0 && at < text.Tokens.Count && Ends(text.Tokens[at].Word)
            && !text.Tokens[at].Word.StartsWith("progress", StringComparison.Ordinal));

    private static bool IsAfter(IReadOnlyList<Token> tokens, TokenMention mention) => mention.First > 0
        && tokens[mention.First - 1].Word is "after" or "following" or "failed" or "failing" or "beyond" or "post" or "outgrown"
            or "despite";

    private static bool EndedWith(IReadOnlyList<Token> tokens, TokenMention mention) =>
        (mention.First > 1 && tokens[mention.First - 1].Word is "on" or "to" or "of" or "with" or "from"
            && Ends(tokens[mention.First - 2].Word))
        // "X progression-free survival" is that of those who are on X.
        || (mention.End < tokens.Count && Ends(tokens[mention.End].Word)
            && !(mention.End + 1 < tokens.Count && tokens[mention.End + 1].Word == "free"));

    private static bool WasGiven(IReadOnlyList<Token> tokens, TokenMention mention) => mention.First > 0
        && tokens[mention.First - 1].Word is "given" or "had" or "received" or "taken" or "tried" or "on" or "with"
        && tokens.Skip(mention.End).Take(MostBehind)
            .Any(t => t.Word is "before" or "previously" or "already" or "earlier" or "beforehand");

    private static bool Ends(string word) =>
        word is "progressed" or "progressing" or "progression" or "progress" or "failure" or "failures" or "failed" or "relapse"
            or "relapsed" or "exposed" or "intolerance" or "intolerant";
}
