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

    private const string Known = $@"(?<ref>{Residue})(?<pos>{Number})(?:[_-](?<endref>{Residue})(?<end>{Number}))?";

    private const string Bare = $@"(?<pos>{Number})(?:[_-](?<end>{Number}))?";

    private const string Change =
        $@"(?:(?<kind>delins|del-?ins)(?<ins>{Residue}+)|(?<kind>ins)(?<ins>{Residue}+)|(?<kind>del)(?:{Residue}+)?|(?<kind>dup))";

    /// <summary>Insertions, deletions, duplications and frameshifts that name a residue, so that they cannot be changes of DNA.</summary>
    public const string Worded =
        $@"(?:(?<pos>{Number})-?(?<ins>{Residue}+)(?<kind>ins)"
        + $@"|{Known}{Change}"
        + $@"|(?<ref>{Residue})(?<pos>{Number})_(?<endref>{Residue})(?<end>{Number})(?<kind>>)(?<ins>{Residue}+)"
        + $@"|(?<ref>{Residue})(?<pos>{Number})-?(?<kind>ins)"
        + $@"|(?<kind>del|Δ|∆|delta)-?{Known}"
        + $@"|(?<ref>{Residue})(?<pos>{Number})(?:{Residue})?(?<kind>fs)(?:(?:\*|X|Ter)(?:\d+|\?)?)?)";

    /// <summary>The same without the residues' names, as people type them where only proteins are meant: 1151_1152insT.</summary>
    public const string WordedBare = $@"(?:{Bare}{Change}|(?<kind>del|Δ|∆|delta)-?{Bare})";
}
