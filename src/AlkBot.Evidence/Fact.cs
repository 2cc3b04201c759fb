using System.Security.Cryptography;
using System.Text;

namespace AlkBot.Evidence;

/// <summary>A value that a source states of an entity. No citation, no fact.</summary>
/// <param name="Subject">The entity.</param>
/// <param name="Predicate">What is stated, a name of <see cref="Predicates"/>, such as <c>phase</c>.</param>
/// <param name="Value">The value as printed, as short as it is whole: <c>Phase III</c>, <c>58%</c>, <c>7.7 months</c>.</param>
/// <param name="Qualifiers">What the value holds for, such as <c>population</c> or <c>mutation</c>; see <see cref="QualifierNames"/>.</param>
/// <param name="Citations">The quotes it rests on, the one that states the value first; never empty.</param>
public sealed record Fact(
    EntityId Subject,
    string Predicate,
    string Value,
    IReadOnlyDictionary<string, string> Qualifiers,
    IReadOnlyList<Citation> Citations)
{
    /// <summary>The entity that the value names, where it names one.</summary>
    public EntityId? Target { get; init; }

    /// <summary>The rule that found it, or <c>curated</c>.</summary>
    public string Rule { get; init; } = "curated";

    /// <summary>Sixteen hex digits from subject, predicate, value, qualifiers and first citation: the same in every build.</summary>
    public string Id
    {
        get
        {
            var parts = new List<string> { Subject.ToString(), Predicate, Value };
            parts.AddRange(Qualifiers.OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => $"{q.Key}={q.Value}"));
            if (Citations.Count > 0)
                parts.Add($"{Citations[0].Source}:{Citations[0].Span}");
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts)));
            return Convert.ToHexStringLower(hash.AsSpan(0, 8));
        }
    }
}
