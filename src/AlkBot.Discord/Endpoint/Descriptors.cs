using System.Globalization;

namespace AlkBot.Discord.Endpoint;

/// <summary>The file descriptors of this process. Where none is left, the server could not even take a connection to refuse it.</summary>
internal static class Descriptors
{
    // For the log, connections to Discord, a generation that is opened, and connections that are taken while another is closed.
    private const int Kept = 32;

    // Past this many they are not what runs out, and counting them takes longer.
    private const int Plenty = 4096;

    private static readonly int Limit = ReadLimit();

    /// <summary>Whether the system leaves hardly any.</summary>
    public static bool AreShort => Limit < Plenty && CountOpen() > Limit - Kept;

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

    private static int CountOpen()
    {
        try
        {
            return Directory.EnumerateFileSystemEntries("/proc/self/fd").Count();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It takes one to count them.
            return int.MaxValue;
        }
    }
}
