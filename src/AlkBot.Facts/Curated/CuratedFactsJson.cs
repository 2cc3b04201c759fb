using System.Text.Json;
using System.Text.Json.Serialization;
using AlkBot.Evidence;

namespace AlkBot.Facts.Curated;

/// <summary>The file format of curated facts.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true)]
[JsonSerializable(typeof(CuratedFact))]
internal sealed partial class CuratedFactsJson : JsonSerializerContext
{
    /// <summary>Reads the entries one by one, so that an error can say which entry it is in.</summary>
    public static List<CuratedFact> Read(string fileName, ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
            using var document = JsonDocument.Parse(WithoutByteOrderMark(utf8Json), options);
            if (document.RootElement.ValueKind != JsonValueKind.Array)
                throw new SourceException($"{fileName}: curated facts are a list: [ {{ \"subject\": …, \"predicate\": …, … }}, … ].");
            return [.. document.RootElement.EnumerateArray().Select((element, i) => ReadEntry(fileName, i + 1, element))];
        }
        catch (JsonException e)
        {
            throw new SourceException($"{fileName}: not JSON, line {e.LineNumber + 1}, column {e.BytePositionInLine + 1}.", e);
        }
    }

    private static CuratedFact ReadEntry(string fileName, int number, JsonElement element)
    {
        try
        {
            return element.Deserialize(Default.CuratedFact) ?? throw new JsonException("an entry is an object, not null");
        }
        catch (JsonException e)
        {
            var reason = e.Message.ReplaceLineEndings(" ").Replace("AlkBot.Facts.Curated.", "", StringComparison.Ordinal);
            throw new SourceException($"{fileName}: entry {number}: {reason} An entry takes subject, predicate, value, and quote or quotes; it may have qualifiers and target.", e);
        }
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
}
