using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AlkBot.Index.Storage;

namespace AlkBot.Index.Generations;

/// <summary>What <c>generation.json</c> holds: the generation, its files, and a hash over both, so that the record proves itself.</summary>
internal sealed record GenerationRecord(GenerationInfo Generation, IReadOnlyList<FileStamp> Files, string Sha256);

/// <summary>How the records of an index folder are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(GenerationRecord))]
[JsonSerializable(typeof(BuildReport))]
internal sealed partial class GenerationJson : JsonSerializerContext
{
    public static string Write(GenerationInfo info, IReadOnlyList<FileStamp> files)
    {
        var record = new GenerationRecord(info, files, "");
        return JsonSerializer.Serialize(record with { Sha256 = HashOf(record) }, Default.GenerationRecord);
    }

    /// <summary>
    /// Reads what <see cref="Write(GenerationInfo, IReadOnlyList{FileStamp})"/> wrote; null when it is anything else, though it may mean
    /// the same.
    /// </summary>
    public static GenerationRecord? Read(string json) =>
        Read(json, Default.GenerationRecord) is { } record && Write(record.Generation, record.Files) == json ? record : null;

    public static string Write(BuildReport report) => JsonSerializer.Serialize(report, Default.BuildReport);

    /// <summary>Reads a report; null when it is anything else.</summary>
    public static BuildReport? ReadReport(string json) => Read(json, Default.BuildReport);

    private static string HashOf(GenerationRecord record) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize(record with { Sha256 = "" }, Default.GenerationRecord))));

    private static T? Read<T>(string json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
