using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace AlkBot.Sources.References;

/// <summary>Reads BibTeX and BibLaTeX: entries with fields in braces, in quotation marks or bare; macros stay as they are.</summary>
internal static partial class BibTeXReference
{
    private static readonly FrozenSet<string> NoReferences = FrozenSet.Create("comment", "preamble", "string");

    // The accents of TeX: each letter, and after it the letter with the accent.
    private static readonly FrozenDictionary<char, string> Accents = new Dictionary<char, string>
    {
        ['"'] = "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿ",
        ['\''] = "AÁCĆEÉIÍLĹNŃOÓRŔSŚUÚYÝZŹaácćeéiílĺnńoórŕsśuúyýzź",
        ['`'] = "AÀEÈIÌOÒUÙaàeèiìoòuù",
        ['^'] = "AÂCĈEÊIÎOÔUÛaâcĉeêiîoôuû",
        ['~'] = "AÃNÑOÕaãnñoõ",
        ['='] = "AĀEĒIĪOŌUŪaāeēiīoōuū",
        ['.'] = "EĖIİZŻeėzż",
        ['c'] = "CÇSŞTŢcçsştţ",
        ['v'] = "CČDĎEĚNŇRŘSŠTŤZŽcčdďeěnňrřsštťzž",
        ['u'] = "AĂGĞaăgğ",
        ['H'] = "OŐUŰoőuű",
        ['r'] = "AÅUŮaåuů",
        ['k'] = "AĄEĘaąeę",
    }.ToFrozenDictionary();

    public static IReadOnlyList<Dictionary<string, string>> ReadAll(string text) =>
        [.. Entries().Matches(text).Where(m => !NoReferences.Contains(m.Groups["type"].Value.ToLowerInvariant()))
            .Select(m => Of(Fields(text, m.Index + m.Length)))];

    private static Dictionary<string, string> Of(Dictionary<string, string> fields)
    {
        var reference = new Dictionary<string, string>();
        reference.Set(ReferenceKeys.Title, Plain(fields.GetValueOrDefault("title")));
        var authors = Joined().Split(fields.GetValueOrDefault("author") ?? "").Where(a => a.Length > 0);
        reference.Set(ReferenceKeys.Authors, string.Join(", ", authors.Select(a => a[0] == '{' ? Plain(a)! : ReferenceKeys.GivenFirst(Plain(a)!))));
        reference.Set(ReferenceKeys.Journal, Plain(fields.GetValueOrDefault("journaltitle") ?? fields.GetValueOrDefault("journal")));
        reference.SetDate((Plain(fields.GetValueOrDefault("date")) ?? "").Split('-', '/'));
        reference.SetDate((Plain(fields.GetValueOrDefault("year")) ?? "").Split('-').Take(1));
        reference.Set(ReferenceKeys.Volume, Plain(fields.GetValueOrDefault("volume")));
        reference.Set(ReferenceKeys.Pages, Plain(fields.GetValueOrDefault("pages")));
        reference.Set(ReferenceKeys.Doi, ReferenceKeys.Bare(Plain(fields.GetValueOrDefault("doi"))));
        reference.Set(ReferenceKeys.Pmid, Plain(fields.GetValueOrDefault("pmid")));
        reference.Set(ReferenceKeys.Pmcid, Plain(fields.GetValueOrDefault("pmcid")));
        return reference;
    }

    private static Dictionary<string, string> Fields(string text, int at)
    {
        var fields = new Dictionary<string, string>();
        while (Field().Match(text, at) is { Success: true } field)
        {
            var (start, open) = (field.Index + field.Length, field.Groups["open"].Value);
            var end = open.Length == 0 ? EndOfBare(text, start) : EndOf(text, start, open == "{" ? '}' : '"');
            fields.TryAdd(field.Groups["name"].Value.ToLowerInvariant(), text[start..end]);
            at = open.Length == 0 ? end : Math.Min(text.Length, end + 1);
        }
        return fields;
    }

    // A brace that is opened inside is closed inside; one behind a backslash is a letter.
    private static int EndOf(string text, int start, char closing)
    {
        var depth = 0;
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == closing && depth == 0)
                return at;
            else
                depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
        }
        return text.Length;
    }

    private static int EndOfBare(string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAny(",}\n");
        return end < 0 ? text.Length : start + end;
    }

    private static string? Plain(string? tex)
    {
        if (tex is null)
            return null;
        var named = tex.Replace(@"\textbackslash{}", "\u0001", StringComparison.Ordinal).Replace(@"\textasciitilde{}", "\u0002", StringComparison.Ordinal)
            .Replace(@"\textasciicircum{}", "^", StringComparison.Ordinal).Replace(@"\ss{}", "ß", StringComparison.Ordinal)
            .Replace(@"{\ss}", "ß", StringComparison.Ordinal).Replace(@"{\o}", "ø", StringComparison.Ordinal).Replace(@"{\i}", "i", StringComparison.Ordinal);
        var accented = Accented().Replace(named, m => WithAccent(m.Groups["accent"].Value[0], m.Groups["letter"].Value));
        var plain = new StringBuilder(accented.Length);
        for (var at = 0; at < accented.Length; at++)
        {
            if (accented[at] == '\\' && at + 1 < accented.Length && !char.IsLetter(accented[at + 1]))
                plain.Append(accented[++at]);
            else if (accented[at] is not ('{' or '}'))
                plain.Append(accented[at] == '~' ? ' ' : accented[at]);
        }
        return plain.ToString().Replace("--", "-", StringComparison.Ordinal)
            .Replace('\u0001', '\\').Replace('\u0002', '~');
    }

    private static string WithAccent(char accent, string letter)
    {
        var pairs = Accents[accent];
        for (var at = 0; at < pairs.Length; at += 2)
        {
            if (pairs[at] == letter[0])
                return $"{pairs[at + 1]}";
        }
        return letter;
    }

    [GeneratedRegex(@"@(?<type>[A-Za-z]+)\s*[{(]\s*[^,\s{}]*\s*,", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Entries();

    [GeneratedRegex(@"\G\s*,?\s*(?<name>[A-Za-z][\w-]*)\s*=\s*(?<open>[{""]?)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Field();

    [GeneratedRegex(@"\s+and\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Joined();

    [GeneratedRegex(@"\\(?<accent>[""'`^~=.]|[cvuHrk](?=[{ ]))\s*\{?(?<letter>[A-Za-z])\}?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Accented();
}
