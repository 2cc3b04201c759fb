using System.Text.Json.Serialization;

namespace AlkBot.Answers;

/// <summary>Something the reader has to know beside the answer, in the bot's words.</summary>
/// <param name="Kind">Why it is there.</param>
/// <param name="Text">What it says.</param>
/// <param name="Citations">Numbers of <see cref="Answer.Citations"/>; a discrepancy cites every side.</param>
public sealed record Notice(NoticeKind Kind, string Text, IReadOnlyList<int> Citations)
{
    /// <summary>What a discrepancy is about, such as <c>NCT00000000, phase</c>; null for other kinds.</summary>
    [JsonIgnore]
    public string? About { get; init; }

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
