namespace AlkBot.Evidence;

/// <summary>A source, manifest, lexicon or curated fact is wrong; the message is one line that names file, place and remedy.</summary>
public sealed class SourceException(string message, Exception? inner = null) : Exception(message, inner);
