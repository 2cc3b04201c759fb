using System.Globalization;
using System.Text.RegularExpressions;
using AlkBot.Answers;
using AlkBot.Answers.Languages;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Pictures.Drawing;

namespace AlkBot.Pictures.Tables;

/// <summary>The cited row of a table with its headers, what is cited of it marked.</summary>
internal static partial class TableCrop
{
    private const int MostCells = 16;
    private const int MostLines = 5;
    private const float Headers = 230;
    private const float Cells = Sheet.Inside - Headers - 24;

    /// <summary>The row that <paramref name="answer"/> is about; null where that is none.</summary>
    public static Picture? Of(Answer answer, Library library, BotLanguage language, CancellationToken cancellationToken)
    {
        var isPassage = PassageId.TryParse(answer.Title, out var asked);
        foreach (var id in isPassage ? [asked] : answer.Citations.Select(c => c.Passage).Where(p => p.Ordinal > 0).Distinct())
        {
            if (library.Passages.Read(id, 0, cancellationToken)?.Passage is { Row: { Cells.Count: > 1 } row } passage
                && (isPassage || row.Cells.Any(c => IsTitle(c, answer))))
            {
                return Of(passage, row, answer, library, language);
            }
        }
        return null;
    }

    private static Picture Of(Passage passage, TableRow row, Answer answer, Library library, BotLanguage language)
    {
        var text = library.ReadText(passage.Id.Source) ?? "";
        var sheet = new Sheet($"{row.Table}: {answer.Title}", language);
        sheet.Heading();
        foreach (var printed in new[] { row.Caption, row.Title }.OfType<Span>().Where(s => s.FitsIn(text.Length)))
        {
            sheet.Y = 4 + sheet.Lines(
                Sheet.Margin, sheet.Y, printed.Slice(text), Sheet.Small, bold: false, Ink.Quiet, Sheet.Inside, most: 3);
        }
        var asked = AskedOf(answer.Input);
        foreach (var cell in row.Cells.Take(MostCells))
        {
            var isMarked = asked?.Overlaps(cell.Span) ?? IsTitle(cell, answer);
            var top = sheet.Y;
            var height = 12 + Math.Max(
                Sheet.HeightOf(cell.Column, Sheet.Small, false, Headers, MostLines),
                Sheet.HeightOf(cell.Text, Sheet.Normal, isMarked, Cells, MostLines));
            if (isMarked)
                sheet.Add(new Box(Sheet.Margin + Headers + 12, top, Cells + 12, height, 4, Ink.Mark));
            sheet.Add(new Box(Sheet.Margin, top + height, Sheet.Inside, 1, 0, Ink.Rule));
            sheet.Lines(Sheet.Margin, top + 4, cell.Column, Sheet.Small, bold: false, Ink.Quiet, Headers, MostLines);
            sheet.Lines(Sheet.Margin + Headers + 18, top + 4, cell.Text, Sheet.Normal, isMarked, Ink.Text, Cells, MostLines);
            sheet.Value(cell.Column, cell.Text, [new DrawnCitation(passage.Id.Source, cell.Span, text[cell.Span.Start..cell.Span.End])]);
            sheet.Y = top + height + 1;
        }
        sheet.Y += 8;
        if (row.Cells.Count > MostCells)
            sheet.Say(sheet.Language.Say($"+{row.Cells.Count - MostCells} more"));
        return sheet.Picture();
    }

    private static bool IsTitle(TableCell cell, Answer answer) => NameKey.Of(cell.Text) == NameKey.Of(answer.Title);

    // The place of a quote, where one was asked for: SOURCE:START-END.
    private static Span? AskedOf(string input) =>
        Place().Match(input) is { Success: true } place
        && int.TryParse(place.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var start)
        && int.TryParse(place.Groups[2].ValueSpan, CultureInfo.InvariantCulture, out var end) && start < end
            ? new Span(start, end)
            : null;

    [GeneratedRegex(@"[:#\s]([0-9]{1,9})\s*-\s*([0-9]{1,9})\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
