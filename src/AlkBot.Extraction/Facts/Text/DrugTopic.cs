using System.Text.RegularExpressions;
using AlkBot.Evidence;

namespace AlkBot.Extraction.Facts.Text;

/// <summary>Follows which drug a section is about, sentence by sentence.</summary>
internal static partial class DrugTopic
{
    /// <summary>The drug that the text is about after <paramref name="sentence"/>; null when that is not clear.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="headingDrug">The one drug that the section's heading names, if it names one.</param>
    public static Referent? After(Sentence sentence, EntityId? headingDrug)
    {
        var before = sentence.Previous is null
            ? headingDrug is { } drug ? new Referent(drug, null) : null
            : sentence.Previous.TopicDrug;
        var foreground = ForegroundDrugs.In(sentence);
        var drugs = foreground.Select(m => m.Entity).Distinct().ToList();
        return drugs.Count switch
        {
            0 => before,
            1 => new Referent(drugs[0], sentence.Citation),
            // Of several, the one that a study is said to be of, or the one that opens the sentence.
            _ => foreground.FirstOrDefault(m => StudyOf().IsMatch(sentence.Text[..sentence.StartOf(m)])) is { } studied
                ? new Referent(studied.Entity, sentence.Citation)
                : sentence.StartOf(foreground[0]) == 0
                    ? new Referent(drugs[0], sentence.Citation)
                    : drugs.Contains(before?.Entity ?? default) ? before : null,
        };
    }

    /// <summary>
    /// The drug that a statement in <paramref name="sentence"/> without a subject of its own is about: the only one the sentence
    /// speaks about, else the one that the text was about; null when that is not clear.
    /// </summary>
    public static Referent? Of(Sentence sentence)
    {
        var drugs = ForegroundDrugs.In(sentence).Select(m => m.Entity).Distinct().ToList();
        return drugs.Count switch
        {
            0 => sentence.TopicDrug,
            1 => new Referent(drugs[0], null),
            _ => null,
        };
    }

    [GeneratedRegex(@"\b(trials?|stud(y|ies)) (of|with|involving|evaluating|testing|investigating|comparing|on) (the )?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StudyOf();
}
