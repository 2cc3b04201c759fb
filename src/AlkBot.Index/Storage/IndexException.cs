namespace AlkBot.Index.Storage;

/// <summary>An index folder or generation cannot be used; the message is one line that says what is wrong and what would help.</summary>
public sealed class IndexException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether all that is wrong is that another build runs, so that waiting helps.</summary>
    public bool BuildIsRunning { get; init; }
}
