using AlkBot.Discord.Interactions;

namespace AlkBot.Discord.Attachments;

/// <summary>Reads the files that people send.</summary>
public interface ISentFiles
{
    /// <summary>The bytes of <paramref name="file"/>, as many as it was declared to have.</summary>
    /// <param name="file">The file; its address is followed only where Discord's own files are.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="SentFileException">It cannot be had.</exception>
    ValueTask<ReadOnlyMemory<byte>> ReadAsync(SentFile file, CancellationToken cancellationToken);
}

/// <summary>A file that somebody sent cannot be had; the message is one line that says why, and holds no address.</summary>
/// <param name="reason">The message, with its values apart so that it can be said in another language.</param>
/// <param name="inner">What it came from.</param>
public sealed class SentFileException(FormattableString reason, Exception? inner = null) : Exception(FormattableString.Invariant(reason), inner)
{
    /// <summary>The message with its values apart.</summary>
    public FormattableString Reason => reason;
}
