using System.Globalization;
using System.Text;

namespace AlkBot.Export;

/// <summary>
/// Passes text on to a screen with its control characters shown: a file or a pipe gets a source's characters as they are, and a screen
/// would obey them.
/// </summary>
internal sealed class ScreenWriter(TextWriter inner) : TextWriter(CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        if (value == '\r')
            return;
        if (char.IsControl(value) && value is not ('\n' or '\t'))
            inner.Write(value < ' ' ? $"{(char)('\u2400' + value)}" : $"<U+{(int)value:X4}>");
        else
            inner.Write(value);
    }

    public override void Flush() => inner.Flush();
}
