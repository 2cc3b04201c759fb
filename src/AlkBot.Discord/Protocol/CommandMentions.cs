using System.Text.Json;

namespace AlkBot.Discord.Protocol;

/// <summary>The commands that Discord has, for mentions that open them when they are pressed. Safe for concurrent use.</summary>
public sealed class CommandMentions
{
    private volatile IReadOnlyDictionary<string, string> _ids = new Dictionary<string, string>();

    /// <summary>Differs whenever the mentions differ.</summary>
    public string Version { get; private set; } = "";

    /// <summary>Takes over the ids of <paramref name="commands"/>, the array that Discord returns.</summary>
    /// <exception cref="JsonException">It is no array of commands.</exception>
    public void Take(ReadOnlyMemory<byte> commands)
    {
        using var parsed = JsonDocument.Parse(commands);
        _ids = parsed.RootElement.Items()
            .Where(c => (c.Field("type").Number() ?? ApplicationCommand.ChatInput) == ApplicationCommand.ChatInput)
            .Select(c => (Name: c.Field("name").Text(), Id: c.Field("id").Text()))
            .Where(c => c is { Name: not null, Id: not null })
            .ToDictionary(c => c.Name!, c => c.Id!);
        Version = string.Join(' ', _ids.Values);
    }

    /// <summary>The mention of a command by its name without the slash; null while Discord's id of it is not known.</summary>
    /// <param name="command">Its name, and where it has subcommands the subcommand's.</param>
    public string? Of(string command) => _ids.TryGetValue(command.Split(' ')[0], out var id) ? $"</{command}:{id}>" : null;
}
