using System.Security.Cryptography;
using AlkBot.Evidence;

namespace AlkBot.Terminal;

/// <summary>Unforeseen failures: an id for the user, the details in a file of the user's own.</summary>
internal static class FaultLog
{
    /// <summary>Writes the details down.</summary>
    /// <param name="failure">What happened.</param>
    /// <param name="time">The clock.</param>
    /// <param name="debug">Whether the details are to be printed as well.</param>
    /// <returns>The lines to print.</returns>
    public static IReadOnlyList<string> Record(Exception failure, TimeProvider time, bool debug)
    {
        var id = RandomNumberGenerator.GetHexString(8, lowercase: true);
        if (debug)
            return [$"internal error (id {id})", .. failure.ToString().Split('\n').Select(PlainText.OneLine)];
        var path = Path.Combine(UserFiles.Directory, "errors.log");
        try
        {
            Directory.CreateDirectory(UserFiles.Directory);
            File.AppendAllText(path, $"{time.GetUtcNow():O} {id} {failure}\n");
            return [$"internal error (id {id}); the details are in {path}"];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [$"internal error (id {id}); set ALKBOT_DEBUG=1 to see the details"];
        }
    }
}
