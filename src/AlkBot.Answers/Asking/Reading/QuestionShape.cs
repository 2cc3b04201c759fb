using AlkBot.Answers.Asking.Language;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Evidence;

namespace AlkBot.Answers.Asking.Reading;

/// <summary>Reads from the wording of a question what kind of answer it asks for, and of which type.</summary>
internal static class QuestionShape
{
    // How far behind "which" the noun may stand: "which ongoing phase III trials".
    private const int MostBefore = 5;

    // From so many words on a question may have an introduction of so many words.
    private const int LongQuestion = 14;
    private const int LongIntroduction = 5;

    private static readonly string[] Auxiliaries =
    [
        "is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "can", "could", "will", "would", "should", "may", "might",
    ];

    /// <summary>The token at which a long-winded question begins to ask; 0 for any other.</summary>
    public static int StartOf(AnnotatedText text)
    {
        if (text.Tokens.Count < LongQuestion)
            return 0;
        for (var at = LongIntroduction; at < text.Tokens.Count - 2; at++)
        {
            if (text.Tokens[at].Word is "what" or "which" or "how" or "when" or "where" or "why" or "whether" or "who"
                && !(text.Tokens[at].Word is "when" or "where" or "who" && Gap(text, at) == " "
                    && text.Tokens[at - 1].Word is not ("know" or "tell" or "me" or "ask" or "wonder" or "out" or "remember" or "and"))
                && text.Tokens[at - 1].Word is not ("those" or "people" or "patients" or "someone" or "in" or "to" or "for" or "with"))
            {
                return at;
            }
            if (IsPolite(text, at))
                continue;
            var gap = text.Text.AsSpan(text.Tokens[at - 1].End..text.Tokens[at].Start);
            if (Auxiliaries.Contains(text.Tokens[at].Word) && gap.ContainsAny(".?!;:"))
                return at;
        }
        return 0;
    }

    // "Could you tell me what": the question begins at what.
    private static bool IsPolite(AnnotatedText text, int at) => Auxiliaries.Contains(text.Tokens[at].Word)
        && at + 1 < text.Tokens.Count
        && text.Tokens[at + 1].Word is "you" or "i" or "we" or "somebody" or "someone" or "anyone" or "anybody";

    /// <summary>The form and the type asked for.</summary>
    public static (QuestionForm Form, EntityType? Focus) Of(AnnotatedText text, int start, int words)
    {
        for (var at = start; at < text.Tokens.Count; at++)
        {
            var next = at + 1 < text.Tokens.Count ? text.Tokens[at + 1].Word : "";
            switch (text.Tokens[at].Word)
            {
                case "what" or "which" when next is "year" or "date" or "month":
                    return (QuestionForm.When, null);
                case "which" or "what" when FocusAfter(text, at) is { } focus:
                    return (QuestionForm.Which, focus);
                case "which":
                    return (QuestionForm.Which, null);
                case "what" when words == 0 && !HasMatter(text):
                    return (QuestionForm.Definition, null);
                case "what" or "why":
                    return (QuestionForm.Open, null);
                // "Men who": it says which men.
                case "who" or "whose" when at > start && Gap(text, at) == " " && !FunctionWords.Contains(text.Tokens[at - 1].Word):
                    break;
                case "who" or "whom" or "whose":
                    return (QuestionForm.Who, null);
                case "when" when at > start && Gap(text, at) == " " && !LetsAsk(text.Tokens[at - 1].Word):
                    break;
                case "when" when next is not ("should" or "do" or "does" or "can" or "must" or "combined" or "given" or "using"):
                    return (QuestionForm.When, null);
                case "where":
                    return (QuestionForm.Where, null);
                case "how" when next is "many" && at + 2 < text.Tokens.Count
                    && text.Tokens[at + 2].Word is "years" or "months" or "weeks" or "days" or "hours" or "minutes":
                    return (QuestionForm.HowLong, null);
                case "how" when next is "many" or "much":
                    return (QuestionForm.HowMany, FocusAfter(text, at + 1, most: 1));
                case "how" when next is "long" or "soon" or "fast" or "quickly" or "rapidly" or "rapid":
                    return (QuestionForm.HowLong, null);
                case "how":
                    return (QuestionForm.Open, null);
                case "time" when next is "to" or "until" or "till":
                case "duration" when next is "of":
                    return (QuestionForm.HowLong, null);
                case "list" or "name" or "show" or "give" or "any" or "all" when at == start && FocusAfter(text, at) is { } focus:
                    return (QuestionForm.Which, focus);
                case var word when at == start && Auxiliaries.Contains(word):
                    return (QuestionForm.YesNo, FocusAfter(text, at, plural: false));
            }
        }
        // A few keywords that begin with the kind: "trials of X", "phase III trials of X".
        return text.Tokens.Count > 1 && FocusAfter(text, -1, most: 2) is { } kind ? (QuestionForm.Which, kind) : (QuestionForm.Open, null);
    }

    // Behind these, "when" asks; behind other words it says at which time something else holds.
    private static bool LetsAsk(string word) =>
        word is "since" or "until" or "till" or "by" or "and" or "or" or "from" or "know" or "tell" or "me";

    private static string Gap(AnnotatedText text, int at) => text.Text[text.Tokens[at - 1].End..text.Tokens[at].Start];

    private static bool HasMatter(AnnotatedText text) =>
        text.Concepts.Any(c => c.Concept.Need is Vocabulary.Need.Required or Vocabulary.Need.Word or Vocabulary.Need.Helpful);

    private static EntityType? FocusAfter(AnnotatedText text, int at, bool plural = true, int most = MostBefore)
    {
        for (var i = at + 1; i < text.Tokens.Count && i <= at + most; i++)
        {
            var token = text.Tokens[i];
            var isType = plural && TypeOf(token) is { } type && !(i + 1 < text.Tokens.Count && TypeOf(text.Tokens[i + 1]) is not null)
                && !IsBesideItsName(text, i, type);
            if (isType)
                return TypeOf(token);
            var isOfPhrase = token.Word is "other" or "further" or "more" or "additional" or "different" or "various" or "of" or "the"
                or "current" or "available" or "kind" or "type" or "sort" or "all" or "and";
            if (FunctionWords.Contains(token.Word) && !isOfPhrase)
                return null;
        }
        return null;
    }

    // "The X trial", "drug Y": which one is said, and not asked.
    private static bool IsBesideItsName(AnnotatedText text, int at, EntityType type) =>
        text.Mentions.Any(m => (m.End == at || m.First == at + 1) && m.Entities.Any(e => e.Id.Type == type));

    /// <summary>The type of thing that a word is the noun for.</summary>
    public static EntityType? TypeOf(Token token) => token.Word switch
    {
        "drug" or "drugs" or "agent" or "agents" or "compound" or "compounds" or "inhibitor" or "inhibitors" or "medicine" or "medicines"
            or "medication" or "medications" or "tki" or "tkis" => EntityType.Drug,
        "trial" or "trials" or "study" or "studies" or "nct" or "registry" or "registration" => EntityType.Trial,
        "mutation" or "mutations" or "variant" or "variants" or "mutant" or "mutants" or "substitution" or "substitutions" =>
            EntityType.Mutation,
        "pathway" or "pathways" => EntityType.Pathway,
        "gene" or "genes" or "kinase" or "kinases" or "oncogene" or "protein" => EntityType.Gene,
        "fusion" or "fusions" => EntityType.Fusion,
        _ => null,
    };
}
