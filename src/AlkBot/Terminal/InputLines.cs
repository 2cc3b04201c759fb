using System.Runtime.CompilerServices;
using System.Text;

namespace AlkBot.Terminal;

/// <summary>The lines of a stream. Only a line feed ends one, so that lines in and answers out can be counted against each other.</summary>
internal static class InputLines
{
    /// <summary>Reads the lines without their ends; a carriage return before a line feed belongs to the end.</summary>
    /// <param name="input">The stream.</param>
    /// <param name="longest">How much of a line is kept, in UTF-16 code units; what is behind it is passed over.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async IAsyncEnumerable<string> ReadAsync(
        TextReader input, int longest, [EnumeratorCancellation] CancellationToken cancellationToken)
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
                Keep(rest[..end]);
                yield return Take(line, longest);
                rest = rest[(end + 1)..];
            }
            Keep(rest);
        }
        if (line.Length > 0)
            yield return Take(line, longest);

        // One more than is kept, for the carriage return that is no part of the line.
        void Keep(ReadOnlyMemory<char> part) => line.Append(part[..Math.Min(part.Length, longest + 1 - line.Length)]);
    }

    private static string Take(StringBuilder line, int longest)
    {
        if (line.Length > 0 && line[^1] == '\r')
            line.Length--;
        var text = line.ToString(0, Math.Min(line.Length, longest));
        line.Clear();
        return text;
    }
}
