using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace AlkBot.Testing.Emulator.Api;

/// <summary>The files that interactions carry, behind addresses of their own; each is handed out as a test says.</summary>
internal sealed class FileHost
{
    private readonly ConcurrentDictionary<string, RequestDelegate> _files = new();
    private readonly Journal<string> _fetched = new();

    /// <summary>What was asked for, in order.</summary>
    public Journal<string> Fetched => _fetched;

    /// <summary>Keeps a file and says where below the host it is.</summary>
    public string Add(string name, RequestDelegate answer)
    {
        var path = $"attachments/{_files.Count + 1}/{Uri.EscapeDataString(name)}";
        _files[path] = answer;
        return path;
    }

    /// <summary>Hands a file out as it is.</summary>
    public static RequestDelegate Whole(byte[] content, string contentType) => async http =>
    {
        http.Response.ContentType = contentType;
        http.Response.ContentLength = content.Length;
        await http.Response.Body.WriteAsync(content, http.RequestAborted);
    };

    public async Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.ToUriComponent()[DiscordEmulator.FilePath.Length..];
        _fetched.Add(path);
        if (_files.TryGetValue(path, out var answer))
            await answer(http);
        else
            http.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
