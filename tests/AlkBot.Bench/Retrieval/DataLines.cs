using System.Runtime.CompilerServices;
using System.Text.Json;
using AlkBot.Evidence;

namespace AlkBot.Bench.Retrieval;

/// <summary>The lines of a data file, each with its place, so that whatever is wrong is told with file and line.</summary>
internal static class DataLines
{
    /// <summary>The lines that are not blank, with their numbers from 1.</summary>
    /// <exception cref="SourceException">The file cannot be read.</exception>
    public static async IAsyncEnumerable<(int Number, string Line)> ReadAsync(
        string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = Open(path);
        var number = 0;
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                yield return (number, line);
        }
    }

    /// <summary>The JSON object of every line.</summary>
    /// <exception cref="SourceException">The file cannot be read, or a line is no JSON object.</exception>
    public static async IAsyncEnumerable<(int Number, JsonElement Object)> ReadJsonAsync(
        string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (number, line) in ReadAsync(path, cancellationToken))
            yield return (number, Parse(path, number, line));
    }

    /// <summary>A text of an object; null when it has none of this name.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>What is wrong with a line, in words.</summary>
    public static SourceException Wrong(string path, int number, string problem) => new($"'{path}', line {number}: {problem}");

    private static JsonElement Parse(string path, int number, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw Wrong(path, number, "it is no JSON object");
        }
        catch (JsonException)
        {
            throw Wrong(path, number, "it is no JSON");
        }
    }

    private static StreamReader Open(string path)
    {
        try
        {
            return new StreamReader(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SourceException($"'{path}' cannot be read: {(File.Exists(path) ? e.Message : "there is no such file")}", e);
        }
    }
}
