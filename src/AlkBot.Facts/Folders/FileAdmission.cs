using AlkBot.Sources;

namespace AlkBot.Facts.Folders;

/// <summary>
/// Whether a file that somebody offers is worth taking before it is there. A file in the folder is known by what it holds; here only its
/// name and its length are known, so it has to be named as what it is.
/// </summary>
internal static class FileAdmission
{
    private const int Megabyte = 1024 * 1024;
    private static readonly FormattableString Kinds = $"text (.txt), Markdown (.md), HTML (.html), XML (.xml, .nxml), JSON (.json) and PDF (.pdf)";

    private static readonly Dictionary<string, int> LongestByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = SourceLimits.TextBytes,
        [".text"] = SourceLimits.TextBytes,
        [".md"] = SourceLimits.TextBytes,
        [".markdown"] = SourceLimits.TextBytes,
        [".html"] = SourceLimits.PageBytes,
        [".htm"] = SourceLimits.PageBytes,
        [".xhtml"] = SourceLimits.PageBytes,
        [".xml"] = SourceLimits.FileBytes,
        [".nxml"] = SourceLimits.FileBytes,
        [".json"] = SourceLimits.FileBytes,
        [".pdf"] = SourceLimits.FileBytes,
        // The reference of a source, which stands beside it; as CSL it is JSON.
        [".bib"] = SourceLimits.TextBytes,
        [".ris"] = SourceLimits.TextBytes,
    };

    /// <summary>Why a file of this length is no source, whatever its kind; null when its length is no reason.</summary>
    public static FormattableString? WhyNotOfLength(string name, long length) => length switch
    {
        <= 0 => $"{name}: the file is empty; it has to hold the text of a source.",
        > SourceLimits.FileBytes => $"{name}: the file has {length} bytes, and a source at most {SourceLimits.FileBytes}; divide it.",
        _ => null,
    };

    public static FormattableString? WhyNot(string name, long length)
    {
        if (!LongestByExtension.TryGetValue(Path.GetExtension(name), out var longest))
            return $"{name}: files of this kind are no sources; sources are {Kinds}.";
        return length > longest
            ? $"{name}: the file has {length} bytes, and one of its kind at most {longest / Megabyte} MB; divide it."
            : WhyNotOfLength(name, length);
    }
}
