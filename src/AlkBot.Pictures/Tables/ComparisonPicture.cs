using AlkBot.Answers;
using AlkBot.Answers.Languages;
using AlkBot.Evidence;
using AlkBot.Pictures.Drawing;

namespace AlkBot.Pictures.Tables;

/// <summary>A comparison as one table: what is stated of two or more of the things, outcomes first.</summary>
internal static class ComparisonPicture
{
    private const int MostRows = 8;
    private const int MostValues = 2;
    private const int MostLines = 12;

    // What a value does not hold without.
    private static readonly string[] Told =
    [
        QualifierNames.Count, QualifierNames.Mutation, QualifierNames.Target, QualifierNames.Arm, QualifierNames.Population,
        QualifierNames.Measure, QualifierNames.Unit, QualifierNames.Study,
    ];

    // Neither is compared: what a thing is called, and which trials it is in.
    private static readonly string[] NotCompared = [Predicates.Names, Predicates.Trials];

    /// <summary>The table of <paramref name="answer"/>; null where it compares nothing.</summary>
    public static Picture? Of(Answer answer, BotLanguage language)
    {
        var facts = answer.Statements.Where(s => s is { Kind: StatementKind.Fact, Column: not null, Value: not null, Predicate: not null })
            .Where(s => !NotCompared.Contains(s.Predicate)).ToList();
        var columns = answer.Statements.Select(s => s.Column).OfType<string>().Distinct().ToList();
        var rows = facts.GroupBy(s => s.Label!).Where(r => r.Select(s => s.Column).Distinct().Count() > 1)
            .OrderBy(r => Predicates.Find(r.First().Predicate!)?.Comparison == ValueComparison.Measure ? 0 : 1)
            .ThenBy(r => Predicates.OrderOf(r.First().Predicate!)).ToList();
        if (columns.Count < 2 || rows.Count == 0)
            return null;
        var citations = answer.Citations.ToDictionary(c => c.N, DrawnCitation.Of);
        var sheet = new Sheet(string.Join(" · ", columns), language);
        var isContested = answer.Notices.Any(n => n.Kind == NoticeKind.Discrepancy);
        sheet.Heading(isContested ? language.Head("sources differ") : null);
        var width = (Sheet.Inside) / columns.Count;
        sheet.Y = 4 + columns.Index()
            .Select(c => sheet.Lines(X(c.Index), sheet.Y, c.Item, Sheet.Normal, bold: true, Ink.Text, width - 16, most: 2)).Max();
        foreach (var row in rows.Take(MostRows))
        {
            var label = sheet.Language.Head(row.Key);
            sheet.Add(new Box(Sheet.Margin, sheet.Y, Sheet.Inside, 1, 0, Ink.Rule));
            sheet.Y = sheet.Lines(Sheet.Margin, sheet.Y + 4, label, Sheet.Small, bold: true, Ink.Quiet, Sheet.Inside, most: 1);
            sheet.Y = columns.Index().Select(c => AddCell(X(c.Index), label, c.Item, [.. row.Where(s => s.Column == c.Item)])).Max() + 8;
        }
        foreach (var alone in facts.Where(s => !rows.Exists(r => r.Key == s.Label)).GroupBy(s => s.Column!))
        {
            var labels = string.Join(", ", alone.Select(s => language.Inside(s.Label!)).Distinct());
            sheet.Say(language.Say($"Only stated of {alone.Key}: {labels}"));
        }
        if (rows.Count > MostRows)
            sheet.Say(sheet.Language.Say($"+{rows.Count - MostRows} more"));
        return sheet.Picture();

        float X(int column) => Sheet.Margin + (column * width);

        float AddCell(float x, string label, string column, IReadOnlyList<Statement> cell)
        {
            var y = sheet.Y;
            if (cell.Count == 0)
                return sheet.Lines(x, y, sheet.Language.Word("not found"), Sheet.Small, bold: false, Ink.Quiet, width - 16, most: 2);
            foreach (var stated in cell.Take(MostValues))
            {
                var text = TextOf(stated);
                y = sheet.Lines(x, y, text, columns.Count > 2 ? Sheet.Small : 18, bold: false, Ink.Text, width - 16, MostLines) + 3;
                sheet.Value($"{column}, {label}", text, [.. stated.Citations.Select(n => citations[n])]);
            }
            return cell.Count > MostValues
                ? sheet.Lines(x, y, sheet.Language.Say($"+{cell.Count - MostValues} more"), Sheet.Small, bold: false, Ink.Quiet, width - 16, most: 1)
                : y;
        }
    }

    private static string TextOf(Statement stated)
    {
        var conditions = string.Join("; ", Told.Select(q => stated.Qualifiers?.GetValueOrDefault(q)).OfType<string>().Where(q => q != stated.Column));
        var value = stated.Other is null ? stated.Value! : $"{stated.Other}: {stated.Value}";
        return conditions.Length == 0 ? value : $"{value} ({conditions})";
    }
}
