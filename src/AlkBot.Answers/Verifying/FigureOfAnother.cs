using AlkBot.Answers.Asking.Texts;
using AlkBot.Evidence;

namespace AlkBot.Answers.Verifying;

/// <summary>A claim's figure that its sentence ties to another arm or drug than the claim, which has a figure of its own there.</summary>
/// <param name="Value">The figure, as printed.</param>
/// <param name="Theirs">What the sentence gives it for.</param>
/// <param name="Claimed">What the claim gives it for.</param>
/// <param name="Own">The figure that the sentence gives for that.</param>
internal sealed record FigureOfAnother(string Value, string Theirs, string Claimed, string Own)
{
    /// <summary>The one in <paramref name="own"/>; null where the figure is the claim's or nothing is certain.</summary>
    public static FigureOfAnother? In(AnnotatedText own, ClaimedWords claim)
    {
        if (claim.FigureAt is not { } figure || !claim.HasOneFigure)
            return null;
        var all = BoundFigure.In(own, Figure.UnitAt(claim.Text, figure));
        var value = Figure.ValueOf(claim.Text.Tokens[figure]);
        var (same, others) = (all.Where(b => HasValue(b)).ToList(), all.Where(b => b.At >= 0 && !HasValue(b)).ToList());
        foreach (var (needed, other) in claim.Needed.Where(n => n != figure).SelectMany(n => others.Select(o => (n, o))))
        {
            var place = claim.Places(needed, own).Where(other.Words.Contains).Select(p => (int?)p).FirstOrDefault();
            // What belongs to this figure as well, as the head of both does, sets the two not apart.
            if (place is not { } at || same.Exists(b => claim.Places(needed, own).Any(b.Words.Contains)))
                continue;
            var rivals = same.Select(b => Rivals(own, claim, b, other, at)).ToList();
            if (rivals.Count > 0 && rivals.TrueForAll(r => r.Count > 0))
                return new FigureOfAnother(Printed(own, same[0].At), Words(own, rivals[0]), Words(own, [at]), Printed(own, other.At));
        }
        return null;

        bool HasValue(BoundFigure b) => b.At >= 0 && Figure.ValueOf(own.Tokens[b.At]) == value;
    }

    // Two labels of one list are alike by how they are put. In two clauses only names of one kind are: "20% had nausea; 30% had fever"
    // may both be of the patients that the first names.
    private static List<int> Rivals(AnnotatedText own, ClaimedWords claim, BoundFigure bound, BoundFigure other, int at)
    {
        var isListed = bound.Clause.SequenceEqual(other.Clause);
        return
        [
            .. bound.Words.Where(i => !other.Words.Contains(i) && ClaimedWords.IsTelling(own, i)
                && own.Tokens[i].IsNumber == own.Tokens[at].IsNumber && !claim.Tells(own, i) && (isListed || AreOfOneKind(own, i, at))),
        ];
    }

    private static bool AreOfOneKind(AnnotatedText text, int i, int j) => TypesAt(text, i).Intersect(TypesAt(text, j)).Any();

    private static IEnumerable<EntityType> TypesAt(AnnotatedText text, int at) =>
        text.Mentions.Where(m => m.First <= at && at < m.End).SelectMany(m => m.Entities).Select(e => e.Id.Type);

    private static string Printed(AnnotatedText text, int figure) => text.Text[text.Tokens[figure].Start..Figure.EndOf(text, figure)];

    private static string Words(AnnotatedText text, IEnumerable<int> tokens) =>
        string.Join(" ", tokens.Select(i => text.Text[text.Tokens[i].Start..text.Tokens[i].End]));
}
