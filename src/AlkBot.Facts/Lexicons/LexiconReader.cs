using System.Text.Json;
using AlkBot.Evidence;

namespace AlkBot.Facts.Lexicons;

/// <summary>Reads the lexicon file and refuses, in one line, what it cannot take at its word.</summary>
public static class LexiconReader
{
    /// <summary>Reads the file's bytes.</summary>
    /// <param name="fileName">The file's name, for messages.</param>
    /// <param name="json">UTF-8, with or without a byte order mark.</param>
    /// <exception cref="SourceException">Not JSON of the right form, or a wrong entry; the message names file and entry.</exception>
    public static Lexicon Read(string fileName, ReadOnlySpan<byte> json)
    {
        var entries = new List<LexiconEntry>();
        var ids = new HashSet<EntityId>();
        var owners = new Dictionary<(EntityType Type, string Key), EntityId>();
        foreach (var entry in Deserialize(fileName, json).Entities)
        {
            var read = Entry(fileName, entry);
            if (!ids.Add(read.Id))
                throw Wrong(fileName, entry, "its id occurs twice; put all its names into one entry");
            foreach (var name in read.Names)
                Claim(fileName, entry, owners, read.Id, name);
            entries.Add(read);
        }
        return new Lexicon(entries);
    }

    private static LexiconJson Deserialize(string fileName, ReadOnlySpan<byte> json)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        try
        {
            return JsonSerializer.Deserialize(json.StartsWith(mark) ? json[mark.Length..] : json, LexiconJsonContext.Default.LexiconJson)
                ?? throw new SourceException($"{fileName}: null; expected an object with 'entities'.");
        }
        catch (JsonException e)
        {
            var reason = e.Message.ReplaceLineEndings(" ");
            throw new SourceException($"{fileName}: not a lexicon: {reason} Expected {{\"entities\":[{{\"id\":…,\"names\":{{…}}}}]}}.", e);
        }
    }

    private static LexiconEntry Entry(string fileName, LexiconEntryJson entry)
    {
        if (!EntityId.TryParse(entry.Id, out var id))
            throw Wrong(fileName, entry, "its id is not 'type:key', such as 'drug:imatinib'");
        var unknown = entry.Names.Keys.FirstOrDefault(kind => !NameKinds.All.Contains(kind));
        if (unknown is not null)
            throw Wrong(fileName, entry, $"'{unknown}' is no kind of name; it takes {string.Join(", ", NameKinds.All)}");
        var names = entry.Names.SelectMany(kind => kind.Value.Select(text => new LexiconName(text, kind.Key))).ToList();
        return names.Count > 0 ? new LexiconEntry(id, names) : throw Wrong(fileName, entry, "it has no name; give it at least one");
    }

    private static void Claim(
        string fileName, LexiconEntryJson entry, Dictionary<(EntityType, string), EntityId> owners, EntityId id, LexiconName name)
    {
        var key = NameKey.Of(name.Text);
        if (key.Length < 2)
            throw Wrong(fileName, entry, $"the name '{name.Text}' is too short to be found in a text; it takes two letters or digits");
        if (!owners.TryAdd((id.Type, key), id) && owners[(id.Type, key)] != id)
            throw Wrong(fileName, entry, $"its name '{name.Text}' is also a name of {owners[(id.Type, key)]}; leave it to one of them");
    }

    private static SourceException Wrong(string fileName, LexiconEntryJson entry, string what) =>
        new($"{fileName}: entry '{entry.Id}': {what}.");
}
