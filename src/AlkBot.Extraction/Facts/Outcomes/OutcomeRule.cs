using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Extraction.Facts.Text;

namespace AlkBot.Extraction.Facts.Outcomes;

/// <summary>A rule for what a study found; it stays silent where it is not clear of what.</summary>
internal abstract partial class OutcomeRule : SentenceRule
{
    /// <inheritdoc/>
    protected sealed override IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context) =>
        ArmComparison.Of(sentence, context) is { } drug ? Read(sentence, drug) : [];

    /// <summary>The facts that <paramref name="sentence"/> states of <paramref name="drug"/>.</summary>
    protected abstract IEnumerable<Fact> Read(Sentence sentence, Referent drug);

    /// <summary>The patients that the sentence opens with: "Among 114 patients with A, …"; null when it does not.</summary>
    internal static string? OpeningPatients(Sentence sentence)
    {
        var match = Opening().Match(sentence.Text);
        return match.Success ? match.Groups["patients"].Value : null;
    }

    [GeneratedRegex(@"^(of interest, |notably, |importantly, )?(among|in|for|of) (the )?(?<patients>[^,]*\b"
        + Figures.Patients + @"\b[^,]*), ",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Opening();
}
