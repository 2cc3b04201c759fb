using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Extensions.Configuration;

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

    /// <summary>
    /// A section as an object of <typeparamref name="T"/>: a property for each key, with its default and its data annotations, whose
    /// message says what the key takes.
    /// </summary>
    public T Bound<T>(string section)
        where T : class, new()
    {
        var options = new T();
        foreach (var property in typeof(T).GetProperties())
        {
            var key = ConfigurationPath.Combine(section, property.Name);
            _known.Add(key);
            if (Find(key) is not { } found)
                continue;
            var rules = property.GetCustomAttributes<ValidationAttribute>().ToList();
            if (TryConvert(found.Value, property.PropertyType, out var value)
                && Validator.TryValidateValue(value, new ValidationContext(options), null, rules))
            {
                property.SetValue(options, value);
            }
            else
            {
                var choices = string.Join(", ", Choices(property.PropertyType));
                Refuse(key, found, rules.FirstOrDefault()?.FormatErrorMessage(property.Name) ?? $"one of {choices}");
            }
        }
        return options;
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

    /// <summary>Ends the reading.</summary>
    /// <exception cref="SettingsException">A value was refused, or a key is not one of those that were read.</exception>
    public void Complete()
    {
        foreach (var key in ConfigurationKeys.LeavesOf(layers).Where(key => !_known.Contains(key)))
            _problems.Add($"{key} ({Find(key)?.Layer}): there is no such setting; {ConfigurationKeys.Hint(key, _known, _openSections)}.");
        if (_problems.Count > 0)
            throw new SettingsException(_problems);
    }

    private static bool TryConvert(string text, Type type, [NotNullWhen(true)] out object? value)
    {
        value = null;
        // An enumeration would take its numbers too.
        if (Choices(type) is { Length: > 0 } choices && !choices.Contains(text, StringComparer.OrdinalIgnoreCase))
            return false;
        try
        {
            value = TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            // What a number or a duration is not, is told as one out of its range.
        }
        return value is not null;
    }

    private static string[] Choices(Type type) => type.IsEnum ? Enum.GetNames(type) : type == typeof(bool) ? ["false", "true"] : [];

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
