using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AlkBot.Testing.Emulator.Capture;

/// <summary>Writes every body that Discord was sent to the file that <c>DISCORD_CAPTURE</c> names, to be checked by its schema.</summary>
public static class CaptureFile
{
    private static readonly string? Path = Environment.GetEnvironmentVariable("DISCORD_CAPTURE");
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Several test processes append to one file.
    private static readonly Mutex Turn = new(false, "Global\\alkbot-capture");

    /// <summary>Adds a line; nothing when no file is named.</summary>
    /// <param name="schema">The body's schema in Discord's OpenAPI document.</param>
    /// <param name="body">The body.</param>
    public static void Add(string schema, JsonNode body)
    {
        if (string.IsNullOrEmpty(Path))
            return;
        var line = new JsonObject { ["schema"] = schema, ["body"] = body.DeepClone() }.ToJsonString(Plain);
        Turn.WaitOne();
        try
        {
            File.AppendAllText(Path, line + "\n", new UTF8Encoding(false));
        }
        finally
        {
            Turn.ReleaseMutex();
        }
    }
}
