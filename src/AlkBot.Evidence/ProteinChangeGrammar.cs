namespace AlkBot.Evidence;

/// <summary>The parts of which patterns for protein changes are made, shared by what people type and what articles print.</summary>
internal static class ProteinChangeGrammar
{
    public const string ThreeLetter =
        "(?:Ala|Arg|Asn|Asp|Cys|Gln|Glu|Gly|His|Ile|Leu|Lys|Met|Phe|Pro|Ser|Thr|Trp|Tyr|Val"
        + "|ALA|ARG|ASN|ASP|CYS|GLN|GLU|GLY|HIS|ILE|LEU|LYS|MET|PHE|PRO|SER|THR|TRP|TYR|VAL)";

    public const string Letter = "[ACDEFGHIKLMNPQRSTVWY]";

    public const string Residue = $"(?:{ThreeLetter}|{Letter})";

    public const string Number = @"[1-9]\d{0,4}";

    /// <summary>Every amino acid's name or three-letter symbol, for patterns that ignore case.</summary>
    public const string Name =
        @"(?:alanine|arginine|asparagine|aspartate|aspartic\sacid|cysteine|glutamine|glutamate|glutamic\sacid|glycine|histidine|isoleucine"
        + @"|leucine|lysine|methionine|phenylalanine|proline|serine|threonine|tryptophan|tyrosine|valine"
        + @"|Ala|Arg|Asn|Asp|Cys|Gln|Glu|Gly|His|Ile|Leu|Lys|Met|Phe|Pro|Ser|Thr|Trp|Tyr|Val)";

    /// <summary>Becomes, as a sign: <c>→</c>, and what was printed where there was none: <c>--&gt;</c>, <c>----</c>.</summary>
    public const string Arrow = @"(?:\s?(?:-*(?:>|→|⟶|➔)|-{2,})\s?)";

    private const string Known = $@"(?<ref>{Residue})(?<pos>{Number})(?:[_–-](?<endref>{Residue})(?<end>{Number}))?";

    private const string Bare = $@"(?<pos>{Number})(?:[_–-](?<end>{Number}))?";

    private const string Change =
        $@"(?:(?<kind>delins|del-?ins)(?<ins>{Residue}+)|(?<kind>ins)(?<ins>{Residue}+)|(?<kind>del)(?:{Residue}+)?"
        + $@"|(?<kind>dup)(?:{Residue}+)?)";

    /// <summary>Insertions, deletions, duplications and frameshifts that name a residue, so that they cannot be changes of DNA.</summary>
    public const string Worded =
        $@"(?:(?<pos>{Number})-?(?<ins>{Residue}+)(?<kind>ins)"
        + $@"|{Known}-?{Change}"
        + $@"|(?<ref>{Residue})(?<pos>{Number})_(?<endref>{Residue})(?<end>{Number})(?<kind>>)(?<ins>{Residue}+)"
        + $@"|(?<!_)(?<ref>{Residue})(?<pos>{Number})-?(?<kind>ins)"
        + $@"|(?<kind>del|Δ|∆|delta)[\s-]?{Known}"
        + $@"|(?<ref>{Residue})(?<pos>{Number})(?:{Residue})?(?<kind>fs)(?:(?:\*|X|Ter)(?:\d+|\?)?)?)";

    /// <summary>The same without the residues' names, as people type them where only proteins are meant: 1151_1152insT.</summary>
    public const string WordedBare = $@"(?:{Bare}{Change}|(?<kind>del|Δ|∆|delta)-?{Bare})";
}
