using Microsoft.Extensions.Configuration;

namespace AlkBot.Configuration;

/// <summary>The keys that layers of configuration hold.</summary>
internal static class ConfigurationKeys
{
    /// <summary>Every key with a value in any layer, in order, each once.</summary>
    public static IReadOnlyList<string> LeavesOf(IEnumerable<ConfigurationLayer> layers)
    {
        var leaves = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var layer in layers)
            Collect(layer.Provider, null, leaves);
        return [.. leaves];
    }

    /// <summary>What to write instead of an unknown key: the setting meant, or those of its section.</summary>
    public static string Hint(string unknown, IEnumerable<string> known, IReadOnlyList<string> openSections)
    {
        var all = known.Concat(openSections.Select(s => s + ":<category>")).Order(StringComparer.Ordinal).ToList();
        var section = unknown.Split(':')[0];
        var siblings = all.Where(k => k.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase)).ToList();
        return siblings.Count > 0
            ? $"{section} has {string.Join(", ", siblings)}"
            : $"the sections are {string.Join(", ", all.Select(k => k.Split(':')[0]).Distinct())}";
    }

    private static void Collect(IConfigurationProvider provider, string? parent, SortedSet<string> leaves)
    {
        foreach (var child in provider.GetChildKeys([], parent).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var key = parent is null ? child : ConfigurationPath.Combine(parent, child);
            if (provider.TryGet(key, out _))
                leaves.Add(key);
            Collect(provider, key, leaves);
        }
    }
}
