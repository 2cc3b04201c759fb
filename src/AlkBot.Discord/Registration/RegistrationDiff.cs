using System.Text.Json;
using System.Text.Json.Nodes;
using AlkBot.Discord.Protocol;
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
        var received = Parse(theirs);
        var inServer = received.Any(c => c.ContainsKey("guild_id"));
        var (mine, there) = (ByName(Parse(CommandRegistration.Write(ours)), inServer), ByName(received, inServer));
        return new RegistrationDiff(
            Names(mine.Keys.Except(there.Keys)),
            Names(there.Keys.Except(mine.Keys)),
            Names(mine.Keys.Intersect(there.Keys).Where(key => !JsonNode.DeepEquals(mine[key], there[key]))));
    }

    private static List<JsonObject> Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return [.. JsonNode.Parse(json)!.AsArray().Select(node => node!.AsObject())];
        }
        catch (Exception e) when (e is InvalidOperationException or NullReferenceException)
        {
            throw Malformed(e);
        }
    }

    private static Dictionary<(int Type, string Name), JsonObject> ByName(IEnumerable<JsonObject> commands, bool inServer)
    {
        try
        {
            var byName = new Dictionary<(int, string), JsonObject>();
            foreach (var command in commands.Select(c => NormalCommand.Of(c, inServer)))
                byName[(command["type"]!.GetValue<int>(), command["name"]!.GetValue<string>())] = command;
            return byName;
        }
        catch (Exception e) when (e is InvalidOperationException or NullReferenceException or FormatException)
        {
            throw Malformed(e);
        }
    }

    private static JsonException Malformed(Exception e) =>
        new("The commands that Discord returned are not in the form that its documentation gives.", e);

    private static List<string> Names(IEnumerable<(int Type, string Name)> keys) =>
        [.. keys.Select(k => Label.OneLine(k.Type == ApplicationCommand.ChatInput ? $"/{k.Name}" : k.Name)).Order(StringComparer.Ordinal)];
}
