namespace AlkBot.Evidence;

/// <summary>A source, manifest, lexicon or curated fact is wrong; the message is one line that names file, place and remedy.</summary>
/// <param name="reason">The message, with its values apart so that it can be said in another language.</param>
/// <param name="inner">What it came from.</param>
public sealed class SourceException(FormattableString reason, Exception? inner = null) : Exception(FormattableString.Invariant(reason), inner)
{
    /// <summary>The message with its values apart.</summary>
    public FormattableString Reason => reason;
}
