using System.Text.Json.Serialization;

namespace AlkBot.Search.Sqlite.Json;

/// <summary>How details are written into columns.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SourceDetail))]
[JsonSerializable(typeof(PassageDetail))]
[JsonSerializable(typeof(FactDetail))]
[JsonSerializable(typeof(CitationDetail))]
internal sealed partial class DetailJson : JsonSerializerContext;
