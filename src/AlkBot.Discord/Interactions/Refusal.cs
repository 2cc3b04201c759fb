namespace AlkBot.Discord.Interactions;

/// <summary>Why an interaction cannot be answered as it came: in words for the person who sent it.</summary>
internal sealed record Refusal(string Reason);
