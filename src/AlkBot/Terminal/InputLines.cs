using System.Runtime.CompilerServices;
using System.Text;

namespace AlkBot.Terminal;

/// <summary>The lines of a stream. Only a line feed ends one, so that lines in and answers out can be counted against each other.</summary>
internal static class InputLines
{
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
                yield return Take(line.Append(rest[..end]));
                rest = rest[(end + 1)..];
            }
            line.Append(rest);
        }
        if (line.Length > 0)
            yield return Take(line);
    }

    private static string Take(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] == '\r')
            line.Length--;
        var text = line.ToString();
        line.Clear();
        return text;
    }
}
