using System.IO.Compression;
using System.Text;

namespace AlkBot.Bench.Scale;

/// <summary>
/// The texts that packages carry: plain files and pages of the manual, compressed or not, without the marks of their format.
/// </summary>
internal static class PackagedText
{
    private const int Shortest = 1_500;
    private const int Longest = 400_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly EnumerationOptions Everywhere =
        new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>Each text below a folder once, in the order of the files' names.</summary>
    public static IEnumerable<string> In(string folder)
    {
        var seen = new HashSet<int>();
        return Directory.EnumerateFiles(folder, "*", Everywhere).Order(StringComparer.Ordinal)
            .Select(Read).OfType<string>().Where(text => seen.Add(string.GetHashCode(text, StringComparison.Ordinal)));
    }

    // What is no text, or is one in another encoding, is left out.
    private static string? Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
            using var bytes = new MemoryStream();
            plain.CopyTo(bytes);
            var text = WithoutRequests(Strict.GetString(bytes.ToArray()));
            return text.Length is >= Shortest and <= Longest && !text.TrimStart().StartsWith('<') && !text.Any(IsOdd) ? text : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsOdd(char c) => char.IsControl(c) && c is not ('\n' or '\t' or '\r');

    // roff: a request stands on a line of its own, a heading among them; an escape in the text.
    private static string WithoutRequests(string text)
    {
        var lines = text.Split('\n');
        if (lines.Count(line => line.StartsWith('.')) < lines.Length / 8)
            return text;
        var kept = lines.Where(line => !line.StartsWith('.') && !line.StartsWith('\''))
            .Select(line => line.Replace("\\-", "-", StringComparison.Ordinal).Replace("\\fB", "", StringComparison.Ordinal)
                .Replace("\\fI", "", StringComparison.Ordinal).Replace("\\fR", "", StringComparison.Ordinal)
                .Replace("\\fP", "", StringComparison.Ordinal).Replace("\\&", "", StringComparison.Ordinal));
        return string.Join('\n', kept);
    }
}
