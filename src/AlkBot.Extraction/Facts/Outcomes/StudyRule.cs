using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Extraction.Facts.Text;

namespace AlkBot.Extraction.Facts.Outcomes;

/// <summary>A rule for what patients got and what came of it: of a drug, or of the trial.</summary>
internal abstract partial class StudyRule : SentenceRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Drug, EntityType.Trial];

    /// <inheritdoc/>
    protected override bool Reads(Sentence sentence) => base.Reads(sentence) && !Supposed().IsMatch(sentence.Text);

    // What a study was planned with is no result: "assuming a median PFS of 3 months", "powered to detect a hazard ratio of 0.7".
    [GeneratedRegex(
        @"^(before|prior to) the (introduction|advent|era)\b|\b(assum(ed|es|ing|ptions?)|hypothes\w+|anticipat(ed|es|ing)|(would"
        + @"|will) (be|have)\b.{0,60}\bpower|sample size|\d+ ?% power"
        + @"|power (calculations?|of)|powered to|(to|could) detect an? (difference|increase|reduction|improvement|hazard)"
        + @"|expected (median |overall |objective )?([\w-]+ )?(PFS|OS|survival|response|rate))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Supposed();
}
