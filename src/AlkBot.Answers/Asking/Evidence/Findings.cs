using AlkBot.Answers.Asking.Composing;
using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Commands;
using AlkBot.Answers.Facts;

namespace AlkBot.Answers.Asking.Evidence;

/// <summary>What was found for a question.</summary>
/// <param name="Claims">All that was considered, each judged.</param>
/// <param name="List">The things asked for, when the question asks for things.</param>
internal sealed record Findings(IReadOnlyList<Claim> Claims, IReadOnlyList<ListedSubject> List)
{
    /// <summary>More facts than any answer tells.</summary>
    private const int MostPlaced = 24;

    /// <summary>Nothing.</summary>
    public static Findings None { get; } = new([], []);

    /// <summary>The claims that answer.</summary>
    public IReadOnlyList<Claim> Kept { get; } = [.. Claims.Where(c => c.IsKept)];

    /// <summary>Whether there is an answer.</summary>
    public bool Answers => List.Count > 0 || Kept.Count > 0;

    /// <summary>Finds and judges.</summary>
    public static async ValueTask<Findings> FindAsync(Question question, CommandContext context, CancellationToken cancellationToken)
    {
        var book = FactBook.Of(context.Library);
        var finder = new ClaimFinder(question, context, book);
        var claims = await finder.FindAsync(cancellationToken).ConfigureAwait(false);
        if (question.IsOnlyNames)
        {
            Definition.Score(question, claims);
            return new Findings(claims, question.Focus is null ? [] : new SubjectList(question, book, finder).Find());
        }
        var weights = new WordWeights(question, claims);
        Decide(claims, question, weights, cancellationToken);
        await PlaceAsync(claims, context, cancellationToken).ConfigureAwait(false);
        var list = new SubjectList(question, book, finder).Find();
        if (list.Count == 0 && !claims.Any(c => c.IsKept))
            DecideOneByOne(claims, question, weights, cancellationToken);
        return new Findings(claims, list);
    }

    // A fact knows its passage's name alone; where the best of them stand has to be looked up.
    private static async ValueTask PlaceAsync(IReadOnlyList<Claim> claims, CommandContext context, CancellationToken cancellationToken)
    {
        foreach (var claim in claims.Where(c => c.IsKept && c.Fact is not null).OrderByDescending(c => c.Score).Take(MostPlaced))
        {
            var window = await context.Library.ReadPassageAsync(claim.Quote.Passage, 0, cancellationToken).ConfigureAwait(false);
            if (window is null)
                continue;
            claim.Kind = window.Passage.Kind;
            claim.Score += ClaimMerits.WorthOf(claim.Kind);
        }
    }

    // "The doses of X and Y": no place states both, but each may be stated.
    private static void DecideOneByOne(
        IReadOnlyList<Claim> claims, Question question, WordWeights weights, CancellationToken cancellationToken)
    {
        foreach (var part in question.Parts())
            Decide([.. claims.Where(c => !c.IsKept)], part, weights, cancellationToken);
    }

    private static void Decide(
        IReadOnlyList<Claim> claims, Question question, WordWeights weights, CancellationToken cancellationToken)
    {
        var judge = new Judge(question, weights);
        foreach (var claim in claims)
        {
            cancellationToken.ThrowIfCancellationRequested();
            judge.Decide(claim);
        }
    }
}
