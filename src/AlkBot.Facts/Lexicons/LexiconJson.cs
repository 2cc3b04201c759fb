using System.Text.Json;
using System.Text.Json.Serialization;

namespace AlkBot.Facts.Lexicons;

/// <summary>The lexicon file as JSON: entities, each with an id and its names by kind.</summary>
internal sealed record LexiconJson(IReadOnlyList<LexiconEntryJson> Entities);

/// <summary>One entity of the lexicon file.</summary>
internal sealed record LexiconEntryJson(string Id, IReadOnlyDictionary<string, IReadOnlyList<string>> Names);

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true)]
[JsonSerializable(typeof(LexiconJson))]
internal sealed partial class LexiconJsonContext : JsonSerializerContext;
