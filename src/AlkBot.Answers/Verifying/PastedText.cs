using System.Text.RegularExpressions;

namespace AlkBot.Answers.Verifying;

/// <summary>What somebody pasted to have it verified: without the marks of a chat's formatting, cut into sentences.</summary>
internal static partial class PastedText
{
    /// <summary>The text as it reads: no formatting, no marks of footnotes as the bot's own answers have them.</summary>
    public static string Clean(string pasted)
    {
        var lines = pasted.Split('\n').Select(line => LineMarks().Replace(line, ""));
        var text = Links().Replace(string.Join('\n', lines), "$1");
        text = Addresses().Replace(Formatting().Replace(Escapes().Replace(text, "$1"), ""), "");
        return Footnotes().Replace(text, "").Trim(' ', '\n', '\t', '"', '“', '”', '„', '«', '»');
    }

    /// <summary>The sentences, a line being at least one; those of fewer words than a statement has are left out.</summary>
    public static IReadOnlyList<string> Sentences(string text) =>
    [
        .. text.Split('\n').SelectMany(line => Ends().Split(line)).Select(s => s.Trim())
            .Where(s => ComparedWord.Of(s).Count(w => w.IsWord) >= ClaimVerifier.FewestWords),
    ];

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^\s*((>{1,3}|-#|#{1,3}|[•*+-])\s+)+", Options, 1000)]
    private static partial Regex LineMarks();

    [GeneratedRegex(@"\[(?<1>[^\]\n]{1,200})\]\(<?https?:[^)\s]*\)", Options, 1000)]
    private static partial Regex Links();

    [GeneratedRegex(@"<?https?://\S+", Options, 1000)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"\*\*|__|~~|\|\||```|`", Options, 1000)]
    private static partial Regex Formatting();

    [GeneratedRegex(@"\\(?<1>[\\*_~|`>#\-\[\]()<.])", Options, 1000)]
    private static partial Regex Escapes();

    [GeneratedRegex(@"(?<=[\s”"".,;)%])[⁰¹²³⁴-⁹]+(?=\s|$)", Options, 1000)]
    private static partial Regex Footnotes();

    // Not after an abbreviation or an initial.
    [GeneratedRegex(
        @"(?<=[.!?][""”)\]]*)(?<!\b(vs|al|Fig|Figs|Ref|Refs|No|Dr|e\.g|i\.e|cf|approx|ca|St|[A-Z])\.)\s+(?=[""“(\[]*[\p{Lu}\d])", Options, 1000)]
    private static partial Regex Ends();
}
