using AlkBot.Discord.Configuration;
using AlkBot.Pages.Configuration;

namespace AlkBot.Service;

/// <summary>Says in one line what is served, and where.</summary>
internal static class ServedLine
{
    /// <summary>The line.</summary>
    public static string Of(IEnumerable<string> addresses, Admission admission, DiscordTransport transport)
    {
        var at = string.Join(", ", addresses.Select(a => a.TrimEnd('/') + "/"));
        var pages = admission switch
        {
            Admission.ThisMachine => $"the pages are at {at} for browsers of this machine",
            Admission.Everybody => $"the pages are at {at} for everybody who reaches it",
            Admission.Links => $"listening at {at}; pages open by the links in answers alone",
            _ => $"listening at {at} without pages",
        };
        return transport == DiscordTransport.None ? $"{pages}; Discord is not configured" : pages;
    }
}
