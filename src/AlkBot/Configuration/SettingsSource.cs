using System.Globalization;

namespace AlkBot.Configuration;

/// <summary>
/// Settings by key, read once, each with its checks. What is wrong is gathered, so that one start reports all of it; a key that nobody
/// read is a mistake of its own.
/// </summary>
internal sealed class SettingsSource(IReadOnlyList<ConfigurationLayer> layers)
{
    private readonly List<string> _problems = [];
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _openSections = [];

    /// <summary>A text that is not blank and could name a file.</summary>
    public string Text(string key, string otherwise, string takes)
    {
        _known.Add(key);
        if (Find(key) is not { } found)
            return otherwise;
        if (string.IsNullOrWhiteSpace(found.Value) || found.Value.Contains('\0'))
            Refuse(key, found, takes);
        return found.Value;
    }

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public int WholeNumber(string key, int otherwise, int least, int most)
    {
        _known.Add(key);
        if (Find(key) is not { } found)
            return otherwise;
        if (int.TryParse(found.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most)
        {
            return number;
        }
        Refuse(key, found, $"a whole number from {least} to {most}");
        return otherwise;
    }

    /// <summary>A duration, written as <c>00:00:05</c>, from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public TimeSpan Duration(string key, TimeSpan otherwise, TimeSpan least, TimeSpan most)
    {
        _known.Add(key);
        if (Find(key) is not { } found)
            return otherwise;
        if (TimeSpan.TryParseExact(found.Value, "c", CultureInfo.InvariantCulture, out var duration) && duration >= least && duration <= most)
            return duration;
        Refuse(key, found, $"a duration from {least:c} to {most:c}");
        return otherwise;
    }

    /// <summary>One of <paramref name="choices"/>, in any case; returned as the choice is written.</summary>
    public string OneOf(string key, string otherwise, IReadOnlyList<string> choices)
    {
        _known.Add(key);
        if (Find(key) is not { } found)
            return otherwise;
        var choice = choices.FirstOrDefault(c => c.Equals(found.Value, StringComparison.OrdinalIgnoreCase));
        if (choice is null)
            Refuse(key, found, $"one of {string.Join(", ", choices)}");
        return choice ?? otherwise;
    }

    /// <summary>The keys directly under <paramref name="section"/>, whatever their names, each one of <paramref name="choices"/>.</summary>
    public IReadOnlyDictionary<string, string> Open(string section, string otherwise, IReadOnlyList<string> choices)
    {
        _openSections.Add(section);
        return ConfigurationKeys.LeavesOf(layers)
            .Where(key => key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(key => key[(section.Length + 1)..], key => OneOf(key, otherwise, choices), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>
    /// A section that another reader checks: its keys, which count as known here, with <paramref name="lists"/> among them, whose items
    /// are numbered from 0.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Section(string section, IEnumerable<string> keys, IReadOnlyList<string> lists)
    {
        _known.UnionWith(keys.Select(key => $"{section}:{key}"));
        var items = ConfigurationKeys.LeavesOf(layers).Where(key => lists.Any(list => IsItem(key, $"{section}:{list}:")));
        _known.UnionWith(items.ToList());
        return [.. _known
            .Where(key => key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase))
            .Select(key => KeyValuePair.Create(key, Find(key)?.Value))];
    }

    /// <summary>Adds a problem that only the reader of a setting can see.</summary>
    public void Refuse(string key, string takes)
    {
        if (Find(key) is { } found)
            Refuse(key, found, takes);
    }

    /// <summary>Ends the reading.</summary>
    /// <exception cref="SettingsException">A value was refused, or a key is not one of those that were read.</exception>
    public void Complete()
    {
        foreach (var key in ConfigurationKeys.LeavesOf(layers).Where(key => !_known.Contains(key)))
            _problems.Add($"{key} ({Find(key)?.Layer}): there is no such setting; {ConfigurationKeys.Hint(key, _known, _openSections)}.");
        if (_problems.Count > 0)
            throw new SettingsException(_problems);
    }

    private static bool IsItem(string key, string list) =>
        key.StartsWith(list, StringComparison.OrdinalIgnoreCase) && key.AsSpan(list.Length).IndexOfAnyExceptInRange('0', '9') < 0;

    private (string Value, string Layer)? Find(string key)
    {
        foreach (var layer in layers.Reverse())
        {
            if (layer.Provider.TryGet(key, out var value))
                return (value ?? "", layer.Name);
        }
        return null;
    }

    private void Refuse(string key, (string Value, string Layer) found, string takes) =>
        _problems.Add($"{key} ({found.Layer}) is '{found.Value}'; it takes {takes}.");
}
