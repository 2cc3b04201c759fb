using System.Globalization;

namespace AlkBot.Evidence.Registries;

/// <summary>Which record of a registry a source is, and of when. Two of one record state what was so then and what is so now.</summary>
/// <param name="Registry">The registry's name.</param>
/// <param name="Number">The record's number there.</param>
/// <param name="Date">When the record was last changed, or else fetched.</param>
public readonly record struct RecordVersion(string Registry, string Number, DateTime Date)
{
    private static readonly string[] Dates = ["updated", "fetched"];

    /// <summary>The version that a source is by its <see cref="Source.Bibliography"/>; null where it is no dated record of a registry.</summary>
    public static RecordVersion? Of(IReadOnlyDictionary<string, string> bibliography)
    {
        if (bibliography.GetValueOrDefault("registry") is not { } registry || bibliography.GetValueOrDefault("number") is not { } number)
            return null;
        foreach (var key in Dates)
        {
            if (DateTime.TryParse(bibliography.GetValueOrDefault(key), CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return new RecordVersion(registry, number, date);
        }
        return null;
    }

    /// <summary>Whether <paramref name="other"/> is the same record of another day.</summary>
    public bool IsAnotherOf(RecordVersion other) => Registry == other.Registry && Number == other.Number && Date != other.Date;
}
