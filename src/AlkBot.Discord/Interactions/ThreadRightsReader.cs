using System.Globalization;
using System.Text.Json;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Interactions;

/// <summary>Reads from an interaction who may open a thread where it happened.</summary>
internal static class ThreadRightsReader
{
    // Channel types that take threads of messages: text and announcements,
    // https://docs.discord.com/developers/topics/threads#thread-fields.
    private const int Text = 0, Announcements = 5;

    // CREATE_PUBLIC_THREADS and SEND_MESSAGES_IN_THREADS, https://docs.discord.com/developers/topics/permissions.
    private const ulong Needed = 1UL << 35 | 1UL << 38;

    /// <summary>The rights; an application that is installed by the user alone is no member of the server.</summary>
    public static ThreadRights Read(JsonElement root)
    {
        if (root.Field("channel").Field("type").Number() is not (Text or Announcements)
            || root.Field("authorizing_integration_owners").Field("0").Snowflake() is null or 0)
        {
            return ThreadRights.None;
        }
        return (Has(root.Field("app_permissions")) ? ThreadRights.Bot : 0) | (Has(root.Field("member").Field("permissions")) ? ThreadRights.User : 0);
    }

    private static bool Has(JsonElement permissions) =>
        ulong.TryParse(permissions.Text(), NumberStyles.None, CultureInfo.InvariantCulture, out var bits) && (bits & Needed) == Needed;
}
