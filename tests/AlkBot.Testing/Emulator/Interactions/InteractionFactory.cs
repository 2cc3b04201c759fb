using System.Globalization;
using System.Text.Json.Nodes;

namespace AlkBot.Testing.Emulator.Interactions;

/// <summary>Makes interactions as Discord sends them, each with an id and a token of its own.</summary>
public sealed class InteractionFactory(ulong applicationId)
{
    // Several processes may ask one bot, which answers every id once.
    private static long _lastId = 1_100_000_000_000_000_000 + Environment.ProcessId * 1_000_000_000L;

    /// <summary>The user who does it all.</summary>
    public ulong UserId { get; set; } = 80351110224678912;

    /// <summary>The user's roles.</summary>
    public IReadOnlyList<ulong> Roles { get; set; } = [];

    /// <summary>Whether it happens in a server, and not in a direct message.</summary>
    public bool InGuild { get; set; } = true;

    /// <summary>The permissions that the user has where it happens, as Discord's bit set.</summary>
    public string Permissions { get; set; } = "2147483647";

    public JsonObject Ping() => Envelope(1);

    /// <summary>A slash command.</summary>
    public JsonObject Command(string name, params (string Name, JsonNode Value)[] options) => Envelope(2, new JsonObject
    {
        ["id"] = "1",
        ["type"] = 1,
        ["name"] = name,
        ["options"] = Options(options),
    });

    /// <summary>A subcommand of a slash command.</summary>
    public JsonObject Subcommand(string name, string subcommand, params (string Name, JsonNode Value)[] options)
    {
        var command = Command(name);
        command["data"]!["options"] = new JsonArray(new JsonObject { ["type"] = 1, ["name"] = subcommand, ["options"] = Options(options) });
        return command;
    }

    /// <summary>A subcommand with a file.</summary>
    public JsonObject Subcommand(
        string name, string subcommand, string option, UploadedFile file, params (string Name, JsonNode Value)[] options)
    {
        const string FileId = "1200000000000000001";
        var interaction = Subcommand(name, subcommand, options);
        var data = interaction["data"]!;
        data["options"]![0]!["options"]!.AsArray().Insert(
            0, new JsonObject { ["type"] = 11, ["name"] = option, ["value"] = FileId });
        data["resolved"] = new JsonObject { ["attachments"] = new JsonObject { [FileId] = file.ToJson(FileId) } };
        return interaction;
    }

    /// <summary>Typing into an option of a subcommand.</summary>
    public JsonObject AutocompleteSubcommand(string command, string subcommand, string option, string typed)
    {
        var interaction = Autocomplete(command, option, typed);
        var options = interaction["data"]!["options"]!.DeepClone();
        interaction["data"]!["options"] = new JsonArray(new JsonObject { ["type"] = 1, ["name"] = subcommand, ["options"] = options });
        return interaction;
    }

    /// <summary>Typing into an option of a command.</summary>
    public JsonObject Autocomplete(string command, string option, string typed) => Envelope(4, new JsonObject
    {
        ["id"] = "1",
        ["type"] = 1,
        ["name"] = command,
        ["options"] = new JsonArray(new JsonObject { ["type"] = 3, ["name"] = option, ["value"] = typed, ["focused"] = true }),
    });

    /// <summary>A button pressed, or with values a menu used.</summary>
    public JsonObject Component(string customId, JsonObject? message = null, params string[] values)
    {
        var data = new JsonObject { ["custom_id"] = customId, ["component_type"] = values.Length > 0 ? 3 : 2 };
        if (values.Length > 0)
            data["values"] = new JsonArray([.. values.Select(value => (JsonNode)value)]);
        var interaction = Envelope(3, data);
        interaction["message"] = message ?? new JsonObject { ["id"] = "2", ["type"] = 0, ["content"] = "", ["flags"] = 0 };
        return interaction;
    }

    /// <summary>The message command used on a message.</summary>
    public JsonObject MessageCommand(string name, string content) => Envelope(2, new JsonObject
    {
        ["id"] = "1",
        ["type"] = 3,
        ["name"] = name,
        ["target_id"] = "3",
        ["resolved"] = new JsonObject
        {
            ["messages"] = new JsonObject { ["3"] = new JsonObject { ["id"] = "3", ["content"] = content, ["embeds"] = new JsonArray() } },
        },
    });

    /// <summary>A form sent.</summary>
    public JsonObject Modal(string customId, params (string CustomId, string Value)[] fields) => Envelope(5, new JsonObject
    {
        ["custom_id"] = customId,
        ["components"] = new JsonArray(
        [
            .. fields.Select(field => new JsonObject
            {
                ["type"] = 1,
                ["components"] = new JsonArray(new JsonObject { ["type"] = 4, ["custom_id"] = field.CustomId, ["value"] = field.Value }),
            }),
        ]),
    });

    /// <summary>An interaction of any type.</summary>
    public JsonObject Envelope(int type, JsonObject? data = null)
    {
        var id = Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);
        var user = new JsonObject { ["id"] = $"{UserId}", ["username"] = "tester", ["global_name"] = "Tester", ["discriminator"] = "0" };
        var interaction = new JsonObject
        {
            ["id"] = id,
            ["application_id"] = $"{applicationId}",
            ["type"] = type,
            ["token"] = $"secret-interaction-token-{id}",
            ["version"] = 1,
            ["locale"] = "en-GB",
            ["app_permissions"] = "0",
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = new JsonObject { ["0"] = "41771983423143937" },
            ["context"] = InGuild ? 0 : 1,
            ["attachment_size_limit"] = 10485760,
        };
        if (data is not null)
            interaction["data"] = data;
        if (InGuild)
        {
            interaction["guild_id"] = "41771983423143937";
            interaction["member"] = new JsonObject
            {
                ["user"] = user,
                ["roles"] = new JsonArray([.. Roles.Select(role => (JsonNode)$"{role}")]),
                ["permissions"] = Permissions,
            };
        }
        else
        {
            interaction["user"] = user;
        }
        return interaction;
    }

    private static JsonArray Options((string Name, JsonNode Value)[] options) =>
        [.. options.Select(option => new JsonObject { ["type"] = TypeOf(option.Value), ["name"] = option.Name, ["value"] = option.Value })];

    private static int TypeOf(JsonNode value) => value.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => 5,
        System.Text.Json.JsonValueKind.Number => 4,
        _ => 3,
    };
}
