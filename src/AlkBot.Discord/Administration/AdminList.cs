using AlkBot.Discord.Interactions;

namespace AlkBot.Discord.Administration;

/// <summary>
/// Those who may change the index: users and roles by id. Whoever is not on it is refused, wherever the command was used; an empty
/// list refuses everybody.
/// </summary>
/// <param name="ids">Snowflakes of users and roles; the two never share one.</param>
public sealed class AdminList(IEnumerable<ulong> ids)
{
    private readonly HashSet<ulong> _ids = [.. ids];

    /// <summary>Whether nobody is on it.</summary>
    public bool IsEmpty => _ids.Count == 0;

    /// <summary>Whether <paramref name="user"/>, or one of the user's roles, is on it.</summary>
    public bool Allows(InteractionUser user) => _ids.Contains(user.Id) || user.Roles.Any(_ids.Contains);
}
