using System.Text.Json;
using System.Text.Json.Serialization;

namespace AlkBot.Search.Generations;

/// <summary>How <c>generation.json</c> is written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(GenerationInfo))]
internal sealed partial class GenerationJson : JsonSerializerContext
{
    public static string Write(GenerationInfo info) => JsonSerializer.Serialize(info, Default.GenerationInfo);

    /// <summary>Reads what <see cref="Write"/> wrote; null when it is anything else.</summary>
    public static GenerationInfo? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Default.GenerationInfo);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
