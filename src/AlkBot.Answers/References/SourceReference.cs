using AlkBot.Evidence;
using AlkBot.Index.Records;

namespace AlkBot.Answers.References;

/// <summary>A source as a list of references has it: what is not known of it is empty or null.</summary>
/// <param name="Key">What it is cited by: the source's id.</param>
/// <param name="Title">The title.</param>
/// <param name="Authors">The authors, in order.</param>
/// <param name="Date">Year, month and day, as many as are known.</param>
public sealed record SourceReference(string Key, string Title, IReadOnlyList<AuthorName> Authors, IReadOnlyList<int> Date)
{
    /// <summary>The journal; null where it appeared in none.</summary>
    public string? Journal { get; private init; }

    /// <summary>The volume.</summary>
    public string? Volume { get; private init; }

    /// <summary>The pages, or the number of an article that has none.</summary>
    public string? Pages { get; private init; }

    /// <summary>The digital object identifier, without an address.</summary>
    public string? Doi { get; private init; }

    /// <summary>The number in PubMed.</summary>
    public string? Pmid { get; private init; }

    /// <summary>The number in PubMed Central.</summary>
    public string? Pmcid { get; private init; }

    /// <summary>The registry of a record.</summary>
    public string? Registry { get; private init; }

    /// <summary>The number of a record in its registry.</summary>
    public string? Number { get; private init; }

    /// <summary>Whether it was retracted, corrected or the like, as the source says; null where it does not.</summary>
    public string? Status { get; private init; }

    /// <summary>Where it can be read; null where no identifier leads anywhere.</summary>
    public string? Address => Doi is not null ? $"https://doi.org/{Doi}"
        : Pmid is not null ? $"https://pubmed.ncbi.nlm.nih.gov/{Pmid}/"
        : Registry == "ClinicalTrials.gov" && Number is not null ? $"https://clinicaltrials.gov/study/{Number}"
        : null;

    /// <summary>What is known of <paramref name="source"/>.</summary>
    public static SourceReference Of(SourceInfo source)
    {
        var authors = AuthorName.ListOf(Known("authors") ?? "");
        var date = SourceDate.Parse(Known("published") ?? Known("year") ?? Known("date") ?? Known("updated") ?? "");
        return new SourceReference(source.Id.Value, OneLine(source.Title), authors, date)
        {
            Journal = Known("journal"),
            Volume = Known("volume"),
            Pages = Known("pages") ?? Known("article"),
            Doi = Known("doi"),
            Pmid = Known("pmid"),
            Pmcid = Known("pmcid"),
            Registry = Known("registry"),
            Number = Known("number"),
            Status = Known("status"),
        };

        string? Known(string key) => source.Bibliography.GetValueOrDefault(key) is { } value && !string.IsNullOrWhiteSpace(value)
            ? OneLine(value)
            : null;
    }

    // None of the forms has a place for what cannot be seen, and a terminal may be what they are written to.
    private static string OneLine(string text) =>
        PlainText.OneLine(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
