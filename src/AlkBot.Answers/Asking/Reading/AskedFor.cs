using AlkBot.Answers.Asking.Language;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Answers.Asking.Vocabulary;

namespace AlkBot.Answers.Asking.Reading;

/// <summary>Finds in a question's wording what it asks for, and of what.</summary>
internal static class AskedFor
{
    /// <summary>
    /// The required concept that is asked for: the first behind the word that asks, else the first; null where there is none.
    /// </summary>
    public static Concept? Attribute(AnnotatedText text, Func<Concept, bool> isAttribute, int start)
    {
        var asking = -1;
        for (var at = start; at < text.Tokens.Count && asking < 0; at++)
        {
            if (text.Tokens[at].Word is "what" or "which" or "how" or "who" or "when" or "where" or "why")
                asking = at;
        }
        var required = text.Concepts.Where(c => c.Concept.Need == Need.Required && c.First >= start && isAttribute(c.Concept)).ToList();
        var behind = required.FindIndex(c => c.First + c.Count > asking);
        return required.Count == 0 ? null : required[Math.Max(0, behind)].Concept;
    }

    /// <summary>The stem of the noun that names what is asked for, as X in "what is the mean X of Y"; null where none does.</summary>
    public static string? Noun(AnnotatedText text, int start)
    {
        for (var at = start; at + 2 < text.Tokens.Count; at++)
        {
            if (text.Tokens[at].Word is not "what" || text.Tokens[at + 1].Word is not ("is" or "was" or "are" or "were"))
                continue;
            for (var next = at + 2; next + 1 < text.Tokens.Count && next < at + 7; next++)
            {
                if (text.Tokens[next + 1].Word is "of" or "for" && PartsOfSpeech.Of(text.Tokens[next].Word) == PartOfSpeech.Noun)
                    return text.Tokens[next].Stem;
            }
        }
        return null;
    }

    /// <summary>The tokens of what it asks whether, or of how many, it holds.</summary>
    /// <param name="text">The question.</param>
    /// <param name="start">Where it begins to ask.</param>
    /// <param name="counts">Whether it asks how many or what share have something.</param>
    public static HashSet<int> Objects(AnnotatedText text, int start, bool counts)
    {
        var objects = new HashSet<int>();
        for (var at = start; at + 1 < text.Tokens.Count; at++)
        {
            if (!IsBecoming(text.Tokens[at].Word) && !(counts && IsHaving(text.Tokens[at].Word)))
                continue;
            while (++at < text.Tokens.Count && !EndsObject(text.Tokens[at].Word))
                objects.Add(at);
        }
        return objects;
    }

    private static bool IsBecoming(string word) =>
        word is "developed" or "became" or "become" or "cause" or "caused" or "causes" or "suffered" or "experienced";

    private static bool IsHaving(string word) =>
        word is "carry" or "carries" or "have" or "has" or "had" or "harbor" or "harbors" or "harbour" or "harbours" or "bear" or "bears"
            or "show" or "shows" or "contain" or "contains" or "express" or "expresses" or "possess";

    private static bool EndsObject(string word) =>
        word is "in" or "with" or "on" or "after" or "during" or "at" or "from" or "to" or "by" or "and" or "or" or "when" or "under"
            or "as" or "if" or "that" or "who" or "which" or "been" or "for" or "against" or "before" or "within" or "without"
            or "than" or "per" or "used" or "because";
}
