using System.Text.Json.Nodes;

namespace AlkBot.Testing.Emulator.Interactions;

/// <summary>A file as an interaction describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Its length in bytes, as declared.</param>
/// <param name="Url">Where its bytes are said to be.</param>
/// <param name="ContentType">Its media type.</param>
public sealed record UploadedFile(string Name, long Size, string Url, string ContentType)
{
    internal JsonObject ToJson(string id) => new()
    {
        ["id"] = id,
        ["filename"] = Name,
        ["size"] = Size,
        ["url"] = Url,
        ["proxy_url"] = Url,
        ["content_type"] = ContentType,
        ["ephemeral"] = true,
    };
}
