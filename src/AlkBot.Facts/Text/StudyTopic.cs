using System.Text.RegularExpressions;

namespace AlkBot.Facts.Text;

/// <summary>Follows which study's results a section tells.</summary>
internal static partial class StudyTopic
{
    /// <summary>The study after <paramref name="sentence"/>: the one it names, else the one before while the drug stays.</summary>
    public static StudyReference? After(Sentence sentence)
    {
        var before = sentence.Previous?.Study;
        if (sentence.TopicDrug is not { } drug)
            return null;
        if (Several().IsMatch(sentence.Text))
            return null;
        var named = Named().Match(sentence.Masked);
        if (named.Success)
            return new StudyReference(sentence.WordsAt(named.Groups["study"]), drug.Entity, sentence.Citation);
        return before is not null && before.Drug == drug.Entity ? before : null;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Where several trials are under way, what follows is not one study's result.
    [GeneratedRegex(@"\b(multiple|several|many|various|most|all|other|two|three|four|five|six)\b[^.;()]{0,60}\b(trials"
        + @"|studies)\b", Options, 10_000)]
    private static partial Regex Several();

    [GeneratedRegex(@"\b(?<study>((early|preliminary|interim|initial|first) (results|data|findings) (from|of|in) (an? |the )?(recent "
        + @"|ongoing )?)?phase (IV|I{1,3}|[0-4])[abc]?([/-](IV|I{1,3}|[0-4])[abc]?)?( part of the)?( [a-z-]+){0,3} (trial"
        + @"|study|studies)\b( \(Ⓣ+\))?)", Options, 10_000)]
    private static partial Regex Named();
}
