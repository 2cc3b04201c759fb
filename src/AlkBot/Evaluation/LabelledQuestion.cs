using System.Text.Json;
using System.Text.RegularExpressions;
using AlkBot.Evidence;

namespace AlkBot.Evaluation;

/// <summary>A question with what a right answer to it says and quotes.</summary>
/// <param name="Id">Its id in its file.</param>
/// <param name="Question">What is asked.</param>
/// <param name="IsAnswerable">Whether the source answers it.</param>
/// <param name="Must">What has to occur in what the answer says or quotes; all of them.</param>
/// <param name="Evidence">Where the source answers it; a citation of one of them is enough.</param>
internal sealed record LabelledQuestion(
    string Id, string Question, bool IsAnswerable, IReadOnlyList<Regex> Must, IReadOnlyList<Span> Evidence)
{
    /// <summary>The source that the evidence is counted on, where it is said here.</summary>
    public string? Source { get; private init; }

    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    /// <summary>Reads a file with a JSON object a line: id, question, kind, must and evidence.</summary>
    /// <exception cref="SourceException">Lines are not of this form; the message names each of them.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<IReadOnlyList<LabelledQuestion>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var (questions, problems, number) = (new List<LabelledQuestion>(), new List<string>(), 0);
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                questions.Add(Read(line));
            }
            catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException
                or FormatException or IndexOutOfRangeException)
            {
                problems.Add($"line {number}: {Reason(wrong)}");
            }
        }
        if (problems.Count > 0)
            throw new SourceException($"{path}: {string.Join("; ", problems)}");
        return questions.Count > 0 ? questions : throw new SourceException($"{path}: there is no question in it");
    }

    private static LabelledQuestion Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            throw new FormatException("it is no JSON object");
        var kind = Text(root, "kind");
        if (kind is not ("answerable" or "unanswerable"))
            throw new FormatException($"the kind '{kind}' is neither answerable nor unanswerable");
        var must = List(root, "must").Select(m => new Regex(m.GetString() ?? "", RegexOptions.CultureInvariant, MatchTimeout)).ToList();
        var evidence = List(root, "evidence").Select(e => new Span(e[0].GetInt32(), e[1].GetInt32())).ToList();
        if (evidence.Exists(e => e.Start < 0 || e.End <= e.Start))
            throw new FormatException("a span of the evidence does not begin before it ends");
        var source = root.TryGetProperty("source", out _) ? Text(root, "source") : null;
        return new LabelledQuestion(Text(root, "id"), Text(root, "question"), kind == "answerable", must, evidence) { Source = source };
    }

    private static string Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new FormatException($"'{name}' is missing or no text");

    private static JsonElement.ArrayEnumerator List(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray()
            : throw new FormatException($"'{name}' is missing or no list");

    private static string Reason(Exception wrong) => wrong switch
    {
        JsonException => "it is no JSON",
        RegexParseException => $"a pattern of 'must' is wrong: {wrong.Message}",
        FormatException => wrong.Message,
        _ => "a value is not of the form that is expected",
    };
}
