using System.Buffers;
using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Evidence.Drugs;
using AlkBot.Facts.Entities.Names;
using AlkBot.Facts.Lexicons;

namespace AlkBot.Facts.Entities.Drugs;

/// <summary>Reads that two names are one drug's: "imatinib (STI-571, Novartis)", "STI-571, also known as imatinib".</summary>
internal static partial class Apposition
{
    /// <summary>Links the names; a name counts only if it is a drug's by stem, by shape or by what is known already.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">The names known.</param>
    /// <param name="others">Codes of other things.</param>
    public static void Learn(string text, KnownNames names, IReadOnlySet<string> others)
    {
        foreach (var match in text.Contains('(') ? Parenthesis().Matches(text) : Enumerable.Empty<Match>())
            Link(match.Groups["name"].Value, Inside().Split(match.Groups["inside"].Value), names, others);
        foreach (var match in text.AsSpan().ContainsAny(Known) ? AlsoKnownAs().Matches(text) : Enumerable.Empty<Match>())
            Link(match.Groups["name"].Value, [match.Groups["other"].Value], names, others);
    }

    /// <summary>The names that "A/B" stands for: two codes make two names of one drug, anything else is left whole.</summary>
    public static IReadOnlyList<string> Slashed(string text)
    {
        var parts = text.Split('/', StringSplitOptions.TrimEntries);
        return parts.All(DrugNames.IsCode) ? parts : [text.Trim()];
    }

    private static readonly SearchValues<string> Known =
        SearchValues.Create(["known", "called", "named", "designated"], StringComparison.Ordinal);

    private static void Link(string name, IEnumerable<string> inside, KnownNames names, IReadOnlySet<string> others)
    {
        var firsts = Slashed(name);
        if (!firsts.All(n => IsDrug(n, names, others)))
            return;
        var main = firsts[0];
        var seconds = inside.Select(part => Introduction().Replace(part, "").Trim()).SelectMany(Slashed)
            .Where(part => IsDrug(part, names, others) || IsBrand(part)).ToList();
        // Two codes, neither known as a drug's, may be anything.
        if (seconds.Count == 0 || !firsts.Concat(seconds).Any(n => names.Find(EntityType.Drug, n) is not null))
            return;
        foreach (var other in firsts.Skip(1).Concat(seconds))
        {
            foreach (var learnt in (string[])[main, other])
                names.Learn(EntityType.Drug, learnt.TrimEnd('®', '™'), KindOf(learnt));
            names.Link(EntityType.Drug, main, other.TrimEnd('®', '™'));
        }
    }

    private static bool IsDrug(string name, KnownNames names, IReadOnlySet<string> others) =>
        names.Find(EntityType.Drug, name) is not null
        || DrugNames.IsNonProprietary(name)
        || (DrugNames.IsCode(name) && !others.Contains(name));

    private static bool IsBrand(string part) => part.Length > 3 && char.IsAsciiLetterUpper(part[0]) && part[^1] is '®' or '™' && !IsTitle(part);

    // The mark of a trial: "A (EMPA-REG OUTCOME®)". Brands of several words are written small.
    private static bool IsTitle(string part) => part.Contains(' ', StringComparison.Ordinal) && !part.Any(char.IsAsciiLetterLower);

    private static string? KindOf(string name) =>
        DrugNames.IsCode(name) ? NameKinds.Code
        : DrugNames.IsNonProprietary(name) ? NameKinds.NonProprietary
        : IsBrand(name) ? NameKinds.Brand
        : null;

    [GeneratedRegex(
        @"(?<![\w/-])(?<name>[A-Za-z0-9][\w-]*(?:(?:/[A-Za-z0-9]|,[0-9]{3}(?![0-9]))[\w-]*)?)[®™]?\s\((?<inside>[^()]{3,100})\)",
        RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Parenthesis();

    [GeneratedRegex(
        @"(?<![\w/-])(?<name>[A-Za-z0-9][\w-]*)[,\s(]+(?:also|previously|formerly|now|originally)\s(?:known|called|named"
        + @"|designated)\s(?:as\s)?(?<other>[A-Za-z0-9][\w-]*)",
        RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AlsoKnownAs();

    [GeneratedRegex(
        @"^\s*((also|previously|formerly|now|originally)(\s(known|called|named)(\sas)?)?|code(\sname)?|brand(\sname)?|trade\sname"
        + @"|marketed\sas|INN:?)\s",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Introduction();

    // The comma of AB-123,456 parts no names.
    [GeneratedRegex(@"(;|,(?![0-9]{3}(?![0-9])))\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Inside();
}
