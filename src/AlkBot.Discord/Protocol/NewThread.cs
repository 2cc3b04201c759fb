namespace AlkBot.Discord.Protocol;

/// <summary>What opens a thread under a message.</summary>
/// <param name="Name">Its name, 1 to 100 characters.</param>
public sealed record NewThread(string Name);
