using System.Text.Json.Serialization;
using AlkBot.Evidence;

namespace AlkBot.Answers;

/// <summary>One line of an answer: a verbatim quote, a fact tied to quotes, or the bot's own wording.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Text">The line to show.</param>
/// <param name="Citations">Numbers of <see cref="Answer.Citations"/>; a quote or a fact has at least one.</param>
public sealed record Statement(
    [property: JsonPropertyOrder(-6)] StatementKind Kind,
    [property: JsonPropertyOrder(1)] string Text,
    [property: JsonPropertyOrder(2)] IReadOnlyList<int> Citations)
{
    /// <summary>The entity that a fact is about, as <c>type:key</c>.</summary>
    [JsonPropertyOrder(-5)]
    public string? Subject { get; init; }

    /// <summary>What a fact states, a name of <see cref="Predicates"/>.</summary>
    [JsonPropertyOrder(-4)]
    public string? Predicate { get; init; }

    /// <summary>A fact's value as printed.</summary>
    [JsonPropertyOrder(-3)]
    public string? Value { get; init; }

    /// <summary>What a fact's value holds for; null when it holds without condition.</summary>
    [JsonPropertyOrder(-2)]
    public IReadOnlyDictionary<string, string>? Qualifiers { get; init; }

    /// <summary>The words to show before the text, such as <c>Previous treatment</c>; null when the text stands alone.</summary>
    [JsonIgnore]
    public string? Label { get; init; }

    /// <summary>Whether the label is a source's word, which is shown as it is.</summary>
    [JsonIgnore]
    public bool IsLabelPrinted { get; init; }

    /// <summary>The name of a fact's subject, where that is another than the one asked about; null elsewhere.</summary>
    [JsonIgnore]
    public string? Other { get; init; }

    /// <summary>The text of a list's line in the fewest words, for a small screen; null elsewhere.</summary>
    [JsonIgnore]
    public string? Brief { get; init; }

    /// <summary>The command that shows what a list's line is about; null elsewhere.</summary>
    [JsonIgnore]
    public string? Command { get; init; }

    /// <summary>
    /// The column that the statement stands in when things are compared: the name that its text begins with; null elsewhere.
    /// </summary>
    [JsonIgnore]
    public string? Column { get; init; }
}

/// <summary>What a statement is.</summary>
public enum StatementKind
{
    /// <summary>A source's own words, character for character.</summary>
    Quote,

    /// <summary>A fact that a quote states.</summary>
    Fact,

    /// <summary>The bot's own words; they claim nothing about the science.</summary>
    Wording,
}
