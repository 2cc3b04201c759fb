using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AlkBot.Answers.References;

/// <summary>Lists of references in the forms that reference managers read.</summary>
public static class ReferenceFormat
{
    private const string BibTeX = "bibtex";
    private const string Ris = "ris";
    private const string Csl = "csl";

    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The names of the forms.</summary>
    public static IReadOnlyList<string> Names { get; } = [BibTeX, Ris, Csl];

    /// <summary>Writes <paramref name="references"/> in <paramref name="format"/>, one of <see cref="Names"/>; lines end in line feeds.</summary>
    public static string Write(string format, IEnumerable<SourceReference> references) => format switch
    {
        BibTeX => string.Join('\n', references.Select(OfBibTeX)),
        Ris => string.Join('\n', references.Select(OfRis)),
        Csl => new JsonArray([.. references.Select(OfCsl)]).ToJsonString(Readable) + "\n",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "no such format"),
    };

    private static string OfBibTeX(SourceReference source)
    {
        (string Name, string? Value)[] fields =
        [
            ("title", $"{{{Escaped(source.Title)}}}"),
            ("author", source.Authors.Count == 0 ? null : string.Join(" and ", source.Authors.Select(BibTeXName))),
            ("journal", Escaped(source.Journal)),
            ("year", source.Date.Count > 0 ? $"{source.Date[0]}" : null),
            ("date", source.Date.Count > 1 ? string.Join('-', source.Date.Select(d => $"{d:00}")) : null),
            ("volume", Escaped(source.Volume)),
            ("pages", Escaped(source.Pages)?.Replace("–", "--", StringComparison.Ordinal)),
            ("doi", source.Doi),
            ("pmid", source.Pmid),
            ("pmcid", source.Pmcid),
            ("number", Escaped(source.Number)),
            ("publisher", Escaped(source.Registry)),
            ("url", source.Address),
            ("note", Escaped(source.Status)),
        ];
        var lines = fields.Where(f => f.Value is not null).Select(f => $"  {f.Name} = {{{f.Value}}}");
        return $"@{(source.Journal is null ? "misc" : "article")}{{{source.Key},\n{string.Join(",\n", lines)}\n}}\n";
    }

    private static string BibTeXName(AuthorName name) =>
        name.Given.Length == 0 ? $"{{{Escaped(name.Family)}}}" : $"{Escaped(name.Family)}, {Escaped(name.Given)}";

    // What TeX gives a meaning to.
    private static string? Escaped(string? text)
    {
        if (text is null)
            return null;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '\\' => @"\textbackslash{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '{' or '}' or '%' or '&' or '#' or '_' or '$' => $@"\{c}",
                _ => $"{c}",
            });
        }
        return escaped.ToString();
    }

    private static string OfRis(SourceReference source)
    {
        (string Tag, string? Value)[] fields =
        [
            ("TY", source.Journal is not null ? "JOUR" : source.Registry is not null ? "DATA" : "GEN"),
            ("ID", source.Key),
            ("TI", source.Title),
            .. source.Authors.Select(a => ("AU", (string?)(a.Given.Length == 0 ? a.Family : $"{a.Family}, {a.Given}"))),
            ("JO", source.Journal),
            ("PY", source.Date.Count > 0 ? $"{source.Date[0]}" : null),
            ("DA", source.Date.Count > 1 ? string.Join('/', source.Date.Select(d => $"{d:00}")) + (source.Date.Count == 2 ? "/" : "") : null),
            ("VL", source.Volume),
            ("SP", source.Pages?.Split('-', '–')[0]),
            ("EP", source.Pages?.Split('-', '–') is [_, var last] ? last : null),
            ("DO", source.Doi),
            ("AN", source.Pmid ?? source.Number),
            ("DB", source.Pmid is not null ? "PubMed" : source.Registry),
            ("UR", source.Address),
            ("N1", source.Status),
        ];
        return string.Concat(fields.Where(f => f.Value is not null).Select(f => $"{f.Tag}  - {f.Value}\n")) + "ER  - \n";
    }

    private static JsonObject OfCsl(SourceReference source)
    {
        var item = new JsonObject
        {
            ["id"] = source.Key,
            ["type"] = source.Journal is not null ? "article-journal" : source.Registry is not null ? "dataset" : "document",
            ["title"] = source.Title,
        };
        if (source.Authors.Count > 0)
        {
            item["author"] = new JsonArray([.. source.Authors.Select(a => a.Given.Length == 0
                ? new JsonObject { ["literal"] = a.Family }
                : new JsonObject { ["family"] = a.Family, ["given"] = a.Given })]);
        }
        if (source.Date.Count > 0)
            item["issued"] = new JsonObject { ["date-parts"] = new JsonArray(new JsonArray([.. source.Date.Select(d => JsonValue.Create(d))])) };
        (string Name, string? Value)[] others =
        [
            ("container-title", source.Journal), ("volume", source.Volume), ("page", source.Pages), ("DOI", source.Doi), ("PMID", source.Pmid),
            ("PMCID", source.Pmcid), ("number", source.Number), ("publisher", source.Registry), ("URL", source.Address), ("note", source.Status),
        ];
        foreach (var (name, value) in others.Where(o => o.Value is not null))
            item[name] = value;
        return item;
    }
}
