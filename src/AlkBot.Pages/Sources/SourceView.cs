using AlkBot.Evidence;
using AlkBot.Pages.Texts;

namespace AlkBot.Pages.Sources;

/// <summary>A source as its page shows it.</summary>
/// <param name="Title">The title.</param>
/// <param name="Details">What is known of the source: where it appeared, its numbers, its hash.</param>
/// <param name="Warning">What became of it, such as a retraction; null for nothing.</param>
/// <param name="Text">Its text.</param>
/// <param name="Blocks">The blocks of the part that is shown.</param>
/// <param name="Parts">The parts of a long text.</param>
/// <param name="Cited">What is cited; null when the page was opened without.</param>
public sealed record SourceView(
    string Title, IReadOnlyList<Detail> Details, string? Warning, MarkedText Text, IReadOnlyList<TextBlock> Blocks,
    IReadOnlyList<PartLink> Parts, CitedPlace? Cited)
{
    /// <summary>Whether there is a page to ask on.</summary>
    public bool CanAsk { get; init; }

    /// <summary>The page's own address, where the service has a public one; null where it has none.</summary>
    public string? Address { get; init; }
}

/// <summary>A line about a source.</summary>
/// <param name="Label">What it tells.</param>
/// <param name="Value">The value.</param>
/// <param name="Address">What it leads to, an https address; null for nothing.</param>
public sealed record Detail(string Label, string Value, string? Address = null);

/// <summary>A part of a long text.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Address">Where it is; null for the part that is shown.</param>
public sealed record PartLink(int Number, string? Address);

/// <summary>A quote and what is told of it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Quote">The words.</param>
/// <param name="Where">The section, and the page where there are pages.</param>
/// <param name="Address">Where this page is, for the quote to be found again.</param>
/// <param name="Reference">The quote and its source, ready to be copied.</param>
/// <param name="Facts">What is stated in the same passage.</param>
/// <param name="FactsLeft">How many more are.</param>
public sealed record CitedPlace(
    Span Span, string Quote, string Where, string Address, string Reference, IReadOnlyList<StatedFact> Facts, int FactsLeft)
{
    /// <summary>The values that the quote is cited for.</summary>
    public IReadOnlyList<string> Proves { get; init; } = [];
}

/// <summary>A fact beside the text.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Label">What is stated of it.</param>
/// <param name="Text">The value, and what it holds for.</param>
/// <param name="Address">The place that states it.</param>
public sealed record StatedFact(string Subject, string Label, string Text, string Address);
