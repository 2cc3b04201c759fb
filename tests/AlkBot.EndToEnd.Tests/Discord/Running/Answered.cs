using System.Net;
using System.Text.Json.Nodes;
using AlkBot.Testing.Emulator.Interactions;

namespace AlkBot.EndToEnd.Tests.Discord.Running;

/// <summary>What came back for an interaction: a message, now or after a deferral.</summary>
internal sealed class Answered(Exchange exchange)
{
    private Task<JsonObject>? _message;

    public Exchange Exchange => exchange;

    public HttpStatusCode Status => exchange.Status;

    public bool IsPrivate => exchange.IsPrivate;

    /// <summary>The message, once it is there; a machine that is busy may have made the bot defer it.</summary>
    public Task<JsonObject> MessageAsync() => _message ??= ReceiveAsync();

    /// <summary>All that a reader sees of the message as text.</summary>
    public async Task<string> TextAsync() => TextOf(await MessageAsync());

    /// <summary>The message's buttons and menus.</summary>
    public async Task<IReadOnlyList<JsonObject>> ComponentsAsync() => PressedOf(await MessageAsync());

    /// <summary>The button whose label holds <paramref name="label"/>.</summary>
    public async Task<JsonObject> ButtonAsync(string label) =>
        (await ComponentsAsync()).Single(c => $"{c["label"]}".Contains(label, StringComparison.Ordinal));

    /// <summary>The menu whose placeholder holds <paramref name="placeholder"/>.</summary>
    public async Task<JsonObject> MenuAsync(string placeholder) =>
        (await ComponentsAsync()).Single(c => $"{c["placeholder"]}".Contains(placeholder, StringComparison.Ordinal));

    /// <summary>The text of a message body.</summary>
    public static string TextOf(JsonObject message) => string.Join('\n', All(message).Select(c => c["content"]).OfType<JsonNode>());

    /// <summary>The buttons and menus of a message body.</summary>
    public static IReadOnlyList<JsonObject> PressedOf(JsonObject message) => [.. All(message).Where(c => (int)c["type"]! is 2 or 3)];

    private static IEnumerable<JsonObject> All(JsonObject parent) => (parent["components"] as JsonArray ?? [])
        .Select(c => c!.AsObject()).SelectMany(c => All(c).Prepend(c));

    private async Task<JsonObject> ReceiveAsync() =>
        exchange.CallbackType is 5 or 6 ? (await exchange.NextAsync()).Body! : exchange.Data!;
}
