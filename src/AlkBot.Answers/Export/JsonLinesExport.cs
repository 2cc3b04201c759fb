using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AlkBot.Evidence;

namespace AlkBot.Answers.Export;

/// <summary>A fact a line, as JSON with its citations.</summary>
internal sealed class JsonLinesExport(IReadOnlyDictionary<EntityId, Entity> entities, Func<Citation, int?> pageOf)
    : FactExport(entities, pageOf)
{
    private static readonly FactLineJson Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public override async Task WriteAsync(IReadOnlyList<Fact> facts, TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var fact in facts)
        {
            var line = PlainText.JsonLine(JsonSerializer.Serialize(LineOf(fact), Json.FactLine));
            await output.WriteLineAsync(line.AsMemory(), cancellationToken);
        }
    }

    private FactLine LineOf(Fact fact) => new(
        fact.Id, fact.Subject.ToString(), NameOf(fact.Subject), fact.Predicate, fact.Value,
        new Dictionary<string, string>(Ordered(fact.Qualifiers)), fact.Target?.ToString(), fact.Rule,
        [.. fact.Citations.Select(c => new CitationLine(
            c.Source.Value, c.Passage.ToString(), c.Section, c.Span.Start, c.Span.End, c.Quote, PageOf(c)))]);
}

/// <summary>A fact as a line of the export has it.</summary>
internal sealed record FactLine(
    string Id, string Subject, string Name, string Predicate, string Value, Dictionary<string, string> Qualifiers, string? Target,
    string Rule, IReadOnlyList<CitationLine> Citations);

/// <summary>A citation as a line of the export has it.</summary>
internal sealed record CitationLine(string Source, string Passage, string Section, int Start, int End, string Quote, int? Page);

/// <summary>How the lines are written.</summary>
[JsonSerializable(typeof(FactLine))]
internal sealed partial class FactLineJson : JsonSerializerContext;
