namespace AlkBot.Evidence;

/// <summary>
/// Characters that are not seen where text is shown and change what is: they move the cursor, break or reorder the line, or part a word
/// without a trace. Those that scripts and emoji are joined with are none; see Unicode Technical Report 36.
/// </summary>
public static class HiddenCharacter
{
    /// <summary>Whether <paramref name="c"/> is a control, a separator of lines, a mark of direction or a space without width.</summary>
    public static bool Is(char c) => char.IsControl(c)
        || c is '\u061c' or '\u200b' or '\u200e' or '\u200f' or '\u2028' or '\u2029' or '\ufeff'
        || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
