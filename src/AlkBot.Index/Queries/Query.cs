namespace AlkBot.Index.Queries;

/// <summary>A query over passages. No text in the tree is ever read as syntax.</summary>
public abstract record Query
{
    private protected Query()
    {
    }
}

/// <summary>Passages that hold the words of <paramref name="Text"/>; what the analysis splits is sought as a phrase.</summary>
/// <param name="Text">One word or token, such as <c>EML4-ALK</c>.</param>
/// <param name="Weight">How much a match counts beside its siblings; 1 is neutral, greater than 0.</param>
public sealed record TermQuery(string Text, double Weight = 1) : Query;

/// <summary>Passages that hold the words of <paramref name="Text"/> next to each other, in order.</summary>
public sealed record PhraseQuery(string Text) : Query;

/// <summary>Passages that match every one of <paramref name="Parts"/>; of none, nothing.</summary>
public sealed record AndQuery(IReadOnlyList<Query> Parts) : Query;

/// <summary>Passages that match at least one of <paramref name="Parts"/>, better the more they match; of none, nothing.</summary>
public sealed record OrQuery(IReadOnlyList<Query> Parts) : Query;
