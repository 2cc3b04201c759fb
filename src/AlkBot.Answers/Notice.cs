using System.Text.Json.Serialization;
using AlkBot.Evidence;

namespace AlkBot.Answers;

/// <summary>Something the reader has to know beside the answer, in the bot's words.</summary>
/// <param name="Kind">Why it is there.</param>
/// <param name="Text">What it says.</param>
/// <param name="Citations">Numbers of <see cref="Answer.Citations"/>; a discrepancy cites every side.</param>
public sealed record Notice(NoticeKind Kind, string Text, IReadOnlyList<int> Citations)
{
    /// <summary>The name of what a discrepancy is about; null for other kinds.</summary>
    [JsonIgnore]
    public string? About { get; init; }

    /// <summary>What of it the sources differ in, a name of <see cref="Predicates"/>; null for other kinds.</summary>
    [JsonIgnore]
    public string? Predicate { get; init; }

    /// <summary>Whether it casts doubt on what the answer rests on, such as a retraction.</summary>
    [JsonIgnore]
    public bool IsWarning { get; init; }

    /// <summary>The values that a discrepancy sets against each other, as printed.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Sides { get; init; } = [];
}

/// <summary>Why a notice is there.</summary>
public enum NoticeKind
{
    /// <summary>The sources state differing values.</summary>
    Discrepancy,

    /// <summary>A name was used that no source prints.</summary>
    Alias,

    /// <summary>Anything else, such as how a name was read.</summary>
    Remark,
}
