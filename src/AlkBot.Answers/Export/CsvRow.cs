using AlkBot.Evidence;

namespace AlkBot.Answers.Export;

/// <summary>A row as RFC 4180 has it, with cells that no spreadsheet takes for a formula.</summary>
internal static class CsvRow
{
    /// <summary>The row with its end.</summary>
    public static string Of(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    // A leading apostrophe is what spreadsheets themselves use to mark text; see OWASP, CSV Injection.
    private static string Cell(string content)
    {
        var text = PlainText.Cell(content);
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
