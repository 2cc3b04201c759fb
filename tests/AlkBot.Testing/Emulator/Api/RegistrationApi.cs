using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using AlkBot.Testing.Emulator.Capture;
using Microsoft.AspNetCore.Http;

namespace AlkBot.Testing.Emulator.Api;

/// <summary>The registered commands, global and of each server.</summary>
internal sealed class RegistrationApi(string botToken)
{
    private readonly ConcurrentDictionary<string, JsonArray> _registered = new();
    private long _lastId = 2_000_000_000_000_000_000;

    /// <summary>The commands of a server, or with an empty name the global ones; none when nothing was registered.</summary>
    public JsonArray Registered(string guild) => (JsonArray)_registered.GetValueOrDefault(guild, []).DeepClone();

    public async Task AnswerAsync(HttpContext http, RecordedRequest request)
    {
        if (request.Authorization != $"Bot {botToken}")
        {
            await http.Response.RefuseAsync(401, 0, "401: Unauthorized");
            return;
        }
        var application = (string)http.Request.RouteValues["application"]!;
        var guild = http.Request.RouteValues["guild"] as string ?? "";
        if (request.Method == "PUT")
        {
            CaptureFile.Add("ApplicationCommandUpdateRequest", request.Body!);
            var commands = request.Body!.AsArray().Select(command => (JsonObject)command!.DeepClone());
            _registered[guild] = [.. commands.Select(command => AsDiscordKeeps(command, application, guild))];
        }
        var registered = Registered(guild);
        if (request.Method == "GET" && http.Request.Query["with_localizations"] != "true")
            DropTranslations(registered);
        await http.Response.SendAsync(registered);
    }

    private static void DropTranslations(JsonArray named)
    {
        foreach (var one in named.OfType<JsonObject>())
        {
            one.Remove("name_localizations");
            one.Remove("description_localizations");
            if (one["options"] is JsonArray options)
                DropTranslations(options);
        }
    }

    // Discord adds what it keeps for itself and writes out its defaults.
    private JsonObject AsDiscordKeeps(JsonObject command, string application, string guild)
    {
        command["id"] = Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);
        command["application_id"] = application;
        command["version"] = Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);
        if (guild.Length > 0)
        {
            // Contexts and installations are of global commands only.
            command["guild_id"] = guild;
            command["contexts"] = null;
            command["integration_types"] = new JsonArray(0);
        }
        command["type"] ??= 1;
        command["description"] ??= "";
        command["nsfw"] ??= false;
        command.TryAdd("name_localizations", null);
        command.TryAdd("description_localizations", null);
        // Sent as a number or a text, kept as a text.
        command["default_member_permissions"] = command["default_member_permissions"]?.ToString();
        command.TryAdd("contexts", null);
        command["integration_types"] ??= new JsonArray(0);
        if (command["options"] is JsonArray options)
            DropDefaults(options);
        return command;
    }

    private static void DropDefaults(JsonArray options)
    {
        foreach (var option in options.OfType<JsonObject>())
        {
            foreach (var name in new[] { "required", "autocomplete" })
            {
                if (option[name] is JsonValue value && value.TryGetValue<bool>(out var set) && !set)
                    option.Remove(name);
            }
            if (option["options"] is JsonArray inner)
                DropDefaults(inner);
        }
    }
}
