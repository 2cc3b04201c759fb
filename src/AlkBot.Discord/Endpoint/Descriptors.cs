using System.Globalization;

namespace AlkBot.Discord.Endpoint;

/// <summary>The file descriptors of this process, of which every connection takes one.</summary>
internal sealed class Descriptors(TimeProvider time)
{
    // For connections to Discord, a generation that is opened or built, libraries not loaded yet, and connections that are being closed.
    private const int Kept = 128;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly int _limit = ReadLimit();
    private int _others;
    private long? _countedAt;

    /// <summary>The most connections that there are descriptors for, where so many are open. Not safe for concurrent use.</summary>
    public int MostConnections(int open)
    {
        if (_limit == int.MaxValue)
            return _limit;
        if (_countedAt is not { } at || time.GetElapsedTime(at) >= Period)
            (_others, _countedAt) = (CountOpen() - open, time.GetTimestamp());
        return _limit - Kept - _others;
    }

    // "Max open files            1024                 524288               files"; elsewhere than on Linux nobody says.
    private static int ReadLimit()
    {
        try
        {
            var line = File.ReadLines("/proc/self/limits").FirstOrDefault(l => l.StartsWith("Max open files", StringComparison.Ordinal));
            var soft = line?.Split(' ', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(3);
            return int.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : int.MaxValue;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return int.MaxValue;
        }
    }

    private int CountOpen()
    {
        try
        {
            return Directory.EnumerateFileSystemEntries("/proc/self/fd").Count();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It takes one to count them.
            return _limit;
        }
    }
}
