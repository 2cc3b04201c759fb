using AlkBot.Discord.Interactions;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Administration;

/// <summary>Who changes the index over Discord, as the log of changes names them.</summary>
internal static class AuditAuthor
{
    // Discord's user names have at most 32 characters.
    private const int LongestName = 64;

    /// <summary>Such as <c>discord:1234 (ada)</c>: the id, which nobody can take, and the name that it had.</summary>
    public static string Of(InteractionUser user) =>
        user.Name.Length == 0 ? $"discord:{user.Id}" : $"discord:{user.Id} ({Label.Of(user.Name, LongestName)})";

    /// <summary>Whether <paramref name="by"/> is <paramref name="user"/>, under whichever name.</summary>
    public static bool IsOf(string by, InteractionUser user) => by.Split(' ')[0] == $"discord:{user.Id}";
}
