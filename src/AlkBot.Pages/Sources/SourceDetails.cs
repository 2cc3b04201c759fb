using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Index.Records;

namespace AlkBot.Pages.Sources;

/// <summary>All that is known of a source, the best known first.</summary>
internal static partial class SourceDetails
{
    private static readonly (string Key, string Label)[] First =
    [
        ("authors", "Authors"), ("journal", "Journal"), ("published", "Published"), ("year", "Year"), ("doi", "DOI"), ("pmid", "PMID"),
        ("pmcid", "PMCID"), ("registry", "Registry"), ("number", "Number"), ("updated", "Updated"), ("fetched", "Fetched"),
        ("status", "Status"), ("licence", "Licence"),
    ];

    /// <summary>The lines.</summary>
    public static IReadOnlyList<Detail> Of(SourceInfo source, GenerationInfo generation)
    {
        var known = source.Bibliography;
        var others = known.Keys.Except(First.Select(f => f.Key)).Order(StringComparer.Ordinal).Select(key => (Key: key, Label: Capitalised(key)));
        return
        [
            .. First.Concat(others).Where(f => !string.IsNullOrWhiteSpace(known.GetValueOrDefault(f.Key)))
                .Select(f => new Detail(ShownText.Of(f.Label), ShownText.Of(known[f.Key]), AddressOf(f.Key, known[f.Key]))),
            .. known.ContainsKey("licence") ? Array.Empty<Detail>() : [new Detail("Licence", "not given")],
            new Detail("Kind", source.Kind),
            new Detail("Id", source.Id.Value),
            new Detail("SHA-256", source.Sha256),
            new Detail("Index", $"generation {generation.Id}"),
            .. source.Remarks.Select(remark => new Detail("Remark", ShownText.Of(remark))),
        ];
    }

    // Only what has the form of such a number leads anywhere.
    private static string? AddressOf(string key, string value) => key switch
    {
        "doi" when Doi().IsMatch(value) => $"https://doi.org/{string.Join('/', value.Split('/').Select(Uri.EscapeDataString))}",
        "pmid" when Number().IsMatch(value) => $"https://pubmed.ncbi.nlm.nih.gov/{value}/",
        "pmcid" when PmcId().IsMatch(value) => $"https://pmc.ncbi.nlm.nih.gov/articles/{value}/",
        _ => null,
    };

    private static string Capitalised(string key) => key.Length == 0 ? key : char.ToUpperInvariant(key[0]) + key[1..];

    [GeneratedRegex(@"^10\.[0-9]{4,9}/\S+$", RegexOptions.NonBacktracking)]
    private static partial Regex Doi();

    [GeneratedRegex("^[0-9]{1,9}$", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex("^PMC[0-9]{1,9}$", RegexOptions.NonBacktracking)]
    private static partial Regex PmcId();
}
