using AlkBot.Discord.Registration;

namespace AlkBot.Service;

/// <summary>What a registration changed, in words.</summary>
internal static class RegistrationSummary
{
    /// <summary>A sentence without its full stop.</summary>
    public static string Of(RegistrationDiff difference)
    {
        if (difference.IsEmpty)
            return "Discord has these commands already; nothing was sent";
        IEnumerable<(IReadOnlyList<string> Names, string What)> parts =
            [(difference.Added, "added"), (difference.Removed, "removed"), (difference.Changed, "changed")];
        return $"The commands are registered: {string.Join("; ", parts
            .Where(p => p.Names.Count > 0)
            .Select(p => $"{p.What} {string.Join(", ", p.Names)}"))}";
    }
}
