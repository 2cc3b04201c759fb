using System.Text;
using AlkBot.Evidence;

namespace AlkBot.Sources;

/// <summary>Makes a source's id of its file's name.</summary>
internal static class SourceIds
{
    /// <summary>The name without its extension as a slug: lower case, a hyphen for every run of other characters.</summary>
    /// <exception cref="SourceException">The name has no letter a-z and no digit.</exception>
    public static SourceId Of(string fileName) => SourceId.TryParse(Slug(Path.GetFileNameWithoutExtension(fileName), SourceId.MaxLength), out var id)
        ? id
        : throw new SourceException($"{fileName}: no id can be made of this name; rename the file with letters a-z or digits.");

    /// <summary>The id of <paramref name="file"/> with more after it: the extension, or the key of a record.</summary>
    public static SourceId Within(SourceId file, string more)
    {
        var end = Slug(more, SourceId.MaxLength / 2);
        var begin = file.Value[..Math.Min(file.Value.Length, SourceId.MaxLength - end.Length - 1)];
        return SourceId.Parse(end.Length == 0 ? begin : $"{begin}.{end}");
    }

    /// <summary>What every id within <paramref name="file"/> begins with.</summary>
    public static string LeastOf(SourceId file) => file.Value[..Math.Min(file.Value.Length, (SourceId.MaxLength / 2) - 1)];

    private static string Slug(string words, int most)
    {
        var slug = new StringBuilder();
        foreach (var c in words.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c) || (c == '.' && slug.Length > 0))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString(0, Math.Min(slug.Length, most)).TrimEnd('-', '.');
    }
}
