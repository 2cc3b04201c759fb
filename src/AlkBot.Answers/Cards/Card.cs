namespace AlkBot.Answers.Cards;

/// <summary>The short form of an answer about one thing: what people look for first. All the rest stays in the answer.</summary>
/// <param name="Title">The thing.</param>
/// <param name="What">What it is; null where the sources do not say.</param>
/// <param name="Groups">The lines, by study.</param>
/// <param name="Excerpt">A source's own words, where no line and no contradiction has any.</param>
/// <param name="NotStated">What people look for and no fact tells; a source may state it all the same.</param>
/// <param name="Citations">What it and the contradictions above it cite, in the order in which they are read.</param>
public sealed record Card(
    string Title,
    CardLine? What,
    IReadOnlyList<CardGroup> Groups,
    CardExcerpt? Excerpt,
    IReadOnlyList<string> NotStated,
    IReadOnlyList<int> Citations);

/// <summary>Lines that hold for one study.</summary>
/// <param name="Study">The study, as printed; null where none is named.</param>
/// <param name="Lines">The lines.</param>
public sealed record CardGroup(string? Study, IReadOnlyList<CardLine> Lines);

/// <summary>One line.</summary>
/// <param name="Label">The words before it; null for none.</param>
/// <param name="Text">What is stated.</param>
/// <param name="Citations">Numbers of <see cref="Answer.Citations"/>, of at most two passages.</param>
/// <param name="IsQuote">Whether the text is a source's own words.</param>
/// <param name="Left">How many values found no room.</param>
public sealed record CardLine(string? Label, string Text, IReadOnlyList<int> Citations, bool IsQuote = false, int Left = 0);

/// <summary>A contradiction.</summary>
/// <param name="About">The name of what it is about.</param>
/// <param name="Predicate">What of it the sources differ in.</param>
/// <param name="Sides">What each side says, in its own words.</param>
public sealed record CardContest(string About, string Predicate, IReadOnlyList<CardExcerpt> Sides)
{
    /// <summary>What its sides cite.</summary>
    public IEnumerable<int> Citations => Sides.Select(s => s.Citation);
}

/// <summary>A part of a quote.</summary>
/// <param name="Text">The words; an ellipsis stands for what is left out at either end.</param>
/// <param name="Citation">The number of the quote in <see cref="Answer.Citations"/>.</param>
public sealed record CardExcerpt(string Text, int Citation);
