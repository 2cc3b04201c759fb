using AlkBot.Answers.Asking.Claims;
using AlkBot.Answers.Asking.Language;
using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Asking.Vocabulary;
using AlkBot.Answers.Contract;
using AlkBot.Evidence;

namespace AlkBot.Answers.Asking.Scoring;

/// <summary>What is computed of each claim, for a model to say how likely it answers.</summary>
internal sealed class ClaimFeatures(Question question, WordsAsked words)
{
    private const int ShortSentence = 7;
    private const int ShortQuestion = 8;
    private const int MostPairs = 4;

    private static readonly string[] Own =
    [
        // How the search found it: the place and BM25 of its passage, the cosine of the sentence in its scope.
        "rank", "bm25", "cosine",
        // The share of the question's words, by rarity, told by the claim, with its scope, and by its passage; what is missing most.
        "words", "words in scope", "words in passage", "most missing", "most missing in scope", "pairs",
        // What the rules say of it.
        "accepted", "merit", "names", "roles", "answer kind", "answer kind missing", "states attribute", "fact of attribute",
        // What it is.
        "reference", "title", "row", "caption", "fact", "length", "short", "first", "defines",
        // Numbers and labels asked about that it and what stands around it lack; its neighbourhood in vector space.
        "numbers missing", "passage cosine", "cosine of source", "next cosine", "previous cosine",
        // Names of their own that the question has and it and all around it lack; a figure that is asked for and that it lacks.
        "names missing", "figure missing",
        // What fits the way of asking: digits for a number, a reason for "why", names for "who" and "where", a denial for "whether".
        "figures for number", "reason for why", "digits for why", "names for who", "denial for whether", "length for whether",
        "length for number",
        // Its letters: a question itself, digits, their share, a fragment.
        "asks", "digits", "share of digits", "fragment",
    ];

    // The same, beside the best of the question's claims.
    private static readonly string[] Compared = ["cosine", "words", "words in scope", "words in passage", "merit", "bm25"];

    private readonly AnswerForm _form = Forms.Of(question);
    private readonly bool _asksNumber = AskedFigures.AreAskedFor(question);

    /// <summary>The names of the features, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Own, .. Compared.Select(c => $"{c} below best")];

    /// <summary>The place of a feature.</summary>
    public static int PlaceOf(string name) => Array.IndexOf(Own, name) is var at && at >= 0 ? at : throw new ArgumentException(name);

    /// <summary>Computes the features of all claims that a question found.</summary>
    public void Compute(IReadOnlyList<Claim> claims, CancellationToken cancellationToken)
    {
        var nearest = claims.GroupBy(c => c.Quote.Source).ToDictionary(g => g.Key, g => g.Max(c => c.Cosine));
        var own = claims.OrGiveUp(cancellationToken).Select(c => Of(c, nearest)).ToList();
        var best = Compared.Select(PlaceOf).Select(at => (At: at, Best: own.Select(f => f[at]).DefaultIfEmpty(0).Max())).ToList();
        foreach (var (claim, features) in claims.Zip(own))
            claim.Features = [.. features, .. best.Select(b => features[b.At] - b.Best)];
    }

