using AlkBot.Evidence;
using AlkBot.Index.Records;

namespace AlkBot.Answers.Changes;

/// <summary>What became of a source between two generations.</summary>
/// <param name="Then">What it was; null for a new one.</param>
/// <param name="Now">What it is; null for one that is gone.</param>
internal sealed record SourceChange(SourceInfo? Then, SourceInfo? Now)
{
    /// <summary>Whether the file has another name or the source another id, and is the same to the byte.</summary>
    public bool IsRenamed => Then is not null && Now is not null && Then.Sha256 == Now.Sha256 && (Then.Id != Now.Id || Then.FileName != Now.FileName);

    /// <summary>Whether the file has other bytes.</summary>
    public bool IsChanged => Then is not null && Now is not null && Then.Sha256 != Now.Sha256;

    /// <summary>The facts that differ.</summary>
    public IReadOnlyList<FactChange> Facts { get; init; } = [];
}

/// <summary>What a source states otherwise than then.</summary>
/// <param name="Then">The facts that stated it then, which say the same; none for what is new.</param>
/// <param name="Now">Those that do now; none for what is gone.</param>
internal sealed record FactChange(IReadOnlyList<Fact> Then, IReadOnlyList<Fact> Now)
{
    /// <summary>One of them.</summary>
    public Fact Any => Now.Count > 0 ? Now[0] : Then[0];
}
