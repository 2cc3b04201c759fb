using System.Text;

namespace AlkBot.EndToEnd.Tests.Terminal;

/// <summary>A reader of RFC 4180, for checking what was written.</summary>
internal static class Csv
{
    public static List<List<string>> Parse(string text)
    {
        var rows = new List<List<string>>();
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (text[i] == '"')
                quoted = !quoted;
            else if (quoted || text[i] is not (',' or '\r' or '\n'))
                cell.Append(text[i]);
            else if (text[i] == ',')
                EndCell();
            else if (text[i] == '\n')
                EndRow();
        }
        quoted.ShouldBeFalse();
        row.ShouldBeEmpty("the last row has no end");
        return rows;

        void EndCell()
        {
            row.Add(cell.ToString());
            cell.Clear();
        }

        void EndRow()
        {
            EndCell();
            rows.Add(row);
            row = [];
        }
    }
}