    private double[] Of(Claim claim, Dictionary<SourceId, double> nearest)
    {
        var told = words.In(claim.Own, claim.Quoted);
        var inScope = words.In([claim.Own, claim.Quoted, .. claim.Around, claim.Topic.Title]);
        var fits = _form != AnswerForm.Any && Forms.Fits(_form, claim);
        var entities = question.Entities;
        var text = claim.Fact is null ? claim.Quoted.Text : claim.Own.Text;
        var digits = text.Count(char.IsAsciiDigit);
        return
        [
            claim.Rank < 0 ? 0 : 1 / (1 + claim.Rank / 4.0),
            claim.Bm25,
            claim.Cosine,
            words.ShareOf(told),
            words.ShareOf(inScope),
            words.ShareOf(words.In([claim.Own, .. claim.Siblings])),
            words.MostMissing(told),
            words.MostMissing(inScope),
            Pairs(claim),
            claim.Merit > 0 ? 1 : 0,
            claim.Merit / 10,
            entities.Count == 0 ? 0 : (double)entities.Count(e => claim.Own.Names(e.Entities)) / entities.Count,
            entities.Select(e => Roles.Of(e, claim, question)).DefaultIfEmpty(2).Min() / 2,
            fits ? 1 : 0,
            _form != AnswerForm.Any && !fits ? 1 : 0,
            question.Attributes.Any(claim.States) ? 1 : 0,
            claim.Fact is { } fact && question.Attributes.Any(a => question.IsStatedBy(a, fact.Predicate)) ? 1 : 0,
            claim.Kind == PassageKind.Reference ? 1 : 0,
            claim.Kind == PassageKind.Title ? 1 : 0,
            claim.Kind == PassageKind.TableRow ? 1 : 0,
            claim.Kind == PassageKind.Caption ? 1 : 0,
            claim.Fact is not null ? 1 : 0,
            Math.Log(1 + claim.Own.Tokens.Count),
            claim.Own.Tokens.Count < ShortSentence ? 1 : 0,
            claim.Before is null && claim.Fact is null ? 1 : 0,
            Defines(claim) ? 1 : 0,
            Gate.MissingFrom(question, [claim.Own, claim.Quoted, .. claim.Around, claim.Topic.Title]),
            claim.PassageCosine,
            nearest[claim.Quote.Source],
            claim.CosineOfNext,
            claim.CosineOfPrevious,
            AskedFigures.NamesMissing(question, [claim.Own, claim.Quoted, .. claim.Around, .. claim.Siblings, claim.Topic.Title]),
            _asksNumber && !AskedFigures.Has(claim.Quoted, question) ? 1 : 0,
            .. ByForm(claim),
            text.EndsWith('?') ? 1 : 0,
            digits > 0 ? 1 : 0,
            digits / (double)Math.Max(1, text.Length),
            text.Length > 0 && char.IsLower(text[0]) ? 1 : 0,
        ];
    }

    private double[] ByForm(Claim claim)
    {
        var text = claim.Quoted;
        var (length, hasDigits) = (Math.Log(1 + text.Tokens.Count), text.Text.Any(char.IsAsciiDigit) ? 1 : 0);
        var isWhether = question.Form == QuestionForm.YesNo;
        return
        [
            _asksNumber ? hasDigits : 0,
            question.AsksWhy && TellsReason(claim) ? 1 : 0,
            question.AsksWhy ? hasDigits : 0,
            question.Form is QuestionForm.Who or QuestionForm.Where
                ? text.Tokens.Skip(1).Count(t => char.IsUpper(text.Text[t.Start])) / (double)Math.Max(1, text.Tokens.Count) : 0,
            isWhether && text.Tokens.Any(t => t.Word is "not" or "no" or "never" or "without" or "neither" or "none") ? 1 : 0,
            isWhether ? length : 0,
            _asksNumber ? length : 0,
        ];
    }

    private static bool TellsReason(Claim claim) => claim.Fact?.Predicate == Predicates.WhyStopped
        || claim.Quoted.Tokens.Any(t => t.Word is "because" or "due" or "since" or "owing" or "reason" or "therefore" or "so");

    // Words that stand together in the question stand together in its answer.
    private double Pairs(Claim claim)
    {
        var (pairs, before) = (0, -1);
        for (var at = question.Start; at < question.Text.Tokens.Count; at++)
        {
            if (FunctionWords.Contains(question.Text.Tokens[at].Word))
                continue;
            if (before >= 0 && claim.Own.HasPair(question.Text.Tokens[before].Stem, question.Text.Tokens[at].Stem))
                pairs++;
            before = at;
        }
        return Math.Min(MostPairs, pairs) / (double)MostPairs;
    }

    // "X is a …" for "what is X".
    private bool Defines(Claim claim) => question.Text.Tokens.Count < ShortQuestion && question.Text.Tokens[0].Word is "what" or "define"
        && claim.Own.Tokens.Take(12).Zip(claim.Own.Tokens.Skip(1))
            .Any(t => t.First.Word is "is" or "are" && t.Second.Word is "a" or "an" or "the" or "one");
}
