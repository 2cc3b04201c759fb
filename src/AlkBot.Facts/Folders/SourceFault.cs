using System.Text.RegularExpressions;
using AlkBot.Evidence;

namespace AlkBot.Facts.Folders;

/// <summary>A fault in a reader or a rule costs the source that it is met in, not the others.</summary>
internal static class SourceFault
{
    /// <summary>What <paramref name="read"/> gives; what it fails with is told of the place that was read.</summary>
    /// <exception cref="SourceException">It is refused, takes too long, or meets a fault.</exception>
    public static T Guard<T>(string place, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (RegexMatchTimeoutException e)
        {
            throw new SourceException($"{place}: its text is such that reading it takes too long; divide the file.", e);
        }
        catch (Exception e) when (e is not (SourceException or OperationCanceledException or OutOfMemoryException))
        {
            throw new SourceException(
                $"{place}: reading it met a fault of alkbot's own ({e.GetType().Name}); keep the file and report it.", e);
        }
    }
}
