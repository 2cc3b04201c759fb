namespace AlkBot.Index.Storage;

/// <summary>An index folder or generation cannot be used; the message is one line that says what is wrong and what would help.</summary>
/// <param name="reason">The message, with its values apart so that it can be said in another language.</param>
/// <param name="inner">What it came from.</param>
public sealed class IndexException(FormattableString reason, Exception? inner = null) : Exception(FormattableString.Invariant(reason), inner)
{
    /// <summary>The message with its values apart.</summary>
    public FormattableString Reason => reason;

    /// <summary>Whether all that is wrong is that another build runs, so that waiting helps.</summary>
    public bool BuildIsRunning { get; init; }
}
