namespace AlkBot.Service;

/// <summary>The service ended by itself; the message is the reason, in one line.</summary>
internal sealed class ServiceEndedException(string reason) : Exception(reason);
