using System.Security.Cryptography;
using System.Text;

namespace AlkBot.Evidence;

/// <summary>Facts of one subject and predicate, under the same qualifiers, whose values differ; all are to be shown.</summary>
/// <param name="Subject">The entity.</param>
/// <param name="Predicate">What is stated.</param>
/// <param name="Facts">At least two facts, one a differing value, in the order of their first citations.</param>
public sealed record Discrepancy(EntityId Subject, string Predicate, IReadOnlyList<Fact> Facts)
{
    /// <summary>
    /// Twelve hex digits from what contradicts what, and in which sources: the same in every build until another side, another value or
    /// another source takes part. Where in a source it stands does not count.
    /// </summary>
    public string Key
    {
        get
        {
            var sides = Facts.Select(f => string.Join('\u001e', [f.Citations[0].Source.Value, f.Value, .. Qualifiers(f)]))
                .Distinct().Order(StringComparer.Ordinal);
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', [Subject.ToString(), Predicate, .. sides])));
            return Convert.ToHexStringLower(hash.AsSpan(0, 6));
        }
    }

    private static IEnumerable<string> Qualifiers(Fact fact) =>
        fact.Qualifiers.OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => $"{q.Key}={q.Value}");
}
