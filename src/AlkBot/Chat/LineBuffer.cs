using System.Globalization;

namespace AlkBot.Chat;

/// <summary>A line being typed and the cursor in it, which moves by whole characters as people see them.</summary>
internal sealed class LineBuffer
{
    /// <summary>The text typed so far.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The cursor, in UTF-16 code units from the start.</summary>
    public int Cursor { get; private set; }

    /// <summary>The text left of the cursor.</summary>
    public string BeforeCursor => Text[..Cursor];

    /// <summary>Replaces all, the cursor at the end.</summary>
    public void Set(string text)
    {
        Text = text;
        Cursor = text.Length;
    }

    /// <summary>Puts <paramref name="text"/> between <paramref name="start"/> and the cursor; the cursor stands behind it.</summary>
    public void ReplaceFrom(int start, string text)
    {
        Text = Text[..start] + text + Text[Cursor..];
        Cursor = start + text.Length;
    }

    /// <summary>Types <paramref name="text"/>.</summary>
    public void Insert(string text) => ReplaceFrom(Cursor, text);

    /// <summary>Deletes the character before the cursor.</summary>
    public void Backspace() => ReplaceFrom(Previous(), "");

    /// <summary>Deletes the character at the cursor.</summary>
    public void Delete()
    {
        var end = Next();
        Text = Text[..Cursor] + Text[end..];
    }

    /// <summary>Deletes from the start of the word before the cursor.</summary>
    public void DeleteWord() => ReplaceFrom(PreviousWord(), "");

    /// <summary>Deletes all before the cursor.</summary>
    public void DeleteToStart() => ReplaceFrom(0, "");

    /// <summary>Deletes all from the cursor.</summary>
    public void DeleteToEnd() => Text = Text[..Cursor];

    public void MoveLeft() => Cursor = Previous();

    public void MoveRight() => Cursor = Next();

    public void MoveHome() => Cursor = 0;

    public void MoveEnd() => Cursor = Text.Length;

    public void MoveWordLeft() => Cursor = PreviousWord();

    public void MoveWordRight()
    {
        while (Cursor < Text.Length && Text[Cursor] == ' ')
            Cursor++;
        while (Cursor < Text.Length && Text[Cursor] != ' ')
            Cursor++;
    }

    private int PreviousWord()
    {
        var start = Cursor;
        while (start > 0 && Text[start - 1] == ' ')
            start--;
        while (start > 0 && Text[start - 1] != ' ')
            start--;
        return start;
    }

    private int Next() => Cursor == Text.Length ? Cursor : Cursor + StringInfo.GetNextTextElementLength(Text, Cursor);

    private int Previous()
    {
        var starts = StringInfo.ParseCombiningCharacters(Text);
        return starts.LastOrDefault(start => start < Cursor, 0);
    }
}
