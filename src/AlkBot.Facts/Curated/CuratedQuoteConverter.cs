using System.Text.Json;
using System.Text.Json.Serialization;

namespace AlkBot.Facts.Curated;

/// <summary>Reads a quote written as a string or as <c>{"text", "after", "occurrence"}</c>.</summary>
internal sealed class CuratedQuoteConverter : JsonConverter<CuratedQuote>
{
    public override CuratedQuote Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return new CuratedQuote(reader.GetString()!);
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("a quote is a string or an object with 'text' and 'after' or 'occurrence'");
        string? text = null, after = null;
        int? occurrence = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString();
            reader.Read();
            switch (key)
            {
                case "text" when reader.TokenType == JsonTokenType.String: text = reader.GetString(); break;
                case "after" when reader.TokenType == JsonTokenType.String: after = reader.GetString(); break;
                case "occurrence" when reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var n): occurrence = n; break;
                default: throw new JsonException($"a quote takes 'text', 'after' (strings) and 'occurrence' (a number), not this '{key}'");
            }
        }
        return new CuratedQuote(text ?? throw new JsonException("a quote needs its 'text'"), after, occurrence);
    }

    public override void Write(Utf8JsonWriter writer, CuratedQuote value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Curated facts are read only.");
}
