namespace AlkBot.Evidence;

/// <summary>A range of a source's canonical text, in UTF-16 code units; <paramref name="End"/> is exclusive.</summary>
public readonly record struct Span(int Start, int End) : IComparable<Span>
{
    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>Whether this span is not empty and lies inside a text of <paramref name="length"/> code units.</summary>
    public bool FitsIn(int length) => 0 <= Start && Start < End && End <= length;

    /// <summary>The text that the span covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside <paramref name="text"/>.</exception>
    public string Slice(string text) => text[Start..End];

    /// <summary>Orders by start, then by end.</summary>
    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>As <c>start-end</c>.</summary>
    public override string ToString() => $"{Start}-{End}";
}
