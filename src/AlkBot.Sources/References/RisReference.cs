namespace AlkBot.Sources.References;

/// <summary>Reads RIS: a tag and a value a line, a reference from <c>TY</c> to <c>ER</c>.</summary>
internal static class RisReference
{
    public static IReadOnlyList<Dictionary<string, string>> ReadAll(string text)
    {
        var all = new List<Dictionary<string, string>>();
        List<(string Tag, string Value)>? open = null;
        foreach (var line in text.Split('\n').Select(l => l.TrimEnd('\r', ' ')))
        {
            if (line.Length < 5 || line[2..5] != "  -")
                continue;
            var (tag, value) = (line[..2], line[5..].Trim());
            if (tag == "TY")
                open = [];
            else if (tag == "ER" && open is not null)
                all.Add(Of(open));
            else
                open?.Add((tag, value));
            if (tag == "ER")
                open = null;
        }
        return all;
    }

    private static Dictionary<string, string> Of(List<(string Tag, string Value)> lines)
    {
        var reference = new Dictionary<string, string>();
        reference.Set(ReferenceKeys.Title, First("TI", "T1"));
        reference.Set(ReferenceKeys.Authors, string.Join(", ", lines.Where(l => l.Tag is "AU" or "A1").Select(l => ReferenceKeys.GivenFirst(l.Value))));
        reference.Set(ReferenceKeys.Journal, First("JO", "JF", "T2", "JA"));
        reference.SetDate((First("DA") ?? First("PY", "Y1") ?? "").Split('/', '-'));
        reference.SetDate((First("PY", "Y1") ?? "").Split('/', '-').Take(1));
        reference.Set(ReferenceKeys.Volume, First("VL"));
        reference.Set(ReferenceKeys.Pages, First("EP") is { Length: > 0 } last ? $"{First("SP")}-{last}" : First("SP"));
        reference.Set(ReferenceKeys.Doi, ReferenceKeys.Bare(First("DO")));
        if (First("DB") is "PubMed" or "Medline" or "MEDLINE")
            reference.Set(ReferenceKeys.Pmid, First("AN"));
        reference.Set(ReferenceKeys.Pmcid, First("C2") is { } id && id.StartsWith("PMC", StringComparison.Ordinal) ? id : null);
        return reference;

        string? First(params string[] tags) => tags.Select(t => lines.Find(l => l.Tag == t).Value).FirstOrDefault(v => !string.IsNullOrEmpty(v));
    }
}
