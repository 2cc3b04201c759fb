namespace AlkBot.Discord.Responses;

/// <summary>Sends the first response to an interaction to the end, so that what comes after it reaches Discord after it.</summary>
/// <param name="callback">The callback, as JSON.</param>
internal delegate Task FirstResponse(ReadOnlyMemory<byte> callback);
