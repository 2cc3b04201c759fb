using AlkBot.Answers;
using AlkBot.Answers.Contract;
using AlkBot.Discord.Inquiries;
using AlkBot.Index.Names;

namespace AlkBot.Discord.Answering;

/// <summary>Reads names as completion shows them, such as <c>imatinib (STI571)</c>; a client may send those instead of values.</summary>
internal static class CompletedNames
{
    /// <summary>What is shown for a name that was found by another one.</summary>
    public static string Show(string name, string matched) => $"{name} ({matched})";

    /// <summary><paramref name="inquiry"/> with each value that is shown so replaced by the name in it.</summary>
    public static Inquiry Undo(Inquiry inquiry, CommandCatalog catalog, EntityNames names)
    {
        if (inquiry is not CommandInquiry asked || catalog.Find(asked.Command) is not { } command)
            return inquiry;
        var named = command.Declaration.Options.Where(o => o.CompletesFrom.Count > 0).Select(o => o.Name).ToHashSet();
        return asked with { Values = asked.Values.ToDictionary(v => v.Key, v => named.Contains(v.Key) ? Undo(v.Value, names) : v.Value) };
    }

    private static string Undo(string value, EntityNames names)
    {
        if (names.Find(value).Count == 0)
            value = value.Split(PartSeparator.Dot)[0];
        var open = value.LastIndexOf(" (", StringComparison.Ordinal);
        if (open <= 0 || !value.EndsWith(')') || names.Find(value).Count > 0)
            return value;
        var (name, matched) = (names.Find(value[..open]), names.Find(value[(open + 2)..^1]));
        return name.Select(n => n.Entity).Intersect(matched.Select(m => m.Entity)).Any() ? value[..open] : value;
    }
}
