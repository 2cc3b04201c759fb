using System.Text.Json.Serialization;

namespace AlkBot.Index.Storage;

/// <summary>How details are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SourceDetail))]
[JsonSerializable(typeof(PassageDetail))]
[JsonSerializable(typeof(FactDetail))]
[JsonSerializable(typeof(EntityDetail))]
[JsonSerializable(typeof(CitationDetail))]
internal sealed partial class DetailJson : JsonSerializerContext;
