namespace AlkBot.Sources.References;

/// <summary>What references say, by the keys that readers of sources use as well.</summary>
internal static class ReferenceKeys
{
    public const string Title = "title";
    public const string Authors = "authors";
    public const string Journal = "journal";
    public const string Published = "published";
    public const string Year = "year";
    public const string Volume = "volume";
    public const string Pages = "pages";
    public const string Doi = "doi";
    public const string Pmid = "pmid";
    public const string Pmcid = "pmcid";

    /// <summary>Adds a value, the first of several; one without words is none.</summary>
    public static void Set(this Dictionary<string, string> reference, string key, string? value)
    {
        var words = string.Join(' ', (value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length > 0)
            reference.TryAdd(key, words);
    }

    /// <summary>Adds a date of year, month and day, as many as there are, and its year.</summary>
    public static void SetDate(this Dictionary<string, string> reference, IEnumerable<string> parts)
    {
        var digits = parts.Select(p => p.Trim()).TakeWhile(p => p.Length is > 0 and <= 4 && p.All(char.IsAsciiDigit)).Take(3).ToList();
        if (digits.Count == 0 || digits[0].Length != 4)
            return;
        reference.Set(Year, digits[0]);
        if (digits.Count > 1)
            reference.Set(Published, string.Join('-', digits.Select(p => p.PadLeft(2, '0'))));
    }

    /// <summary>A name with the given names first: of <c>Smith, Jr., John</c>, <c>John Smith Jr.</c></summary>
    public static string GivenFirst(string name) => name.Split(',', StringSplitOptions.TrimEntries) switch
    {
        [var family, var suffix, var given] => $"{given} {family} {suffix}",
        [var family, var given] => $"{given} {family}",
        _ => name.Trim(),
    };

    /// <summary>An identifier without the address or the label before it.</summary>
    public static string? Bare(string? doi) => doi?.Trim() is { Length: > 0 } text && text.IndexOf("10.", StringComparison.Ordinal) is >= 0 and var at
        ? text[at..]
        : null;
}
