namespace AlkBot.Chat;

/// <summary>The keys that change a line or move in it.</summary>
internal static class EditingKeys
{
    /// <summary>Does what <paramref name="key"/> stands for; false when it is no editing key.</summary>
    public static bool Apply(ConsoleKeyInfo key, bool control, LineBuffer line)
    {
        Action? edit = (key.Key, control) switch
        {
            (ConsoleKey.Backspace, false) or (ConsoleKey.H, true) => line.Backspace,
            (ConsoleKey.Backspace, true) or (ConsoleKey.W, true) => line.DeleteWord,
            (ConsoleKey.Delete, _) or (ConsoleKey.D, true) => line.Delete,
            (ConsoleKey.LeftArrow, false) or (ConsoleKey.B, true) => line.MoveLeft,
            (ConsoleKey.RightArrow, false) or (ConsoleKey.F, true) => line.MoveRight,
            (ConsoleKey.LeftArrow, true) => line.MoveWordLeft,
            (ConsoleKey.RightArrow, true) => line.MoveWordRight,
            (ConsoleKey.Home, _) or (ConsoleKey.A, true) => line.MoveHome,
            (ConsoleKey.End, _) or (ConsoleKey.E, true) => line.MoveEnd,
            (ConsoleKey.U, true) or (ConsoleKey.Escape, _) => line.DeleteToStart,
            (ConsoleKey.K, true) => line.DeleteToEnd,
            _ => null,
        };
        edit?.Invoke();
        return edit is not null;
    }
}
