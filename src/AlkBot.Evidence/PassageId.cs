using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AlkBot.Evidence;

/// <summary>A passage's id: its source and its place in it, counted from 1, written <c>source:7</c>.</summary>
public readonly record struct PassageId(SourceId Source, int Ordinal) : IComparable<PassageId>
{
    /// <summary>Reads <c>source:7</c>; false when <paramref name="text"/> has another form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PassageId id)
    {
        id = default;
        var colon = text?.LastIndexOf(':') ?? -1;
        if (colon < 0
            || !SourceId.TryParse(text![..colon], out var source)
            || !int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            || ordinal < 1)
        {
            return false;
        }
        id = new PassageId(source, ordinal);
        return true;
    }

    /// <summary>Reads <c>source:7</c>.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> has another form.</exception>
    public static PassageId Parse(string text) => TryParse(text, out var id)
        ? id
        : throw new FormatException($"'{text}' is not a passage id such as 'source:7'.");

    /// <summary>Order of reading: by source, then by place.</summary>
    public int CompareTo(PassageId other)
    {
        var bySource = Source.CompareTo(other.Source);
        return bySource != 0 ? bySource : Ordinal.CompareTo(other.Ordinal);
    }

    /// <summary>As <c>source:7</c>.</summary>
    public override string ToString() => $"{Source}:{Ordinal}";
}
