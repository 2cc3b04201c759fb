using System.Text.Json.Nodes;

namespace AlkBot.Testing.Emulator.Interactions;

/// <summary>What happened to the messages of an interaction.</summary>
public enum MessageEventKind
{
    /// <summary>A message was edited; a deferred one got its answer.</summary>
    Edited,

    /// <summary>A further message was sent.</summary>
    FollowedUp,

    /// <summary>A message was deleted.</summary>
    Deleted,
}

/// <summary>One happening.</summary>
/// <param name="Kind">What.</param>
/// <param name="Id">The message: <c>@original</c> or a snowflake.</param>
/// <param name="Body">The body that was sent; null for a deletion.</param>
public sealed record MessageEvent(MessageEventKind Kind, string Id, JsonObject? Body);
