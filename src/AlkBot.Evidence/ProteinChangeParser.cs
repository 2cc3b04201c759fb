using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AlkBot.Evidence;

/// <summary>Reads one protein change from a text that holds nothing else but perhaps its gene.</summary>
internal static partial class ProteinChangeParser
{
    // The longest notation in use is far shorter; what is longer is not worth a try.
    private const int MaxLength = 100;

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ProteinChange? change, out string? gene)
    {
        (change, gene) = (null, null);
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxLength)
            return false;
        var typed = Noise().Replace(text.Trim(), "");
        change = Read(typed);
        for (var i = 1; change is null && i < typed.Length - 1; i++)
        {
            if (typed[i] is not (' ' or '-' or ':' or '_' or '/' or '(' or '^') || !GeneLike().IsMatch(typed[..i]))
                continue;
            change = Read(typed[(i + 1)..]);
            gene = change is null ? null : typed[..i];
        }
        return change is not null;
    }

    /// <summary>The change that the groups of a match name; null when they contradict each other.</summary>
    public static ProteinChange? Of(Match match)
    {
        var position = Number(match.Groups["pos"]);
        var reference = Letters(match.Groups["ref"].Value);
        var inserted = Letters(match.Groups["ins"].Value);
        var end = match.Groups["end"].Success ? Number(match.Groups["end"]) : position;
        if (end < position)
            return null;
        var change = new ProteinChange(ProteinChangeKind.Substitution, reference, position)
        {
            EndReference = end == position ? "" : Letters(match.Groups["endref"].Value),
            EndPosition = end,
            Inserted = inserted,
        };
        return match.Groups["kind"].Value.ToLowerInvariant() switch
        {
            "ins" => Insertion(change),
            "del" or "δ" or "∆" or "delta" => change with { Kind = ProteinChangeKind.Deletion, Inserted = "" },
            "dup" => change with { Kind = ProteinChangeKind.Duplication },
            "fs" => change with { Kind = ProteinChangeKind.Frameshift },
            "" when match.Groups["stop"].Success => change with { Kind = ProteinChangeKind.Stop },
            "" => inserted.Length == 1 && inserted != reference ? change : null,
            _ => change with { Kind = ProteinChangeKind.DeletionInsertion },
        };
    }

    // T1151ins names the residue that comes in, 1151_1152insT and 1151Tins too; where it comes in is all that the flanks add.
    private static ProteinChange? Insertion(ProteinChange change)
    {
        if (change.EndPosition > change.Position + 1)
            return null;
        var inserted = change.Inserted.Length > 0 ? change.Inserted : change.Reference;
        return new ProteinChange(ProteinChangeKind.Insertion, "", change.Position)
        {
            EndPosition = change.Position + 1,
            Inserted = inserted,
        };
    }

    private static ProteinChange? Read(string typed)
    {
        var compact = Separators().Replace(typed, "");
        compact = Prefix().Replace(compact, "").Trim('(', ')', '[', ']');
        var match = Substitution().Match(compact);
        if (!match.Success)
            match = Worded().Match(Spaces().Replace(Prefix().Replace(typed.Trim(), ""), "").Trim('(', ')', '[', ']'));
        return match.Success ? Of(match) : null;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Letters(string symbols)
    {
        if (symbols.Length == 0)
            return "";
        if (symbols.Length % 3 == 0)
        {
            var acids = symbols.Chunk(3).Select(code => AminoAcid.Find(new string(code))).ToList();
            if (acids.All(a => a is not null))
                return string.Concat(acids.Select(a => a!.Letter));
        }
        return symbols.ToUpperInvariant();
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        $@"^(?<ref>{ProteinChangeGrammar.Residue})(?<pos>[1-9]\d{{0,4}})(?:to)?(?:(?<ins>{ProteinChangeGrammar.Residue})|(?<stop>\*|X"
        + @"|Ter|stop))$",
        Options, 10_000)]
    private static partial Regex Substitution();

    [GeneratedRegex($"^(?:{ProteinChangeGrammar.Worded}|{ProteinChangeGrammar.WordedBare})$", Options, 10_000)]
    private static partial Regex Worded();

    [GeneratedRegex(@"^(the )?(mutation|mutant|variant)s? |[ -](mutation|mutant|variant)s?$", Options, 10_000)]
    private static partial Regex Noise();

    [GeneratedRegex($@"^p(\.\s*|(?=\()|(?={ProteinChangeGrammar.Residue}\d))", Options, 10_000)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"[\s\-_]*(-+>|→|>)[\s\-_]*|[\s\-_()]+", Options, 10_000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Spaces();

    // Two letters at least: E746 in front of _A750del is the start of a range.
    [GeneratedRegex(@"^[A-Za-z]+[0-9/-]*[A-Za-z][A-Za-z0-9/-]*$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex GeneLike();
}
