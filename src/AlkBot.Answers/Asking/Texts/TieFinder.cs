using System.Collections.Frozen;
using AlkBot.Answers.Asking.Vocabulary;
using AlkBot.Evidence;

namespace AlkBot.Answers.Asking.Texts;

/// <summary>A concept and what it is tied to: in "resistant to X" resistance is tied to X, in "Y-naive" naivety to Y.</summary>
/// <param name="Use">The concept at its place.</param>
/// <param name="Entities">The entities tied; empty when the text leaves it open.</param>
/// <param name="Treatments">The treatments tied that are no entities, such as chemotherapy.</param>
/// <param name="Mentions">The places, as indices of tokens, of what is tied.</param>
internal sealed record TiedConcept(
    ConceptUse Use, IReadOnlyList<Entity> Entities, IReadOnlyList<Concept> Treatments, IReadOnlyList<int> Mentions)
{
    /// <summary>Whether nothing is tied.</summary>
    public bool IsOpen => Entities.Count == 0 && Treatments.Count == 0;

    /// <summary>Whether it is tied to what was named before: "resistance to this drug".</summary>
    public bool PointsBack { get; init; }
}

/// <summary>Reads what concepts tie, from the order of the words.</summary>
internal static class TieFinder
{
    // How many words may stand between a concept and what it is tied to: "resistance to the second inhibitor X".
    private const int MostBetween = 4;

    private static readonly FrozenSet<string> Prepositions =
        FrozenSet.Create("to", "with", "against", "of", "towards", "toward");

    private static readonly FrozenSet<string> Stops = FrozenSet.Create(
        "is", "are", "was", "were", "has", "have", "had", "been", "be", "which", "that", "who", "but", "as", "than", "while", "where",
        "including", "such", "when", "patients", "patient", "people", "responded", "respond", "does", "do", "can", "may", "leads", "led");

    /// <summary>The tied concepts of <paramref name="text"/>.</summary>
    public static IReadOnlyList<TiedConcept> Find(AnnotatedText text)
    {
        List<TiedConcept>? ties = null;
        foreach (var use in text.Concepts)
        {
            if (use.Concept.Tie != Tie.None)
                (ties ??= []).Add(Of(text, use));
        }
        return ties ?? [];
    }

    private static TiedConcept Of(AnnotatedText text, ConceptUse use)
    {
        var (entities, treatments, places) = (new List<Entity>(), new List<Concept>(), new List<int>());
        // A state stands behind its drug: "X-resistant", "X naive", "X and Y resistance".
        if (use.Concept.Tie == Tie.State && HasStateOf(text, use))
            Take(text, use.First, backwards: true, entities, treatments, places);
        if (places.Count == 0)
            After(text, use, entities, treatments, places);
        return new TiedConcept(use, entities, treatments, places)
        {
            PointsBack = places.Count == 0 && PointsBack(text, use.First + use.Count),
        };
    }

    private static bool PointsBack(AnnotatedText text, int at) =>
        at + 1 < text.Tokens.Count && Prepositions.Contains(text.Tokens[at].Word)
        && text.Tokens[at + 1].Word is "this" or "these" or "it" or "such" or "them" or "that";

    // A drug before the word, unless what follows is the drug: "T1 resistant to X". Genes only where the hyphen says so.
    private static bool HasStateOf(AnnotatedText text, ConceptUse use)
    {
        var after = use.First + use.Count;
        if (use.First == 0 || (after < text.Tokens.Count && text.Tokens[after].Word is "to"))
            return false;
        return TreatmentAt(text, use.First - 1) is { } thing
            && (thing.Mention is not { } mention || mention.Entities[0].Id.Type == EntityType.Drug || Gap(text, use.First) == "-");
    }

    private static void After(
        AnnotatedText text, ConceptUse use, List<Entity> entities, List<Concept> treatments, List<int> places)
    {
        var at = use.First + use.Count;
        // "prior X", "resistance to X", "previously received X".
        var prepositions = use.Concept.Tie == Tie.State && TreatmentAt(text, at) is not null ? 1 : 0;
        // "Previously treated with X" has X next to it; "resistance mutations to X" need not.
        var most = ReferenceEquals(use.Concept, Biology.Resistance) || use.Concept.Tie == Tie.Relation ? MostBetween : 1;
        for (var between = 0; at < text.Tokens.Count && between <= most; at++, between++)
        {
            var word = text.Tokens[at].Word;
            if (Stops.Contains(word) || EndsClause(text, at))
                return;
            if (Prepositions.Contains(word))
            {
                prepositions++;
            }
            else if (prepositions > 0 && TreatmentAt(text, at) is not null)
            {
                Take(text, at, backwards: false, entities, treatments, places);
                return;
            }
        }
    }

    // The thing at a place and those coordinated with it.
    private static void Take(
        AnnotatedText text, int at, bool backwards, List<Entity> entities, List<Concept> treatments, List<int> places)
    {
        while (TreatmentAt(text, backwards ? at - 1 : at) is { } thing)
        {
            entities.AddRange(thing.Mention?.Entities ?? []);
            if (thing.Concept is not null)
                treatments.Add(thing.Concept);
            places.Add(thing.First);
            if (backwards)
            {
                at = thing.First;
                if (at > 1 && text.Tokens[at - 1].Word is "and" or "or" && TreatmentAt(text, at - 1) is not null)
                    at--;
                else
                    return;
            }
            else
            {
                at = thing.First + thing.Count;
                var joins = at < text.Tokens.Count && text.Tokens[at].Word is "and" or "or" or "with" or "plus";
                if (joins && TreatmentAt(text, at + 1) is not null)
                    at++;
                else if (at >= text.Tokens.Count || Gap(text, at) is not ("/" or ", " or "+" or " + " or " ("))
                    return;
            }
        }
    }

    private static (TokenMention? Mention, Concept? Concept, int First, int Count)? TreatmentAt(AnnotatedText text, int at)
    {
        foreach (var mention in text.Mentions)
        {
            if (mention.First <= at && at < mention.End)
                return (mention, null, mention.First, mention.Count);
        }
        foreach (var use in text.Concepts)
        {
            if (use.Concept.IsTreatment && use.First <= at && at < use.First + use.Count)
                return (null, use.Concept, use.First, use.Count);
        }
        return null;
    }

    private static bool EndsClause(AnnotatedText text, int at) =>
        at > 0 && Gap(text, at).AsSpan().ContainsAny(";.:");

    private static string Gap(AnnotatedText text, int at) => text.Text[text.Tokens[at - 1].End..text.Tokens[at].Start];
}
