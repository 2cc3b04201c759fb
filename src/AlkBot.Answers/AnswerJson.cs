using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AlkBot.Evidence;

namespace AlkBot.Answers;

/// <summary>
/// Answers as JSON: one line, camelCase, without nulls but for a command that does not exist; every hidden character is
/// escaped.
/// </summary>
public static class AnswerJson
{
    private static readonly AnswerJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter<AnswerStatus>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<StatementKind>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<NoticeKind>(JsonNamingPolicy.CamelCase),
        },
    });

    /// <summary>Writes <paramref name="answer"/> as one line of JSON.</summary>
    public static string Write(Answer answer) => PlainText.JsonLine(JsonSerializer.Serialize(answer, Context.Answer));

    /// <summary>Reads an answer that <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException"><paramref name="json"/> is not one.</exception>
    public static Answer Read(string json) =>
        JsonSerializer.Deserialize(json, Context.Answer) ?? throw new JsonException("An answer is an object, not null.");
}

/// <summary>Serialisation of answers, generated at build so that a cold start does not pay for reflection.</summary>
[JsonSerializable(typeof(Answer))]
internal sealed partial class AnswerJsonContext : JsonSerializerContext;
