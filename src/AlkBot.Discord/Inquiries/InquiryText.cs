using System.Diagnostics.CodeAnalysis;

namespace AlkBot.Discord.Inquiries;

/// <summary>
/// Inquiries inside custom ids: <c>trials;drug=imatinib;phase=II</c>, or <c>=/drug imatinib</c> for text. In values, what separates
/// is percent-encoded.
/// </summary>
internal static class InquiryText
{
    /// <summary>What separates the parts of a custom id.</summary>
    public const char Separator = ';';

    private const char Assigns = '=';

    /// <summary>
    /// Writes <paramref name="inquiry"/>; null when a text in it is empty or holds characters that a custom id might not bring back.
    /// </summary>
    public static string? Write(Inquiry inquiry)
    {
        var written = inquiry switch
        {
            TextInquiry { Text.Length: > 0 } text => Assigns + Encode(text.Text),
            CommandInquiry { Command.Length: > 0 } command when command.Values.All(v => v.Key.Length > 0 && v.Value.Length > 0) =>
                string.Join(Separator, [Encode(command.Command), .. command.Values.Select(v => Encode(v.Key) + Assigns + Encode(v.Value))]),
            _ => "",
        };
        return written.Length > 0 && ComesBack(written) ? written : null;
    }

    /// <summary>Reads what <see cref="Write"/> wrote; false for anything else.</summary>
    public static bool TryRead(string written, [NotNullWhen(true)] out Inquiry? inquiry)
    {
        inquiry = null;
        if (written.Length == 0 || !ComesBack(written))
            return false;
        if (written[0] == Assigns)
        {
            if (Decode(written[1..]) is { Length: > 0 } text)
                inquiry = new TextInquiry(text);
            return inquiry is not null;
        }
        var parts = written.Split(Separator);
        if (Decode(parts[0]) is not { Length: > 0 } command)
            return false;
        var values = new Dictionary<string, string>();
        foreach (var part in parts.Skip(1))
        {
            if (part.Split(Assigns) is not [var key, var value]
                || Decode(key) is not { Length: > 0 } name
                || Decode(value) is not { Length: > 0 } decoded
                || !values.TryAdd(name, decoded))
            {
                return false;
            }
        }
        inquiry = new CommandInquiry(command, values);
        return true;
    }

    // Blanks at the end are trimmed on the way, and characters that are none come back as others.
    private static bool ComesBack(string written)
    {
        if (char.IsWhiteSpace(written[^1]))
            return false;
        for (var i = 0; i < written.Length; i++)
        {
            if (char.IsControl(written[i]))
                return false;
            if (!char.IsSurrogate(written[i]))
                continue;
            if (i + 1 >= written.Length || !char.IsSurrogatePair(written[i], written[i + 1]))
                return false;
            i++;
        }
        return true;
    }

    private static string Encode(string value) => value
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace(";", "%3B", StringComparison.Ordinal)
        .Replace("=", "%3D", StringComparison.Ordinal);

    // Null where a percent sign is not one that Encode wrote, or a separator stands bare.
    private static string? Decode(string encoded)
    {
        var decoded = encoded
            .Replace("%3D", "=", StringComparison.Ordinal)
            .Replace("%3B", ";", StringComparison.Ordinal)
            .Replace("%25", "%", StringComparison.Ordinal);
        return Encode(decoded) == encoded ? decoded : null;
    }
}
