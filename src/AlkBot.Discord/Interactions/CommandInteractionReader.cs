using System.Text.Json;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Interactions;

/// <summary>Reads commands and what is being typed into them.</summary>
internal static class CommandInteractionReader
{
    private const int ChatInput = 1;
    private const int Message = 3;
    private const int Subcommand = 1;
    private const int SubcommandGroup = 2;

    public static Interaction Read(JsonElement data, InteractionHeader header)
    {
        var name = data.Field("name").Text();
        if (name is null)
            return header.Unknown();
        return (data.Field("type").Number() ?? ChatInput) switch
        {
            ChatInput => ReadChatInput(name, data, header),
            Message when Target(data) is { ValueKind: JsonValueKind.Object } target =>
                new MessageCommandInteraction(header.Id, header.Token, header.User, name, MessageText.Of(target)),
            _ => header.Unknown(),
        };
    }

    public static AutocompleteInteraction ReadAutocomplete(JsonElement data, InteractionHeader header)
    {
        var subcommand = Options(data, out var options);
        var focused = options.FirstOrDefault(option => option.Field("focused").ValueKind == JsonValueKind.True);
        return new AutocompleteInteraction(
            header.Id,
            header.Token,
            header.User,
            data.Field("name").Text() ?? "",
            focused.Field("name").Text() ?? "",
            Value(focused) ?? "")
        {
            Subcommand = subcommand,
            Others = [.. options.Where(o => o.Field("focused").ValueKind != JsonValueKind.True).Select(Value).OfType<string>()],
        };
    }

    private static CommandInteraction ReadChatInput(string name, JsonElement data, InteractionHeader header)
    {
        var subcommand = Options(data, out var options);
        var values = new Dictionary<string, OptionValue>(StringComparer.Ordinal);
        foreach (var option in options)
        {
            if (option.Field("name").Text() is { } key && Value(option) is { } value)
                values[key] = new OptionValue(value, option.Field("type").Number() ?? 0);
        }
        return new CommandInteraction(header.Id, header.Token, header.User, name, subcommand, values) { Files = Files(data) };
    }

    private static Dictionary<string, SentFile> Files(JsonElement data)
    {
        var files = new Dictionary<string, SentFile>(StringComparer.Ordinal);
        var attachments = data.Field("resolved").Field("attachments");
        foreach (var attachment in attachments.ValueKind == JsonValueKind.Object ? attachments.EnumerateObject() : default)
        {
            var file = attachment.Value;
            var (name, address, length) = (file.Field("filename").Text(), file.Field("url").Text(), file.Field("size").LongNumber());
            if (name is not null && address is not null && length is not null)
                files[attachment.Name] = new SentFile(name, length.Value, address);
        }
        return files;
    }

    // A subcommand, or a group with a subcommand in it, is the only option at its level and holds the values.
    private static string? Options(JsonElement data, out IReadOnlyList<JsonElement> options)
    {
        string? subcommand = null;
        options = [.. data.Field("options").Items()];
        for (var level = 0; level < 2 && options is [var only] && only.Field("type").Number() is Subcommand or SubcommandGroup; level++)
        {
            var name = only.Field("name").Text() ?? "";
            subcommand = subcommand is null ? name : $"{subcommand} {name}";
            options = [.. only.Field("options").Items()];
        }
        return subcommand;
    }

    private static string? Value(JsonElement option)
    {
        var value = option.Field("value");
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => null,
        };
    }

    private static JsonElement Target(JsonElement data) =>
        data.Field("target_id").Text() is { } target ? data.Field("resolved").Field("messages").Field(target) : default;
}
