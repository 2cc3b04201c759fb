using System.Text;

namespace AlkBot.Rendering;

/// <summary>Passes text on without the spaces that end its lines: layout pads cells, and a pipe has no use for that.</summary>
internal sealed class TrimmingWriter(TextWriter inner) : TextWriter
{
    private int _spaces;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        if (value == ' ')
        {
            _spaces++;
            return;
        }
        if (value is not ('\n' or '\r'))
        {
            for (; _spaces > 0; _spaces--)
                inner.Write(' ');
        }
        _spaces = 0;
        inner.Write(value);
    }

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);
}
