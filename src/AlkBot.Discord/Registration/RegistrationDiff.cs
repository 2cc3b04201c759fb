using System.Text.Json;
using System.Text.Json.Nodes;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Registration;

/// <summary>How what is to be registered differs from what Discord has, by command name.</summary>
/// <param name="Added">Commands that Discord lacks.</param>
/// <param name="Removed">Commands that only Discord has.</param>
/// <param name="Changed">Commands that both have, in different forms.</param>
public sealed record RegistrationDiff(IReadOnlyList<string> Added, IReadOnlyList<string> Removed, IReadOnlyList<string> Changed)
{
    /// <summary>Whether there is nothing to send.</summary>
    public bool IsEmpty => Added.Count + Removed.Count + Changed.Count == 0;

    /// <summary>Compares. Ids and versions, the order of commands, and defaults that only one side spells out make no difference.</summary>
    /// <param name="ours">What is to be registered.</param>
    /// <param name="theirs">The array of commands as Discord returns it, UTF-8 JSON.</param>
    /// <exception cref="JsonException"><paramref name="theirs"/> is no array of commands.</exception>
    public static RegistrationDiff Between(IReadOnlyList<ApplicationCommand> ours, ReadOnlySpan<byte> theirs)
    {
        var (mine, there) = (Read(CommandRegistration.Write(ours)), Read(theirs));
        return new RegistrationDiff(
            Names(mine.Keys.Except(there.Keys)),
            Names(there.Keys.Except(mine.Keys)),
            Names(mine.Keys.Intersect(there.Keys).Where(key => !JsonNode.DeepEquals(mine[key], there[key]))));
    }

    private static Dictionary<(int Type, string Name), JsonObject> Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var commands = new Dictionary<(int, string), JsonObject>();
            foreach (var node in JsonNode.Parse(json)!.AsArray())
            {
                var command = NormalCommand.Of(node!.AsObject());
                commands[(command["type"]!.GetValue<int>(), command["name"]!.GetValue<string>())] = command;
            }
            return commands;
        }
        catch (Exception e) when (e is InvalidOperationException or NullReferenceException or FormatException)
        {
            throw new JsonException("The commands that Discord returned are not in the form that its documentation gives.", e);
        }
    }

    private static List<string> Names(IEnumerable<(int Type, string Name)> keys) =>
        [.. keys.Select(k => Label.OneLine(k.Type == ApplicationCommand.ChatInput ? $"/{k.Name}" : k.Name)).Order(StringComparer.Ordinal)];
}
