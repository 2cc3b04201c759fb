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
    /// <summary>Nothing.</summary>
    public static Findings None { get; } = new([], []);

    /// <summary>The claims that answer.</summary>
    public IReadOnlyList<Claim> Kept { get; } = [.. Claims.Where(c => c.IsKept)];

    /// <summary>Whether there is an answer.</summary>
    public bool Answers => List.Count > 0 || Kept.Count > 0;

    /// <summary>Finds and judges.</summary>
    public static async ValueTask<Findings> FindAsync(Question question, CommandContext context, CancellationToken cancellationToken)
    {
        var book = await FactBook.ReadAsync(context, cancellationToken).ConfigureAwait(false);
        var finder = new ClaimFinder(question, context, book);
        var claims = await finder.FindAsync(cancellationToken).ConfigureAwait(false);
        if (question.IsOnlyNames)
        {
            Definition.Score(question, claims);
            return new Findings(claims, question.Focus is null ? [] : new SubjectList(question, book, finder).Find());
        }
        var weights = new WordWeights(question, claims);
        Decide(claims, question, weights);
        var list = new SubjectList(question, book, finder).Find();
        if (list.Count == 0 && !claims.Any(c => c.IsKept))
            DecideOneByOne(claims, question, weights);
        return new Findings(claims, list);
    }

    // "The doses of X and Y": no place states both, but each may be stated.
    private static void DecideOneByOne(IReadOnlyList<Claim> claims, Question question, WordWeights weights)
    {
        foreach (var part in question.Parts())
        {
            foreach (var claim in claims.Where(c => !c.IsKept))
                new Judge(part, weights).Decide(claim);
        }
    }

    private static void Decide(IReadOnlyList<Claim> claims, Question question, WordWeights weights)
    {
        var judge = new Judge(question, weights);
        foreach (var claim in claims)
            judge.Decide(claim);
    }
}
