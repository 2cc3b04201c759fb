using System.Text.RegularExpressions;

namespace AlkBot.Sources;

/// <summary>
/// What became of a publication, or how far it has come: retracted, under an expression of concern, corrected, a preprint, a letter. Told
/// in the bibliography, so that whatever rests on the source can say so.
/// </summary>
internal static partial class SourceStatus
{
    /// <summary>The entry of the bibliography.</summary>
    public const string Key = "status";

    /// <summary>The gravest status that <paramref name="signs"/> (types of the publication, of notices on it, its title) tell; empty for none.</summary>
    /// <param name="signs">The words.</param>
    /// <param name="notices">Where the notice stands, as far as the source tells.</param>
    public static string Of(IEnumerable<string> signs, IEnumerable<string> notices)
    {
        var all = signs.ToList();
        var status = all.Exists(Retracted().IsMatch) ? "retracted"
            : all.Exists(Concern().IsMatch) ? "under an expression of concern"
            : all.Exists(Corrected().IsMatch) ? "corrected by a later notice"
            : all.Exists(Preprint().IsMatch) ? "a preprint"
            : all.Exists(Letter().IsMatch) ? "a letter" : "";
        var told = string.Join("; ", notices);
        return status.Length > 0 && told.Length > 0 ? $"{status} ({told})" : status;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^\W*retracted\b|^(Partial)?RetractionIn$|^(partial-)?retraction-forward$", Options, 1000)]
    private static partial Regex Retracted();

    [GeneratedRegex("^ExpressionOfConcernIn$|^(expression-of-)?concern-forward$|^expression-of-concern$|^object-of-concern$", Options, 1000)]
    private static partial Regex Concern();

    [GeneratedRegex("^(ErratumIn|CorrectedandRepublishedIn)$|^correction-forward$", Options, 1000)]
    private static partial Regex Corrected();

    [GeneratedRegex("^preprint$", Options, 1000)]
    private static partial Regex Preprint();

    [GeneratedRegex("^(letter|article-commentary|comment)$", Options, 1000)]
    private static partial Regex Letter();
}
