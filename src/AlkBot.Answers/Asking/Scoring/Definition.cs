using AlkBot.Answers.Asking.Claims;
using AlkBot.Answers.Asking.Reading;
using AlkBot.Evidence;

namespace AlkBot.Answers.Asking.Scoring;

/// <summary>Scores what says what something is, for a question that names it and asks nothing else.</summary>
internal static class Definition
{
    // What tells of a thing before its details do.
    private static readonly string[] Telling =
    [
        Predicates.Nickname, Predicates.Class, Predicates.Mechanism, Predicates.Drug, Predicates.Residues, Predicates.Gene,
        Predicates.Location, Predicates.ResistanceTo, Predicates.Phase, Predicates.Purpose, Predicates.Population, Predicates.Target,
        Predicates.Company, Predicates.Prevalence,
    ];

    /// <summary>Scores <paramref name="claims"/>: those that define every thing named.</summary>
    public static void Score(Question question, IReadOnlyList<Claim> claims)
    {
        foreach (var claim in claims)
        {
            claim.Score = question.Entities.Min(e => claim.Fact is { } fact ? OfFact(e, fact, question) : OfSentence(e, claim));
            claim.Reason = claim.IsKept ? "says what it is" : "does not say what it is";
        }
    }

    private static double OfFact(NamedEntity named, Fact fact, Question question)
    {
        var place = Array.IndexOf(Telling, fact.Predicate);
        if (named.Is(fact.Subject) && fact.Predicate != Predicates.Names)
            return place >= 0 ? 5 - place * 0.2 : 2;
        return question.Entities.Count > 1 && named.Is(fact.Target) ? 4 : 0;
    }

    // "X is a …" says what X is before anything else does.
    private static double OfSentence(NamedEntity named, Claim claim)
    {
        if (claim.Kind is PassageKind.Reference or PassageKind.Title or PassageKind.TableRow)
            return 0;
        if (claim.Own.MentionsOf(named.Entities).FirstOrDefault() is not { Count: > 0 } mention)
            return 0;
        // A sentence with the name asked and another says at least which thing it is.
        if (claim.Own.Text.Contains(named.Typed, StringComparison.OrdinalIgnoreCase) && claim.Own.MentionsOf(named.Entities).Count() > 1
            && !named.Typed.Equals(named.Entities[0].Name, StringComparison.OrdinalIgnoreCase))
        {
            return 5.1;
        }
        var after = claim.Own.Tokens.Skip(mention.End).Take(6).Select(t => t.Word).ToList();
        return mention.First <= 2 && after.Contains("is") && after.Any(w => w is "a" or "an" or "the") ? 5.2 : 0.5;
    }
}
