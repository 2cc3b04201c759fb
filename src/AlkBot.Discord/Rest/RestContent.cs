using System.Net.Http.Headers;

namespace AlkBot.Discord.Rest;

/// <summary>The body of a call: JSON, or a form that holds the JSON and the files beside it. Made anew for every attempt.</summary>
internal static class RestContent
{
    public static HttpContent? Of(RestCall call)
    {
        if (call.Body.IsEmpty)
            return null;
        var json = Bytes(call.Body, "application/json");
        if (call.Files.Count == 0)
            return json;
        var form = new MultipartFormDataContent { { json, "payload_json" } };
        for (var i = 0; i < call.Files.Count; i++)
            form.Add(Bytes(call.Files[i].Content, call.Files[i].ContentType), $"files[{i}]", call.Files[i].Name);
        return form;
    }

    private static ReadOnlyMemoryContent Bytes(ReadOnlyMemory<byte> content, string contentType)
    {
        var bytes = new ReadOnlyMemoryContent(content);
        bytes.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return bytes;
    }
}
