namespace AlkBot.Discord.Interactions;

/// <summary>Where a message is.</summary>
/// <param name="Channel">The snowflake of its channel.</param>
/// <param name="Id">Its own snowflake.</param>
public readonly record struct MessagePlace(ulong Channel, ulong Id);
