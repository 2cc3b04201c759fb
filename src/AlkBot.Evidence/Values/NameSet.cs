using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace AlkBot.Evidence.Values;

/// <summary>
/// Names in one value, in any order, with any separator, without legal forms: <c>Acme/Bexa</c> is <c>Bexa and Acme Pharmaceuticals</c>.
/// </summary>
public sealed partial class NameSet
{
    // Words that tell what sort of firm it is, not which one.
    private static readonly FrozenSet<string> FirmWords = FrozenSet.Create(
        "pharma", "pharmaceutical", "pharmaceuticals", "pharm", "therapeutics", "oncology", "biotech", "biotechnology", "biosciences",
        "laboratories", "labs", "inc", "incorporated", "ltd", "limited", "llc", "plc", "corp", "corporation", "co", "company", "gmbh", "ag",
        "sa", "spa", "nv", "bv", "kk", "group", "holding", "holdings", "the");

    private readonly FrozenSet<string> _names;

    private NameSet(IEnumerable<string> names) => _names = names.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The names in <paramref name="text"/>.</summary>
    public static NameSet Of(string text) => new(Separators().Split(text).Select(KeyOf).Where(k => k.Length > 0));

    /// <summary>
    /// Whether both can be true: one names no more than the other does. A text that names one of two partners contradicts nothing.
    /// </summary>
    public bool AgreesWith(NameSet other) => _names.IsSubsetOf(other._names) || other._names.IsSubsetOf(_names);

    /// <summary>Whether this has names and <paramref name="other"/> has all of them.</summary>
    public bool IsWithin(NameSet other) => _names.Count > 0 && _names.IsSubsetOf(other._names);

    private static string KeyOf(string name)
    {
        var words = name.Split([' ', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        var telling = words.Where(w => !FirmWords.Contains(w.ToLowerInvariant())).ToList();
        return NameKey.Of(string.Concat(telling.Count > 0 ? telling : [.. words]));
    }

    [GeneratedRegex(
        @"\s*(?:[/,;&+]|\band\b|\bwith\b)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Separators();
}
