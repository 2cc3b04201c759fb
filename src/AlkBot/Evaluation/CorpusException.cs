namespace AlkBot.Evaluation;

/// <summary>A labelled corpus that cannot be read; the message names the file, the line and the reason, for the user.</summary>
internal sealed class CorpusException(string message) : Exception(message);
