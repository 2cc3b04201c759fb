using System.Text.Json.Nodes;
using AlkBot.Testing.Emulator.Interactions;

namespace AlkBot.EndToEnd.Tests.Discord.Running;

/// <summary>A served bot with sources of its own, which its admins may change.</summary>
public abstract class ArchiveBot : ServedBot
{
    /// <summary>How long it waits for a file.</summary>
    internal const string FetchTimeout = "00:00:03";

    private protected ArchiveBot(Transport transport) : base(transport) => File.WriteAllText(
        Path.Combine(Folder.Subfolder("sources"), "review.txt"), "A review. The trial NCT00000102 is a phase II trial of ceritinib.");

    /// <summary>The folder of its sources.</summary>
    internal string Sources => Folder["sources"];

    private protected override IReadOnlyList<(string Key, string Value)> Settings =>
    [
        ("Index:Sources", Sources),
        ("Discord:AttachmentBaseUrl", $"{Discord.FileBaseUrl}"),
        ("Discord:AttachmentTimeout", FetchTimeout),
    ];

    /// <summary>Uses <c>/index add</c> as an admin.</summary>
    internal Task<Answered> AddAsync(UploadedFile file, params (string Name, JsonNode Value)[] options) =>
        SendAsync(ByAdmin(Make.Subcommand("index", "add", "file", file, options)));

    /// <summary>Uses <c>/index add</c> as an admin, and returns the preview.</summary>
    internal async Task<JsonObject> PreviewAsync(string name, string text) =>
        await OutcomeAsync(await AddAsync(Discord.Upload(name, System.Text.Encoding.UTF8.GetBytes(text))));

    /// <summary>What a build's message comes to say in the end: that has a title, which the words on its progress have not.</summary>
    internal static async Task<JsonObject> OutcomeAsync(Answered answer)
    {
        var body = await answer.MessageAsync();
        while (!Answered.TextOf(body).StartsWith("### ", StringComparison.Ordinal))
            body = (await answer.Exchange.NextAsync()).Body!;
        return body;
    }

    /// <summary>Presses a button of a message as an admin.</summary>
    internal Task<Answered> PressAsync(JsonObject message, string label) => SendAsync(ByAdmin(Make.Component(IdOf(message, label))));

    /// <summary>The custom id of a button.</summary>
    internal static string IdOf(JsonObject message, string label) =>
        (string)Answered.PressedOf(message).Single(button => (string?)button["label"] == label)["custom_id"]!;

    /// <summary>The labels of a message's buttons.</summary>
    internal static IReadOnlyList<string> LabelsOf(JsonObject message) =>
        [.. Answered.PressedOf(message).Select(button => $"{button["label"]}")];
}

/// <summary>Such a bot over signed HTTP interactions.</summary>
[CollectionDefinition(Collection)]
public sealed class HttpArchiveBot() : ArchiveBot(Transport.Http), ICollectionFixture<HttpArchiveBot>
{
    public const string Collection = "archive over HTTP";
}

#if GATEWAY
/// <summary>Such a bot over the gateway.</summary>
[CollectionDefinition(Collection)]
public sealed class GatewayArchiveBot() : ArchiveBot(Transport.Gateway), ICollectionFixture<GatewayArchiveBot>
{
    public const string Collection = "archive over the gateway";
}
#endif
