using AlkBot.Evidence;
using Spectre.Console.Rendering;

namespace AlkBot.Chat;

/// <summary>
/// Draws a line on one row of the screen, scrolled sideways when it is longer, by carriage returns and spaces alone: no escape
/// sequence is needed, so it looks the same on every terminal.
/// </summary>
internal sealed class LineView(TextWriter screen, string prompt, Func<int> width)
{
    private int _drawn;

    /// <summary>Draws the line with the cursor where it belongs.</summary>
    public void Draw(LineBuffer line)
    {
        // The last column stays free: a terminal may move on to the next row when it is filled.
        var room = Math.Max(8, width() - Cells(prompt) - 1);
        var before = Tail(PlainText.OneLine(line.BeforeCursor), room);
        var after = Head(PlainText.OneLine(line.Text[line.Cursor..]), room - Cells(before));
        var cells = Cells(prompt + before + after);
        var blanks = new string(' ', Math.Max(0, _drawn - cells));
        screen.Write($"\r{prompt}{before}{after}{blanks}\r{prompt}{before}");
        screen.Flush();
        _drawn = cells;
    }

    /// <summary>Leaves the line as it stands and goes to the next row.</summary>
    public void End()
    {
        screen.WriteLine();
        screen.Flush();
        _drawn = 0;
    }

    private static int Cells(string text) => new Segment(text).CellCount();

    private static string Tail(string text, int room)
    {
        var start = 0;
        while (Cells(text[start..]) > room)
            start += char.IsHighSurrogate(text[start]) ? 2 : 1;
        return text[start..];
    }

    private static string Head(string text, int room)
    {
        var end = Math.Min(text.Length, Math.Max(0, room));
        while (end > 0 && (Cells(text[..end]) > room || char.IsHighSurrogate(text[end - 1])))
            end--;
        return text[..end];
    }
}
