using AlkBot.Discord.Text;
using AlkBot.Evidence;

namespace AlkBot.Discord.Rendering;

/// <summary>Makes the names that an answer is about bold where they stand in running text.</summary>
internal sealed class Highlighter
{
    private readonly IReadOnlyList<string> _names;

    /// <param name="names">The names; those without a letter or digit are passed over.</param>
    public Highlighter(IEnumerable<string> names) => _names =
    [
        .. names.Where(n => NameKey.Of(n).Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(n => n.Length),
    ];

    /// <summary><paramref name="text"/> with every name in it, as a word of its own and whatever its case, in bold.</summary>
    public IEnumerable<Run> Runs(string text)
    {
        var plain = 0;
        for (var at = 0; at < text.Length;)
        {
            if (LengthOfNameAt(text, at) is not (> 0 and var length))
            {
                at++;
                continue;
            }
            if (at > plain)
                yield return new Run(text[plain..at]);
            yield return new Run(text.Substring(at, length), Bold: true);
            plain = at += length;
        }
        if (plain < text.Length)
            yield return new Run(text[plain..]);
    }

    private int LengthOfNameAt(string text, int at)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            return 0;
        foreach (var name in _names)
        {
            var end = at + name.Length;
            if (string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
                && end <= text.Length
                && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return name.Length;
            }
        }
        return 0;
    }
}
