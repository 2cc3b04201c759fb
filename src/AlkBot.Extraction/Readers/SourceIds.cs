using System.Text;
using AlkBot.Evidence;

namespace AlkBot.Extraction.Readers;

/// <summary>Makes a source's id of its file's name.</summary>
internal static class SourceIds
{
    /// <summary>The name without its extension as a slug: lower case, a hyphen for every run of other characters.</summary>
    /// <exception cref="SourceException">The name has no letter a-z and no digit.</exception>
    public static SourceId Of(string fileName)
    {
        var slug = new StringBuilder();
        foreach (var c in Path.GetFileNameWithoutExtension(fileName).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c) || (c == '.' && slug.Length > 0))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        var trimmed = slug.ToString(0, Math.Min(slug.Length, SourceId.MaxLength)).TrimEnd('-', '.');
        return SourceId.TryParse(trimmed, out var id)
            ? id
            : throw new SourceException($"{fileName}: no id can be made of this name; rename the file with letters a-z or digits.");
    }
}
