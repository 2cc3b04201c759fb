using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace AlkBot.Discord.Emulator.Api;

/// <summary>The files that messages and interactions carry, behind addresses of their own.</summary>
internal sealed class AttachmentStore
{
    private readonly ConcurrentDictionary<string, (byte[] Content, string ContentType)> _files = new();

    /// <summary>Keeps a file and says where under the emulator's address it is.</summary>
    public string Add(string name, byte[] content, string contentType)
    {
        var path = $"/attachments/{_files.Count + 1}/{Uri.EscapeDataString(name)}";
        _files[path] = (content, contentType);
        return path;
    }

    public async Task AnswerAsync(HttpContext http)
    {
        if (!_files.TryGetValue(http.Request.Path.ToUriComponent(), out var file))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        http.Response.ContentType = file.ContentType;
        http.Response.ContentLength = file.Content.Length;
        await http.Response.Body.WriteAsync(file.Content, http.RequestAborted);
    }
}
