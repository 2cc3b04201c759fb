namespace AlkBot.Answers.Cards;

/// <summary>The short form of a comparison: first what differs.</summary>
/// <param name="Differing">The rows in which the things differ.</param>
/// <param name="Same">What is stated alike of all of them.</param>
/// <param name="Alone">What is stated of one of them alone, by its name.</param>
/// <param name="Left">The labels of the rows that found no room.</param>
/// <param name="Contests">The contradictions whose sides are quoted.</param>
/// <param name="OtherContests">Those that are named alone.</param>
/// <param name="Excerpt">A source's own words, where no contradiction has any.</param>
public sealed record ComparisonCard(
    IReadOnlyList<ComparedRow> Differing,
    IReadOnlyList<CardLine> Same,
    IReadOnlyList<(string Name, IReadOnlyList<string> Labels)> Alone,
    IReadOnlyList<string> Left,
    IReadOnlyList<CardContest> Contests,
    IReadOnlyList<CardContest> OtherContests,
    CardExcerpt? Excerpt)
{
    /// <summary>What it cites, in the order in which it is read.</summary>
    public IEnumerable<int> Citations => Contests.SelectMany(c => c.Citations).Concat(Differing.SelectMany(r => r.Cells).Concat(Same).SelectMany(l => l.Citations))
        .Concat(Excerpt is null ? [] : [Excerpt.Citation]);
}

/// <summary>A row of a comparison.</summary>
/// <param name="Label">What is compared.</param>
/// <param name="Cells">A line for each thing of which something is stated, labelled with its name.</param>
/// <param name="NotStated">The names of the others.</param>
public sealed record ComparedRow(string Label, IReadOnlyList<CardLine> Cells, IReadOnlyList<string> NotStated);
