using AlkBot.Answers.Asking.Claims;
using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Contract;
using AlkBot.Answers.Facts;

namespace AlkBot.Answers.Asking.Scoring;

/// <summary>What may answer a question, judged by the rules and with all that the models need.</summary>
/// <param name="Claims">The claims.</param>
/// <param name="List">The things asked for, when the question asks for things.</param>
/// <param name="Words">The words of the question; null when it only names things.</param>
internal sealed record Candidates(IReadOnlyList<Claim> Claims, IReadOnlyList<ListedSubject> List, WordsAsked? Words)
{
    /// <summary>More facts than any answer tells.</summary>
    private const int MostPlaced = 24;

    /// <summary>Finds and judges.</summary>
    public static async ValueTask<Candidates> FindAsync(Question question, CommandContext context, CancellationToken cancellationToken)
    {
        var book = FactBook.Of(context.Library);
        var finder = new ClaimFinder(question, context, book);
        var claims = await finder.FindAsync(cancellationToken).ConfigureAwait(false);
        var subjects = new SubjectList(question, book, finder);
        if (question.IsOnlyNames)
        {
            Definition.Score(question, claims);
            return new Candidates(claims, question.Focus is null ? [] : subjects.Find(cancellationToken), null);
        }
        var weights = new WordWeights(question, claims);
        Decide(claims, question, weights, cancellationToken);
        await PlaceAsync(claims, finder, context, cancellationToken).ConfigureAwait(false);
        var list = subjects.Find(cancellationToken);
        if (list.Count == 0 && !claims.Any(c => c.Merit > 0))
            DecideOneByOne(claims, question, weights, cancellationToken);
        var words = await WordsAsked.OfAsync(question, context, cancellationToken).ConfigureAwait(false);
        new ClaimFeatures(question, words).Compute(claims, cancellationToken);
        return new Candidates(claims, list, words);
    }

    // A fact knows its passage's name alone; where the best of them stand has to be looked up.
    private static async ValueTask PlaceAsync(
        IReadOnlyList<Claim> claims, ClaimFinder finder, CommandContext context, CancellationToken cancellationToken)
    {
        foreach (var claim in claims.Where(c => c.Merit > 0 && c.Fact is not null).OrderByDescending(c => c.Merit).Take(MostPlaced))
        {
            var window = await context.Library.ReadPassageAsync(claim.Quote.Passage, 0, cancellationToken).ConfigureAwait(false);
            if (window is null)
                continue;
            claim.Kind = window.Passage.Kind;
            finder.Meaning?.Place(claim, window.Passage);
            claim.Merit += ClaimMerits.WorthOf(claim.Kind);
        }
    }

    // "The doses of X and Y": no place states both, but each may be stated.
    private static void DecideOneByOne(
        IReadOnlyList<Claim> claims, Question question, WordWeights weights, CancellationToken cancellationToken)
    {
        foreach (var part in question.Parts())
            Decide([.. claims.Where(c => c.Merit <= 0)], part, weights, cancellationToken);
    }

    private static void Decide(
        IReadOnlyList<Claim> claims, Question question, WordWeights weights, CancellationToken cancellationToken)
    {
        var judge = new Judge(question, weights);
        foreach (var claim in claims.OrGiveUp(cancellationToken))
            judge.Decide(claim);
    }
}
