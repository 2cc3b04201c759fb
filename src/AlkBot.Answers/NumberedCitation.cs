using System.Text.Json.Serialization;
using AlkBot.Evidence;

namespace AlkBot.Answers;

/// <summary>A citation with its number in one answer.</summary>
/// <param name="N">The number, from 1.</param>
/// <param name="Source">The id of the source.</param>
/// <param name="Section">The innermost heading above the quote.</param>
/// <param name="Start">Where the quote begins in the source's canonical text, in UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Quote">The text there, character for character.</param>
public sealed record NumberedCitation(int N, string Source, string Section, int Start, int End, string Quote)
{
    /// <summary>The page of the file that the quote begins on, from 1; null where the source has no pages.</summary>
    public int? Page { get; init; }

    /// <summary>The generation whose text it is, where that is not the one that answers; null elsewhere.</summary>
    public string? Generation { get; init; }

    /// <summary>Section and page, as readers are told them.</summary>
    [JsonIgnore]
    public string Where => Page is { } page ? $"{Section}, p. {page}" : Section;

    /// <summary>The passage that holds the quote, for <c>/cite</c>, which takes <c>source:start-end</c> as well.</summary>
    [JsonIgnore]
    public PassageId Passage { get; init; }
}
