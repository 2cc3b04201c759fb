using System.Runtime.CompilerServices;
using System.Text;

namespace AlkBot.Terminal;

/// <summary>
/// The lines of a stream. What of a line is longer than anything that is answered is not held: whoever reads the line finds it too long. Only a line feed ends one, so that lines in and answers out can be counted
/// against each other.
/// </summary>
internal static class InputLines
{
    /// <summary>The most of a line that is held, in UTF-16 code units; far above what is answered.</summary>
    public const int MostHeld = 64 * 1024;

    /// <summary>Reads the lines without their ends; a carriage return before a line feed belongs to the end.</summary>
    public static async IAsyncEnumerable<string> ReadAsync(
        TextReader input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new char[16 * 1024];
        var line = new StringBuilder();
        int read;
        // A read from a keyboard or a pipe cannot be cancelled; whoever gives up leaves it to end with the process.
        while ((read = await Task.Run(() => input.Read(buffer, 0, buffer.Length), CancellationToken.None).WaitAsync(cancellationToken)) > 0)
        {
            var rest = buffer.AsMemory(0, read);
            int end;
            while ((end = rest.Span.IndexOf('\n')) >= 0)
            {
                yield return Take(Hold(line, rest[..end]));
                rest = rest[(end + 1)..];
            }
            Hold(line, rest);
        }
        if (line.Length > 0)
            yield return Take(line);
    }

    private static StringBuilder Hold(StringBuilder line, ReadOnlyMemory<char> more) =>
        line.Append(more[..Math.Min(more.Length, MostHeld - line.Length)]);

    private static string Take(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] == '\r')
            line.Length--;
        var text = line.ToString();
        line.Clear();
        return text;
    }
}
