using System.Diagnostics.CodeAnalysis;

namespace AlkBot.Evidence;

/// <summary>The slug of a source: lower-case letters, digits, dots and hyphens, at most 64, such as <c>alk-review-2014</c>.</summary>
public readonly record struct SourceId : IComparable<SourceId>
{
    /// <summary>The longest id, in characters; it has to fit into a button's custom id.</summary>
    public const int MaxLength = 64;

    private SourceId(string value) => Value = value;

    /// <summary>The slug itself.</summary>
    public string Value { get; }

    /// <summary>Reads a slug.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is not a slug.</exception>
    public static SourceId Parse(string text) => TryParse(text, out var id)
        ? id
        : throw new FormatException($"'{text}' is not a source id: lower-case letters, digits, dots and hyphens, at most {MaxLength}.");

    /// <summary>Reads a slug; false when <paramref name="text"/> is not one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out SourceId id)
    {
        var valid = text is { Length: > 0 and <= MaxLength }
            && (char.IsAsciiLetterLower(text[0]) || char.IsAsciiDigit(text[0]))
            && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.');
        id = valid ? new SourceId(text!) : default;
        return valid;
    }

    /// <summary>Ordinal order of the slugs.</summary>
    public int CompareTo(SourceId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The slug.</summary>
    public override string ToString() => Value ?? "";
}
