using System.Text.Json;
using AlkBot.Evidence;

namespace AlkBot.Sources.Manifests;

/// <summary>A JSON object that is read key by key; what was not asked for is an unknown key.</summary>
internal sealed class StrictObject
{
    private readonly string _file;
    private readonly string _place;
    private readonly JsonElement _element;
    private readonly List<string> _known = [];

    private StrictObject(string file, string place, JsonElement element)
    {
        (_file, _place, _element) = (file, place, element);
        if (element.ValueKind != JsonValueKind.Object)
        {
            var what = place.Length == 0 ? "the file" : place;
            throw new SourceException($"{file}: {what} is {Describe(element)}; it has to be an object {{…}}.");
        }
    }

    public static StrictObject Of(string file, JsonElement root) => new(file, "", root);

    public string Text(string key) => OptionalText(key) ?? throw Wrong(key, "is missing", "it has to be a text");

    public string? OptionalText(string key) => Find(key) is { } value ? AsText(key, value) : null;

    public int? OptionalNumber(string key, int least, int most)
    {
        if (Find(key) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most)
            return number;
        throw Wrong(key, $"is {Describe(value)}", $"it has to be a whole number from {least} to {most}");
    }

    public T? OptionalChoice<T>(string key)
        where T : struct, Enum
    {
        if (Find(key) is not { } value)
            return null;
        var names = Enum.GetNames<T>().Select(name => char.ToLowerInvariant(name[0]) + name[1..]).ToList();
        var chosen = value.ValueKind == JsonValueKind.String ? names.IndexOf(value.GetString()!) : -1;
        return chosen >= 0
            ? Enum.GetValues<T>()[chosen]
            : throw Wrong(key, $"is {Describe(value)}", $"it takes {string.Join(", ", names)}");
    }

    public IReadOnlyDictionary<string, string> Texts(string key)
    {
        if (Find(key) is not { } value)
            return new Dictionary<string, string>();
        if (value.ValueKind != JsonValueKind.Object)
            throw Wrong(key, $"is {Describe(value)}", "it has to be an object of texts");
        return value.EnumerateObject().ToDictionary(p => p.Name, p => AsText($"{key}.{p.Name}", p.Value));
    }

    public IReadOnlyList<T>? OptionalObjects<T>(string key, Func<StrictObject, T> read) => Find(key) is null ? null : Objects(key, read);

    public IReadOnlyList<T> Objects<T>(string key, Func<StrictObject, T> read) =>
        [.. Items(key, "objects").Select((item, i) => read(new StrictObject(_file, $"{Place(key)}[{i}]", item)))];

    public IReadOnlyList<IReadOnlyList<string>> TextRows(string key)
    {
        var rows = Items(key, "rows of texts").Select((row, i) => row.ValueKind == JsonValueKind.Array && row.GetArrayLength() > 0
            ? (IReadOnlyList<string>)[.. row.EnumerateArray().Select((cell, c) => AsText($"{key}[{i}][{c}]", cell, mayBeEmpty: true))]
            : throw Wrong($"{key}[{i}]", $"is {Describe(row)}", "it has to be an array of texts")).ToList();
        return rows.Count > 0 ? rows : throw Wrong(key, "is empty", "it takes at least one row");
    }

    public T Closed<T>(T value)
    {
        Close();
        return value;
    }

    /// <summary>Refuses every key that nobody asked for.</summary>
    public void Close()
    {
        foreach (var property in _element.EnumerateObject())
        {
            if (!_known.Contains(property.Name))
                throw new SourceException($"{_file}: unknown key '{Place(property.Name)}'; the keys here are {string.Join(", ", _known)}.");
        }
    }

    public SourceException Wrong(string key, string what, string right) => new($"{_file}: {Place(key)} {what}; {right}.");

    private List<JsonElement> Items(string key, string what)
    {
        if (Find(key) is not { } value)
            throw Wrong(key, "is missing", $"it has to be an array of {what}");
        if (value.ValueKind != JsonValueKind.Array)
            throw Wrong(key, $"is {Describe(value)}", $"it has to be an array of {what}");
        return [.. value.EnumerateArray()];
    }

    private string AsText(string key, JsonElement value, bool mayBeEmpty = false)
    {
        if (value.ValueKind != JsonValueKind.String)
            throw Wrong(key, $"is {Describe(value)}", "it has to be a text");
        var text = value.GetString()!;
        if (text.Trim().Length != text.Length)
            throw Wrong(key, "begins or ends with white space", "write it without");
        return text.Length > 0 || mayBeEmpty ? text : throw Wrong(key, "is empty", "leave it out or fill it in");
    }

    private JsonElement? Find(string key)
    {
        if (!_known.Contains(key))
            _known.Add(key);
        return _element.TryGetProperty(key, out var value) ? value : null;
    }

    private string Place(string key) => _place.Length == 0 ? key : $"{_place}.{key}";

    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => value.GetArrayLength() == 0 ? "an empty array" : "an array",
        JsonValueKind.String => $"the text '{value.GetString()}'",
        JsonValueKind.Null => "null",
        _ => value.GetRawText(),
    };
}
