using AlkBot.Answers.Asking.Claims;
using AlkBot.Answers.Asking.Language;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Evidence;

namespace AlkBot.Answers.Verifying;

/// <summary>Whether a row of a table says what a claim says: a figure of a cell is of its row and of its column.</summary>
internal sealed class RowSupport(ClaimedWords claim, ClaimTexts texts)
{
    /// <summary>How <paramref name="row"/> stands to the claim.</summary>
    public Bearing Of(TableRow row)
    {
        if (claim.FigureAt is not { } figure || row.Cells.Count < 2 || !claim.HasOneFigure)
            return Bearing.None;
        var (value, unit, best) = (Figure.ValueOf(claim.Text.Tokens[figure]), Figure.UnitAt(claim.Text, figure), Bearing.None);
        var head = texts.Of(row.Cells[0].Column);
        foreach (var cell in row.Cells.Skip(1))
        {
            var around = texts.Of(ClaimedWords.Plain($"{row.Cells[0].Text} {cell.Column}"));
            var figures = Token.Of(ClaimedWords.Plain(cell.Text)).Where(t => t.IsNumber).Take(2).ToList();
            // Of "9 (3.1)" the first is the value, unless the head says that a share stands behind it.
            var isShare = unit == "%" && around.Text.Contains('%', StringComparison.Ordinal);
            var at = isShare && around.Text.Contains("(%", StringComparison.Ordinal) ? 1 : 0;
            if (at >= figures.Count || Figure.ValueOf(figures[at]) != value)
                continue;
            if (unit!.Length > 0 && !isShare && !HasUnit(around, cell.Text, unit))
                continue;
            if (!claim.Needed.Where(n => n != figure).All(n => claim.Places(n, around).Any() || claim.Places(n, head).Any()))
                continue;
            var words = Enumerable.Range(0, around.Tokens.Count).ToList();
            var isAll = words.All(i => around.Tokens[i].IsNumber || claim.Tells(around, i));
            var bearing = isAll && claim.HasSameTurns(around, words) ? Bearing.Supports : Bearing.Together;
            best = bearing > best ? bearing : best;
        }
        return best;
    }

    private static bool HasUnit(AnnotatedText around, string cell, string unit) =>
        around.Tokens.Any(t => t.Word.TrimEnd('s') == unit) || cell.Contains(unit, StringComparison.OrdinalIgnoreCase);
}
