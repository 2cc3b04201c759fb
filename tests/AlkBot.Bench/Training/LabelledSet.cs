using System.Text.Json;
using System.Text.RegularExpressions;
using AlkBot.Answers.Asking.Claims;
using AlkBot.Evidence;
using AlkBot.Index;

namespace AlkBot.Bench.Training;

/// <summary>A question with the places that answer it.</summary>
internal sealed record LabelledQuestion(
    string Text, bool IsAnswerable, IReadOnlyList<Regex> Must, IReadOnlyList<(string Source, Span Span)> Places)
{
    /// <summary>As many characters as a citation has to share with the evidence.</summary>
    private const int LeastShared = 30;

    /// <summary>
    /// Whether a claim lies on the evidence, or in it with what is asked for, as a cell of a table does; a fact has to say what is asked in
    /// any case, for other facts rest on the same place.
    /// </summary>
    public bool IsAnsweredBy(Claim claim)
    {
        var says = Must.Any(m => m.IsMatch(claim.Own.Text));
        return (claim.Fact is null || Must.Count == 0 || says)
            && Places.Any(p => p.Source == claim.Quote.Source.ToString()
                && ((says && p.Span.Contains(claim.Quote.Span))
                    || Math.Min(p.Span.End, claim.Quote.Span.End) - Math.Max(p.Span.Start, claim.Quote.Span.Start)
                        >= Math.Min(LeastShared, p.Span.Length)));
    }
}

/// <summary>Questions over one library of sources.</summary>
internal static class LabelledSet
{
    /// <summary>The questions of a file, their evidence found in the sources' texts.</summary>
    public static IReadOnlyList<LabelledQuestion> Read(string file, Library library)
    {
        var texts = new Dictionary<string, string>();
        foreach (var source in library.Sources)
            texts[source.Id.ToString()] = library.ReadText(source.Id)!;
        return [.. File.ReadLines(file).Where(l => l.Length > 0).Select(l => Read(l, texts))];
    }

    private static LabelledQuestion Read(string line, Dictionary<string, string> texts)
    {
        using var row = JsonDocument.Parse(line);
        var root = row.RootElement;
        var places = root.GetProperty("evidence").EnumerateArray().SelectMany(e => e.ValueKind == JsonValueKind.Array
            ? [(texts.Keys.Single(), new Span(e[0].GetInt32(), e[1].GetInt32()))]
            : PlacesOf(e.GetString()!, texts)).ToList();
        return new LabelledQuestion(
            root.GetProperty("question").GetString()!, root.GetProperty("kind").GetString() == "answerable",
            root.TryGetProperty("must", out var must) ? [.. must.EnumerateArray().Select(m => new Regex(m.GetString()!))] : [], places);
    }

    private static List<(string Source, Span Span)> PlacesOf(string quote, Dictionary<string, string> texts)
    {
        var places = new List<(string, Span)>();
        foreach (var (source, text) in texts)
        {
            for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote, at + 1, StringComparison.Ordinal))
                places.Add((source, new Span(at, at + quote.Length)));
        }
        if (places.Count > 0)
            return places;
        var loose = new Regex(string.Join(@"\s+", quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape)));
        return [.. texts.SelectMany(t => loose.Matches(t.Value).Select(m => (t.Key, new Span(m.Index, m.Index + m.Length))))];
    }
}
